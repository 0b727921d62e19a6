import assert from 'node:assert/strict';
import { commands, Range, Selection, type TextDocument, type TextEditor, workspace } from 'vscode';
import { open, termsOffered, withSetting } from './editor.ts';
import { problems, uriOf, write } from './files.ts';

describe('completion', () => {
  it('replaces the wrong form that was begun', async () => {
    const editor = await open('Every omni-ch\n');
    editor.selection = new Selection(0, 13, 0, 13);
    await commands.executeCommand('editor.action.triggerSuggest');
    assert.equal(await accepted(editor), 'Every omnichannel\n');
  });

  it('is silent in code', async () => {
    const { document } = await open('Every `touchp` and touchp\n');
    assert.deepEqual(await termsOffered(document, 13), []);
    assert.deepEqual(await termsOffered(document, 25), ['touchpoint']);
  });

  it('is silent in links and URLs, but not in the text of a link', async () => {
    const text =
      '[a touchp](touchp.md "touchp") https://example.org/touchp <https://example.org/touchp> [[touchp]]';
    const { document } = await open(`${text}\n`);
    const ends = [...text.matchAll(/touchp/g)].map(({ index }) => index + 'touchp'.length);
    assert.equal(ends.length, 6);
    const [inText, ...inTargets] = await Promise.all(ends.map((end) => termsOffered(document, end)));
    assert.deepEqual(inText, ['touchpoint']);
    for (const found of inTargets) assert.deepEqual(found, []);
  });

  it('is silent where it is switched off', async () => {
    const { document } = await open('Every touchp\n');
    await withSetting('completion', 'off', () =>
      poll(async () => (await termsOffered(document, 12)).length === 0),
    );
    await poll(async () => (await termsOffered(document, 12)).length === 1);
  });
});

describe('the order of what is completed', () => {
  afterEach(async () => {
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await workspace.fs.delete(uriOf('uses'), { recursive: true });
  });

  const firstTwo = async (document: TextDocument) => (await termsOffered(document, 15)).slice(0, 2);

  it('is that of the uses in the document, and then in the workspace', async () => {
    await write('uses/a.md', 'A customer journey mapping, and one touch point.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems('uses/a.md', 1);
    const { document } = await open('The customer jo\n');
    assert.deepEqual(await firstTwo(document), ['customer journey mapping', 'customer journey']);
    const { document: other } = await open('The customer jo\n\nThe customer journey.\n');
    assert.deepEqual(await firstTwo(other), ['customer journey', 'customer journey mapping']);
    await write('uses/a.md', 'One touch point and two touch-points.\n');
    await problems('uses/a.md', 2);
    assert.deepEqual(await firstTwo(document), ['customer journey', 'customer journey mapping']);
  });
});

describe('completion while somebody types', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('comes where the setting says so, each term once', () =>
    withSetting('completion', 'always', async () => {
      const { document } = await open('Every touchp\n');
      await poll(async () => (await termsOffered(document, 12, 'p')).length === 1);
      const editor = await open('');
      await typed(editor, 'Every touchp');
      assert.equal(await accepted(editor), 'Every touchpoint');
    }));

  it('comes again with the next word', () =>
    withSetting('completion', 'always', async () => {
      const editor = await open('');
      await typed(editor, 'Every touchp');
      assert.equal(await accepted(editor), 'Every touchpoint');
      for (const letter of ' omnich') await commands.executeCommand('default:type', { text: letter });
      assert.equal(await accepted(editor), 'Every touchpoint omnichannel');
    }));

  it('is silent where it does not', async () => {
    const editor = await open('');
    await poll(async () => {
      await typed(editor, 'Every touchp');
      return (await termsOffered(editor.document, 12, 'p')).length === 0;
    });
    // Whatever was asked for at the letters has been answered before this.
    assert.deepEqual(await termsOffered(editor.document, 12), ['touchpoint']);
    await commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(editor.document.getText(), 'Every touchp');
  });
});

/** Types into an editor in place of what was in it, letter by letter as from the keyboard. */
async function typed(editor: TextEditor, text: string): Promise<void> {
  const { document } = editor;
  await editor.edit((edit) => edit.delete(new Range(0, 0, document.lineCount, 0)));
  for (const letter of text) await commands.executeCommand('default:type', { text: letter });
}

/** Takes the first suggestion as soon as there is one, and gives the text with it. */
async function accepted({ document }: TextEditor): Promise<string> {
  const before = document.getText();
  await poll(async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    return document.getText() !== before;
  });
  return document.getText();
}

/** Asks until the answer is yes; what the editor shows, no event tells. */
async function poll(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 20));
}
