// A program of its own, started by runMocha.ts: runs a suite in desktop VS Code through
// @vscode/test-electron. Its one argument is a DesktopRun as JSON.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { repositoryRoot } from './paths.ts';
import { quietSettings } from './settings.ts';

/** What to run; every path is absolute. */
export interface DesktopRun {
  /** The VS Code to take; one is downloaded if there is none. */
  readonly executable?: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionDevelopmentKind?: 'node' | 'web';
  readonly suite: string;
  readonly folder: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
}

const run = JSON.parse(process.argv[2] ?? '') as DesktopRun;
const vscodeExecutablePath =
  run.executable ?? (await downloadAndUnzipVSCode({ cachePath: join(repositoryRoot, '.vscode-test') }));
// Short, because the path of the socket that VS Code makes in it is limited to 103 characters.
const profile = await mkdtemp(join(tmpdir(), 'cx-'));
const userFolder = join(profile, 'User');
await mkdir(userFolder, { recursive: true });
await writeFile(join(userFolder, 'settings.json'), JSON.stringify({ ...quietSettings, ...run.settings }));
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: run.extensionDevelopmentPath,
    extensionTestsPath: run.suite,
    extensionTestsEnv: { ...run.env },
    launchArgs: [
      run.folder,
      `--user-data-dir=${profile}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
      ...(run.extensionDevelopmentKind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
