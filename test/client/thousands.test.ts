/** A workspace of thousands of files: it is checked, a writer goes on meanwhile, and can call it off. */
import assert from 'node:assert/strict';
import { commands, languages } from 'vscode';
import { activate, eventually, findings, hoverOver } from './editor.ts';
import { show, uriOf, write } from './files.ts';
import { fileCount, findingsEach, writeThousands } from './thousands.ts';

/** How many problems of ours the Problems view shows of the files that are not open, and in how many files. */
function shown(): { problems: number; files: number } {
  const counts = languages
    .getDiagnostics()
    .filter(([uri]) => /\/chapter-\d+\//.test(uri.path))
    .map(([, all]) => all.filter(({ source }) => source === 'cx-terminology').length)
    .filter((count) => count > 0);
  return { problems: counts.reduce((sum, count) => sum + count, 0), files: counts.length };
}

/** Begins to check the workspace. */
function check(): { done: PromiseLike<unknown>; isDone: () => boolean } {
  let isDone = false;
  const done = commands.executeCommand('cxTerminology.checkWorkspace').then(() => {
    isDone = true;
  });
  return { done, isDone: () => isDone };
}

describe('thousands of files', () => {
  before(activate);

  it('are all checked, and a hover is answered meanwhile', async function () {
    this.timeout(60_000);
    await write('open.md', 'One touch point.\n');
    const document = await show(uriOf('open.md'));
    await findings(document, 1);
    // What answers is loaded with the first request; a writer has asked before.
    await hoverOver(document, 'touch point');
    const { done, isDone } = check();
    assert.match(await hoverOver(document, 'touch point'), /\*\*touchpoint\*\*/);
    assert.ok(!isDone(), 'the files are still being checked');
    await done;
    await eventually(() => (shown().files === fileCount ? true : undefined), 200);
    assert.deepEqual(shown(), { problems: fileCount * findingsEach, files: fileCount });
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await eventually(() => (shown().files === 0 ? true : undefined), 200);
  });

  it('are left alone when the check is called off', async function () {
    this.timeout(60_000);
    writeThousands(uriOf('').fsPath, 'written again');
    await commands.executeCommand('notifications.clearAll');
    const { done, isDone } = check();
    // The button of the progress; until it is there, nothing is pressed.
    await eventually(async () => {
      await commands.executeCommand('notification.acceptPrimaryAction');
      return isDone() || undefined;
    }, 20);
    await done;
    assert.deepEqual(shown(), { problems: 0, files: 0 });
  });
});
