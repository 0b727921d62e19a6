import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { findings, open, rangeOf } from './editor.ts';

describe('the web worker', () => {
  it('is where this runs', () => {
    assert.equal(typeof globalThis.process, 'undefined');
  });

  it('restarts its server by the command', async () => {
    const editor = await open('A touch point and csat.\n');
    await findings(editor.document, 2);
    await commands.executeCommand('cxTerminology.restart');
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'A touch').start, 'The nps. '));
    await findings(editor.document, 3);
  });
});
