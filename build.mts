/**
 * Builds everything that ships into dist/: `node build.mts [--watch]`.
 * The glossary is compiled here, so that nothing that ships reads YAML to know its own terms.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { compileGlossary } from './data/compile.ts';

/** Puts the compiled glossary in place of the module `cx-terminology:glossary`. */
const glossary: Plugin = {
  name: 'glossary',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cx-terminology:glossary$/ }, ({ path }) => ({ path, namespace: 'glossary' }));
    onLoad({ filter: /.*/, namespace: 'glossary' }, () => {
      try {
        return { contents: JSON.stringify(compileGlossary()), loader: 'json' };
      } catch (error) {
        return { errors: [{ text: error instanceof Error ? error.message : String(error) }] };
      }
    });
  },
};

const common: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'info',
  plugins: [glossary],
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
  try {
    await Promise.all(bundles.map((options) => build(options)));
  } catch {
    // esbuild has said what is wrong.
    process.exitCode = 1;
  }
}
