import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, workspace } from 'vscode';
import { findings, open, rangeOf } from './editor.ts';
import { problems, uriOf, write } from './files.ts';

/** The process ids of the language servers that this extension host has started. */
function serverProcesses(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match?.[2] === String(process.pid) && /dist[\\/]server\.js/.test(match[3] ?? ''))
    .map((match) => Number(match?.[1]));
}

describe('the server', () => {
  it('comes back by itself after it was killed, and goes on where it was', async () => {
    const editor = await open('A touch point.\n');
    await findings(editor.document, 1);
    const [first] = serverProcesses();
    assert.ok(first, 'a server runs');
    process.kill(first, 'SIGKILL');
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'A touch').start, 'The csat. '));
    await findings(editor.document, 2);
    assert.ok(!serverProcesses().includes(first), 'it is another process');
  });

  it('goes on with the files that are not open after it was killed', async () => {
    const uri = uriOf('killed/page.md');
    await write(uri, 'A touch point.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(uri, 1);
    const [first] = serverProcesses();
    assert.ok(first, 'a server runs');
    process.kill(first, 'SIGKILL');
    await write(uri, 'A touch point and csat.\n');
    await problems(uri, 2);
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await problems(uri, 0);
    await workspace.fs.delete(uriOf('killed'), { recursive: true });
  });

  it('restarts by the command', async () => {
    const editor = await open('A touch point and csat.\n');
    await findings(editor.document, 2);
    const before = serverProcesses();
    await commands.executeCommand('cxTerminology.restart');
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'A touch').start, 'The nps. '));
    await findings(editor.document, 3);
    assert.ok(
      serverProcesses().every((id) => !before.includes(id)),
      'it is another process',
    );
  });
});
