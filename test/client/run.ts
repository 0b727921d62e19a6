/**
 * Bundles the extension's suites and runs each in a window of a real VS Code:
 * `node test/client/run.ts [--web] [--oldest] [--window=NAME] [REPORT.json]`, with `--web` in the web worker extension
 * host, with `--oldest` in the oldest VS Code that the manifest allows, with `--window` only in that one (see `windows`).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { oldest } from '../host/release.ts';
import { type RunOptions, runMocha } from '../host/runMocha.ts';
import { writeThousands } from './thousands.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isWeb = process.argv.includes('--web');
const release: Partial<RunOptions> = process.argv.includes('--oldest')
  ? { release: oldest, host: 'browser' }
  : {};
const [report] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = process.argv.find((argument) => argument.startsWith('--window='))?.slice('--window='.length);

const forNode = (index: string): BuildOptions => ({
  entryPoints: [join(root, 'test/client', index)],
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Mocha looks for optional parts of its own at run time; the suite uses none of them.
  logOverride: { 'require-resolve-not-external': 'silent' },
});

const forWeb: BuildOptions = {
  entryPoints: [join(root, 'test/client/indexForWeb.ts')],
  platform: 'browser',
  target: 'es2022',
  // Mocha's build for browsers exports itself from the bundle, so what the bundle exports is said after it.
  format: 'iife',
  globalName: 'suite',
  footer: { js: 'module.exports = suite;' },
  alias: {
    mocha: join(root, 'test/host/mochaForWeb.ts'),
    'node:assert/strict': join(root, 'test/host/assertForWeb.ts'),
  },
};

/** A VS Code window that a suite runs in. */
interface Window {
  readonly name: string;
  readonly build: BuildOptions;
  /** Makes what is opened, and says where it is. */
  readonly open: (scratch: string) => string;
  readonly options?: Partial<RunOptions>;
}

function folder(scratch: string): string {
  const path = join(scratch, 'workspace');
  mkdirSync(path);
  return path;
}

function writeAll(scratch: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true });
    writeFileSync(join(scratch, path), text);
  }
}

const ownTerms = (term: string) =>
  `concepts:\n  - id: sensor\n    term: ${term}\n    definition: It reports water.\n    terms:\n      - { term: water detector, status: deprecated }\n`;

/** Two folders with different terms. */
function folders(scratch: string): string {
  const files = {
    'north/.cx-terminology.yaml': `${ownTerms('leak sensor')}  - term: smart basket\n    definition: A basket that counts.\n`,
    'south/.cx-terminology.yaml': `${ownTerms('flood sensor')}changes:\n  chatbot:\n    prefer: talking machine\n`,
    'both.code-workspace': JSON.stringify({ folders: [{ path: 'north' }, { path: 'south' }] }),
  };
  writeAll(scratch, files);
  return join(scratch, 'both.code-workspace');
}

/** A part of a repository: the team’s file is above what is opened, and another one deep inside. */
function part(scratch: string): string {
  const files = {
    'repository/.git/HEAD': 'ref: refs/heads/main\n',
    'repository/.cx-terminology.yaml': ownTerms('leak sensor'),
    'repository/docs/page.md': 'Our water detector.\n',
    'repository/docs/deep/guide/.cx-terminology.yaml':
      'ignroe: []\nconcepts:\n  - term: smart basket\n    related: [touchpoint]\n',
  };
  writeAll(scratch, files);
  return join(scratch, 'repository/docs');
}

function thousands(scratch: string): string {
  const path = folder(scratch);
  writeThousands(path, 'first edition');
  return path;
}

const windows: readonly Window[] = isWeb
  ? [{ name: 'web', build: forWeb, open: folder, options: { extensionDevelopmentKind: 'web' } }]
  : [
      { name: 'folder', build: forNode('index.ts'), open: folder },
      { name: 'folders', build: forNode('indexOfFolders.ts'), open: folders },
      { name: 'part', build: forNode('indexOfPart.ts'), open: part },
      { name: 'thousands', build: forNode('indexOfThousands.ts'), open: thousands },
      {
        name: 'restricted',
        build: forNode('indexOfRestricted.ts'),
        open: folder,
        // On the desktop, the program that starts VS Code for tests has it trust everything.
        options: { isTrusted: false, host: 'browser' },
      },
    ];

async function runIn({
  build: buildOptions,
  open,
  options,
}: Window): Promise<{ passed: number; failed: number }> {
  const scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-suite-'));
  // VS Code runs a suite in the web worker only where it lies in the extension's folder.
  const bundles = isWeb ? mkdtempSync(join(root, 'dist/suite-')) : scratch;
  try {
    const suite = join(bundles, isWeb ? 'index.js' : 'index.cjs');
    await build({ ...buildOptions, outfile: suite, bundle: true, external: ['vscode'], logLevel: 'warning' });
    return await runMocha({
      suite,
      extensionDevelopmentPath: root,
      folder: open(scratch),
      ...options,
      ...release,
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(bundles, { recursive: true, force: true });
  }
}

const total = { passed: 0, failed: 0 };
for (const window of windows) {
  if (wanted !== undefined && window.name !== wanted) continue;
  const { passed, failed } = await runIn(window);
  total.passed += passed;
  total.failed += failed;
}
if (report) writeFileSync(report, JSON.stringify(total));
process.exitCode = total.failed > 0 ? 1 : 0;
