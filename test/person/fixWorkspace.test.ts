/** A writer fixes the whole workspace by the command, chooses among the changes in VS Code's preview, and undoes it. */
import { beforeAll, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import type { WritersFolder } from './writersFolder.ts';
import { openWritersWindow } from './writersWindow.ts';

const files = {
  'first.md': 'Every touch point counts.\n\nOur csat rose.\n',
  'second.md': 'Two touch-points, and an omni-channel plan.\n',
  'third.md': 'One touch point more.\n',
};

let window: Workbench;
let folder: WritersFolder;

beforeAll(async () => {
  const writer = await openWritersWindow({ files });
  ({ window, folder } = writer);
  return writer.close;
});

it('changes what was left ticked in the preview, and nothing else', async () => {
  await window.openFile('first.md');
  await window.editor.waitForSquiggles(2);
  await window.runCommand('CX Terminology: Fix All in Workspace');
  await window.dialog.answer('Choose…');
  // Nothing is ticked at first: all of two files is, but for one change.
  await window.refactorPreview.tick('first.md');
  await window.refactorPreview.tick('second.md');
  await window.refactorPreview.untick('CSAT');
  await window.screenshot('fix-workspace-preview');
  await window.refactorPreview.apply();
  await folder.waitForFiles({
    'first.md': 'Every touchpoint counts.\n\nOur csat rose.\n',
    'second.md': 'Two touchpoints, and an omnichannel plan.\n',
    'third.md': files['third.md'],
  });
});

it('undoes it in one step', async () => {
  // What is open stays as it is between being changed and being undone; VS Code lets go of other files after a while.
  await window.openFile('second.md');
  await window.editor.waitForText((text) => text.includes('omnichannel'));
  await window.openFile('first.md');
  await window.editor.placeCursor('counts');
  await window.editor.press('ControlOrMeta+Z');
  await window.editor.waitForText((text) => text.includes('Every touch point counts.'));
  await window.openFile('second.md');
  await window.editor.waitForText((text) => text.includes('Two touch-points, and an omni-channel plan.'));
});
