/**
 * Bundles the extension's suite and runs it inside a real VS Code:
 * `node test/client/run.ts [--web] [REPORT.json]`, with `--web` in the web worker extension host.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { runMocha } from '../host/runMocha.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isWeb = process.argv.includes('--web');
const [report] = process.argv.slice(2).filter((argument) => argument !== '--web');

const forNode: BuildOptions = {
  entryPoints: [join(root, 'test/client/index.ts')],
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Mocha looks for optional parts of its own at run time; the suite uses none of them.
  logOverride: { 'require-resolve-not-external': 'silent' },
};

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

const scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-suite-'));
// VS Code runs a suite in the web worker only where it lies in the extension's folder.
const bundles = isWeb ? mkdtempSync(join(root, 'dist/suite-')) : scratch;
try {
  const folder = join(scratch, 'workspace');
  mkdirSync(folder);
  const suite = join(bundles, isWeb ? 'index.js' : 'index.cjs');
  await build({
    ...(isWeb ? forWeb : forNode),
    outfile: suite,
    bundle: true,
    external: ['vscode'],
    logLevel: 'warning',
  });
  const { passed, failed } = await runMocha({
    suite,
    extensionDevelopmentPath: root,
    folder,
    ...(isWeb ? { extensionDevelopmentKind: 'web' } : {}),
  });
  if (report) writeFileSync(report, JSON.stringify({ passed, failed }));
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(bundles, { recursive: true, force: true });
}
