/** Engine, server and command-line tests; what the build generates is generated here, too. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { compileScanProgram } from '../build/scanProgram.mts';
import { compileGlossary } from '../data/compile.ts';
import { configurationSchema, configurationValidator } from '../data/configurationSchema.ts';
import { compileWords } from '../data/words.ts';

const generated: Plugin = {
  name: 'generated',
  resolveId: (id) => (id.startsWith('cx-terminology:') ? `\0${id}` : undefined),
  load: async (id) => {
    if (id === '\0cx-terminology:glossary') return `export default ${JSON.stringify(compileGlossary())}`;
    if (id === '\0cx-terminology:words') return `export default ${JSON.stringify(compileWords())}`;
    if (id === '\0cx-terminology:scanner')
      return `export default ${JSON.stringify(await compileScanProgram())}`;
    if (id === '\0cx-terminology:configuration-schema')
      return `export default ${JSON.stringify(configurationSchema())}`;
    return id === '\0cx-terminology:configuration-validator' ? configurationValidator() : undefined;
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [generated],
  test: {
    include: ['test/{engine,data,server,cli,docs,package,bench,preview,view,l10n}/**/*.test.ts'],
    environment: 'node',
  },
});
