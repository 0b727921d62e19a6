/** The server crashes while a writer types: it comes back, until it crashes again and again; then the writer is told. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { HostedVSCode } from '../host/browserHosted.ts';
import { poll } from '../host/poll.ts';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let vscode: HostedVSCode;
let folder: WritersFolder;
/** The server that was killed last. */
let killed: number | undefined;

beforeAll(async () => {
  const writer = await openWritersWindow({ files: { 'page.md': 'A touch point.\n' } });
  ({ window, vscode, folder } = writer);
  return writer.close;
});

/** The process of the language server of this window. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).trim().split('\n');
  const line = lines.find((one) => one.includes(join(vscode.userDataDir, '..')) && isServer(one));
  return line === undefined ? undefined : Number.parseInt(line, 10);
}

function isServer(command: string): boolean {
  return /extensions[\\/]cx-terminology[^ ]*dist[\\/]server\.js/.test(command);
}

/** Kills the server, once there is another one than that of the last crash. */
async function crash(): Promise<void> {
  const id = await poll(
    'another server',
    async () => serverProcess(),
    (found) => found !== undefined && found !== killed,
  );
  if (id === undefined) throw new Error('unreachable');
  process.kill(id, 'SIGKILL');
  killed = id;
}

async function waitForStatus(wanted: RegExp): Promise<void> {
  await window.notices.waitForLanguageStatus(wanted);
  await window.notices.closeLanguageStatus();
}

it('comes back with the findings, and nothing that was typed is lost', async () => {
  await window.openFile('page.md');
  await window.editor.waitForSquiggles(1);
  await window.editor.placeCursor('touch');
  await window.editor.press('ControlOrMeta+Home');
  await window.editor.type('The nps. ');
  await crash();
  // Nor does the next one run long.
  await crash();
  await window.editor.type('The csat. ');
  await window.editor.waitForSquiggles(3);
  await window.editor.waitForText((text) => text.includes('The nps. The csat. A touch point.'));
  await waitForStatus(/3 findings/);
  await crash();
});

it('is given up after many crashes, with what to do', async () => {
  for (let crashes = 0; crashes < 2; crashes++) {
    await waitForStatus(/3 findings/);
    await crash();
  }
  const message = await window.notices.waitFor('given up');
  expect(message).toContain('Restart the server');
  await window.screenshot('server-stopped');
  await waitForStatus(/Stopped.*restart the server/is);
  await window.runCommand('CX Terminology: Focus on Glossary View');
  await window.tree.waitForWelcome('The language server is not running');
  await window.screenshot('glossary-stopped');
});

it('runs again by the command', async () => {
  await window.runCommand('CX Terminology: Restart Server');
  await window.editor.waitForSquiggles(3);
  await waitForStatus(/3 findings/);
});

it('goes on telling the page of an entry where the term is used', async () => {
  await window.editor.placeCursor('touch');
  await window.runCommand('CX Terminology: Show Full Entry');
  await window.webviews.click('Look for uses');
  await window.webviews.waitFor('1 use in 1 document.');
  await crash();
  folder.write('other.md', 'A touchpoint.\n');
  await window.webviews.waitFor('2 uses in 2 documents.');
});
