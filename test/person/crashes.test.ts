/** The server crashes while a writer types: it comes back, until it crashes again and again; then the writer is told. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HostedVSCode, type OpenPage, openPage, startVSCode } from '../host/browserHosted.ts';
import { poll } from '../host/poll.ts';
import { Workbench } from '../host/workbench.ts';
import { packagedExtension } from './vsix.ts';

let folder: string;
let vscode: HostedVSCode;
let page: OpenPage;
let window: Workbench;
/** The server that was killed last. */
let killed: number | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cx-terminology-person-'));
  writeFileSync(join(folder, 'page.md'), 'A touch point.\n');
  vscode = await startVSCode({ folder });
  await vscode.installVsix(packagedExtension());
  page = await openPage(vscode.url, { viewport: { width: 1280, height: 800 } });
  window = new Workbench(page.page);
});

afterAll(async () => {
  await page?.close();
  await vscode?.stop();
  rmSync(folder, { recursive: true, force: true });
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

async function status(): Promise<string> {
  const text = (await window.languageStatus()).join('\n');
  await window.press('Escape');
  return text;
}

it('comes back with the findings, and nothing that was typed is lost', async () => {
  await window.openFile('page.md');
  await window.waitForSquiggles(1);
  await window.placeCursor('touch');
  await window.press('ControlOrMeta+Home');
  await window.type('The nps. ');
  await crash();
  await window.type('The csat. ');
  await window.waitForSquiggles(3);
  expect(await window.editorText()).toContain('The nps. The csat. A touch point.');
  await poll('the status', status, (text) => /3 findings/.test(text));
  await crash();
});

it('is given up after many crashes, with what to do', async () => {
  for (let crashes = 0; crashes < 3; crashes++) {
    await poll('the status', status, (text) => /3 findings/.test(text));
    await crash();
  }
  const message = await window.waitForNotification('given up');
  expect(message).toContain('Restart the server');
  await window.screenshot('server-stopped');
  await poll('the status', status, (text) => /Stopped/.test(text) && /restart the server/i.test(text));
});

it('runs again by the command', async () => {
  await window.runCommand('CX Terminology: Restart Server');
  await window.waitForSquiggles(3);
  await poll('the status', status, (text) => /3 findings/.test(text));
});
