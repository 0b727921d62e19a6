/** Bundles the extension's suite and runs it inside a real VS Code: `node test/client/run.ts [REPORT.json]`. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { runMocha } from '../host/runMocha.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-suite-'));
try {
  const suite = join(scratch, 'index.cjs');
  await build({
    entryPoints: [join(root, 'test/client/index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
    // Mocha looks for optional parts of its own at run time; the suite uses none of them.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  const { passed, failed } = await runMocha({ suite, extensionDevelopmentPath: root, folder: scratch });
  const [report] = process.argv.slice(2);
  if (report) writeFileSync(report, JSON.stringify({ passed, failed }));
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
