/** Engine, server and command-line tests; the glossary module is compiled from data/ as in the build. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { compileGlossary } from '../data/compile.ts';

const glossary: Plugin = {
  name: 'glossary',
  resolveId: (id) => (id === 'cx-terminology:glossary' ? `\0${id}` : undefined),
  load: (id) =>
    id === '\0cx-terminology:glossary' ? `export default ${JSON.stringify(compileGlossary())}` : undefined,
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [glossary],
  test: {
    include: ['test/{engine,data,server,cli,package}/**/*.test.ts'],
    environment: 'node',
  },
});
