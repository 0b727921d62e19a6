// `npm start`: the findings of the sample workspace in the terminal, then the sample in a real VS Code.
// With --check-only it stops after the findings.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startVSCode } from './browserHosted.ts';
import { findDesktopVSCode, hasDisplay } from './desktop.ts';
import { repositoryRoot } from './paths.ts';
import { spawnTree } from './processTree.ts';
import { quietSettings } from './settings.ts';

const sample = join('docs', 'sample');
/** Opened first, so that there is something to see. */
const firstFile = join('help-center', 'contact-support.md');

/** Shows the findings of the sample, as a writer would see them. */
function checkSample(): void {
  const { status } = spawnSync(process.execPath, [join('dist', 'cli.js'), 'check', sample], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // The sample has findings, so 1 is what is expected.
  if (status !== 0 && status !== 1) throw new Error('The check did not work. Has `npm run build` been run?');
}

/** Opens a copy of the sample, until its window is closed or this process is interrupted. */
async function openSample(): Promise<void> {
  const temporary = temporaryFolder();
  removeOnExit(temporary);
  const folder = join(temporary, 'sample');
  cpSync(join(repositoryRoot, sample), folder, { recursive: true });
  console.log(`\nFixes you try do not change the repository: VS Code opens a copy, ${folder}`);
  const desktop = hasDisplay() ? findDesktopVSCode() : undefined;
  await (desktop ? openOnDesktop(desktop, folder) : openInBrowser(folder));
}

/** In a profile of its own, so that other extensions and settings stay out, and the window is no part of one that runs. */
async function openOnDesktop(executable: string, folder: string): Promise<void> {
  const profile = temporaryFolder();
  mkdirSync(join(profile, 'User'));
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(quietSettings));
  const window = spawnTree(
    executable,
    [
      folder,
      join(folder, firstFile),
      `--extensionDevelopmentPath=${repositoryRoot}`,
      `--user-data-dir=${profile}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
      '--skip-welcome',
      '--skip-release-notes',
      '--disable-workspace-trust',
      // Electron does not start as root otherwise.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  removeOnExit(profile); // Registered after the process's own end on exit, so it is not in use by then.
  console.log(`Opened in ${executable}. Close the window or press Ctrl+C to stop.`);
  await window.ended;
}

/** Ends with this process only. */
async function openInBrowser(folder: string): Promise<void> {
  console.log('There is no desktop VS Code here; starting one for the browser …');
  const { url } = await startVSCode({ folder, extensions: [repositoryRoot] });
  console.log(`\nOpen this address in a browser:\n\n  ${withOpenFile(url, join(folder, firstFile))}\n`);
  console.log('Ctrl+C stops it.');
  await new Promise<never>(() => {});
}

function withOpenFile(windowUrl: string, file: string): string {
  const url = new URL(windowUrl);
  const uri = `vscode-remote://${url.host}${pathToFileURL(file).pathname}`;
  url.searchParams.set('payload', JSON.stringify([['openFile', uri]]));
  return url.href;
}

/** A new folder; its path is short, because those of sockets in a profile are limited. */
function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cx-'));
}

function removeOnExit(folder: string): void {
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}

// Ctrl+C is the usual way to stop, and no failure. Whatever has been started goes with the process, too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));

try {
  checkSample();
  if (!process.argv.includes('--check-only')) await openSample();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
