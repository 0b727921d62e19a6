/** The server crashes while a writer types: it comes back, until it crashes again and again; then the writer is told. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Has servers that start from now on wait, until it is taken back. */
function holdServers(): () => void {
  const extensions = join(vscode.userDataDir, '../extensions');
  const [folder = ''] = readdirSync(extensions).filter((name) => name.startsWith('cx-terminology'));
  const program = join(extensions, folder, 'dist/server.js');
  const text = readFileSync(program, 'utf8');
  const held = `${program}.held`;
  writeFileSync(held, '');
  const wait = `while (require('node:fs').existsSync(${JSON.stringify(held)})) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);`;
  writeFileSync(program, text.replace('\n', `\n${wait}\n`));
  return () => {
    rmSync(held);
    writeFileSync(program, text);
  };
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
  const letServersStart = holdServers();
  await crash();
  await window.notices.waitForLanguageStatus(/Restarting.*The server has crashed\./is);
  await window.screenshot('server-restarting');
  await window.notices.closeLanguageStatus();
  await window.editor.placeCursor('touch');
  await window.editor.press('ControlOrMeta+Home');
  await window.editor.type('The clv. ');
  letServersStart();
  await window.editor.waitForSquiggles(3);
  // Nor does the next one run long.
  await crash();
  await window.editor.type('The csat. ');
  await window.editor.waitForSquiggles(4);
  await window.editor.waitForText((text) => text.includes('The clv. The csat. The nps. A touch point.'));
  await waitForStatus(/4 findings/);
  await crash();
});

it('is given up after many crashes, with what to do', async () => {
  for (let crashes = 0; crashes < 2; crashes++) {
    await waitForStatus(/4 findings/);
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
  await window.editor.waitForSquiggles(4);
  await waitForStatus(/4 findings/);
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
