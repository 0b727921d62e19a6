import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type Location,
  type LocationLink,
  Position,
  Selection,
  Uri,
  workspace,
} from 'vscode';
import { open, rangeOf, withSetting } from './editor.ts';

describe('completion', () => {
  it('replaces the wrong form that was begun', async () => {
    const editor = await open('Every omni-ch\n');
    const { document } = editor;
    editor.selection = new Selection(0, 13, 0, 13);
    await commands.executeCommand('editor.action.triggerSuggest');
    await poll(async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() === 'Every omnichannel\n';
    });
  });

  it('is silent in code', async () => {
    const { document } = await open('Every `touchp` and touchp\n');
    assert.deepEqual(await offered(document.uri, 13), []);
    assert.deepEqual(await offered(document.uri, 25), ['touchpoint']);
  });

  it('is silent where it is switched off', async () => {
    const { document } = await open('Every touchp\n');
    await withSetting('completion', false, () =>
      poll(async () => (await offered(document.uri, 12)).length === 0),
    );
    await poll(async () => (await offered(document.uri, 12)).length === 1);
  });
});

describe('definition', () => {
  it('is the full entry, which opens', async () => {
    const { document } = await open('Every touch point.\n');
    const { start } = rangeOf(document, 'touch point');
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      start,
    );
    const uris = found.map((one) => ('targetUri' in one ? one.targetUri : one.uri).toString());
    assert.deepEqual(uris, ['cx-terminology:/touchpoint.md']);
    const entry = await workspace.openTextDocument(Uri.parse(uris[0] ?? ''));
    assert.match(entry.getText(), /^# touchpoint\n/);
  });
});

/** What we offer at an offset in the first line. */
async function offered(uri: Uri, character: number): Promise<unknown[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new Position(0, character),
  );
  return items.filter(({ detail }) => detail?.startsWith('preferred term')).map(({ label }) => label);
}

/** Asks until the answer is yes; what the editor shows, no event tells. */
async function poll(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 20));
}
