/** A writer replaces a term in all documents of the workspace, at once or by choice, and undoes it. */
import { beforeAll, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: {
      'first.md': '# Touch points\n\nEvery touch point counts. Our csat rose.\n',
      'second.md': 'See [all of them](first.md#touch-points), two touch-points and csat.\n',
    },
  });
  ({ window, folder } = writer);
  return writer.close;
});

/** Picks the replacement in the workspace from the quick fixes of a word. */
async function replaceInWorkspace(word: string): Promise<void> {
  const entries = await window.openQuickFixes(word);
  const entry = entries.find((one) => /^Replace all .* in the workspace…$/.test(one));
  await window.quickFixes.pick(entry ?? 'Replace all in the workspace');
}

it('replaces all in one step, and undoes it in one', async () => {
  await window.openFile('first.md');
  await window.editor.waitForSquiggles();
  await replaceInWorkspace('touch point');
  await window.dialog.answer('Change All');
  await folder.waitForFiles({
    'first.md': '# Touchpoints\n\nEvery touchpoint counts. Our csat rose.\n',
    'second.md': 'See [all of them](first.md#touchpoints), two touchpoints and csat.\n',
  });
  // What is open stays as it is between being changed and being undone; VS Code lets go of other files after a while.
  await window.openFile('second.md');
  await window.editor.waitForText((text) => text.includes('two touchpoints'));
  await window.openFile('first.md');
  await window.editor.placeCursor('counts');
  await window.editor.press('ControlOrMeta+Z');
  await window.editor.waitForText((text) => text.includes('Every touch point counts'));
  await window.openFile('second.md');
  await window.editor.waitForText((text) => text.includes('two touch-points'));
});

it('changes what is ticked in the preview', async () => {
  await replaceInWorkspace('csat');
  await window.dialog.answer('Choose…');
  await window.refactorPreview.tick('second.md');
  await window.refactorPreview.apply();
  await window.editor.waitForText((text) => text.includes('and CSAT'));
  await window.openFile('first.md');
  await window.editor.waitForText((text) => text.includes('Our csat rose'));
});

it('fixes all in the workspace by the command', async () => {
  await window.runCommand('CX Terminology: Fix All in Workspace');
  await window.dialog.answer('Change All');
  await folder.waitForFiles({
    'first.md': '# Touchpoints\n\nEvery touchpoint counts. Our CSAT rose.\n',
    'second.md': 'See [all of them](first.md#touchpoints), two touchpoints and CSAT.\n',
  });
});
