import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  type Location,
  type LocationLink,
  Position,
  Range,
  Selection,
  type TextEditor,
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
    await withSetting('completion', 'off', () =>
      poll(async () => (await offered(document.uri, 12)).length === 0),
    );
    await poll(async () => (await offered(document.uri, 12)).length === 1);
  });
});

describe('completion while somebody types', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('comes where the setting says so, each term once', () =>
    withSetting('completion', 'always', async () => {
      const { document } = await open('Every touchp\n');
      await poll(async () => (await offered(document.uri, 12, 'p')).length === 1);
      const editor = await open('');
      await typed(editor, 'Every touchp');
      await poll(async () => {
        await commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText() === 'Every touchpoint';
      });
    }));

  it('comes again with the next word', () =>
    withSetting('completion', 'always', async () => {
      const editor = await open('');
      await typed(editor, 'Every touchp');
      await poll(async () => {
        await commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText() === 'Every touchpoint';
      });
      for (const letter of ' omnich') await commands.executeCommand('default:type', { text: letter });
      await poll(async () => {
        await commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.getText() === 'Every touchpoint omnichannel';
      });
    }));

  it('is silent where it does not', async () => {
    const editor = await open('');
    await poll(async () => {
      await typed(editor, 'Every touchp');
      return (await offered(editor.document.uri, 12, 'p')).length === 0;
    });
    // Whatever was asked for at the letters has been answered before this.
    assert.deepEqual(await offered(editor.document.uri, 12), ['touchpoint']);
    await commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(editor.document.getText(), 'Every touchp');
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

/** Types into an editor in place of what was in it, letter by letter as from the keyboard. */
async function typed(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  await editor.edit((edit) => edit.delete(new Range(0, 0, document.lineCount, 0)));
  for (const letter of text) await commands.executeCommand('default:type', { text: letter });
}

/**
 * What we offer at an offset in the first line.
 * @param letter what was typed there, where nobody asked.
 */
async function offered(uri: Uri, character: number, letter?: string): Promise<unknown[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new Position(0, character),
    letter,
  );
  return items.filter(({ detail }) => detail?.startsWith('preferred term')).map(({ label }) => label);
}

/** Asks until the answer is yes; what the editor shows, no event tells. */
async function poll(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 20));
}
