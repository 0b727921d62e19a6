import assert from 'node:assert/strict';
import {
  CodeActionKind,
  type CodeLens,
  type CompletionList,
  commands,
  type Location,
  Position,
  type TextDocument,
  workspace,
} from 'vscode';
import { actionsOver, activate, findings, hoverOver, rangeOf, underlined } from './editor.ts';
import { clear, configuration, openFile, retype, write } from './files.ts';

/** The completions behind some text. */
async function completionsBehind(document: TextDocument, text: string): Promise<CompletionList> {
  return commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    document.uri,
    rangeOf(document, text).end,
  );
}

describe('the glossary’s file in the editor', () => {
  before(activate);
  // Each test has a file of its own: VS Code keeps a document for a while after its file has gone.
  afterEach(clear);

  it('says what is wrong before it is saved', async () => {
    const editor = await openFile(`typed/${configuration}`, 'spelling: off\n');
    await retype(editor, 'speling: off\n');
    const [fault] = await findings(editor.document, 1);
    assert.ok(fault);
    assert.equal(fault.message, '“speling” means nothing here. Did you mean “spelling”?');
    assert.equal(underlined(editor.document, fault), 'speling');
    assert.ok(editor.document.isDirty);
    await retype(editor, 'spelling: off\n');
    await findings(editor.document, 0);
  });

  it('puts a mistake right', async () => {
    const { document } = await openFile(
      `fixed/${configuration}`,
      '# Ours.\nrules:\n  term-varant: off # all\n',
    );
    await findings(document, 1);
    const actions = await actionsOver(document, 'term-varant', CodeActionKind.QuickFix);
    const action = actions.find(({ title }) => title === 'Change to “term-variant”');
    assert.ok(action?.edit);
    assert.ok(await workspace.applyEdit(action.edit));
    assert.equal(document.getText(), '# Ours.\nrules:\n  term-variant: off # all\n');
    await findings(document, 0);
  });

  it('offers what may stand there, each once, while a line is half written', async () => {
    const { document } = await openFile(
      `offered/${configuration}`,
      'concepts:\n  - term: smart basket\n    rel\nrules:\n  term-variant: \n',
    );
    const names = (await completionsBehind(document, '    rel')).items;
    assert.deepEqual(
      names.filter(({ label }) => label === 'related').map(({ detail }) => detail),
      [undefined],
    );
    assert.ok(!names.some(({ label }) => label === 'term'), 'what is there is not offered');
    const values = (await completionsBehind(document, 'term-variant: ')).items.map(({ label }) => label);
    assert.deepEqual(values.slice(0, 2), ['error', 'warning']);
  });

  it('explains properties and terms', async () => {
    const { document } = await openFile(
      `explained/${configuration}`,
      'subject: Shop\nconcepts:\n  - term: smart basket\n    related: [touchpoint]\n',
    );
    assert.match(await hoverOver(document, 'subject'), /The subject field of your concepts/);
    assert.match(await hoverOver(document, 'touchpoint'), /\*\*touchpoint\*\*/);
  });

  it('counts the uses of a term above it, and shows them', async () => {
    await write('counted/a.md', 'A smart basket and a smart-basket.\n');
    const { document } = await openFile(`counted/${configuration}`, 'concepts:\n  - term: smart basket\n');
    const [lens] = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      5,
    );
    assert.equal(lens?.command?.title, '2 uses in 1 file');
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      new Position(1, 12),
    );
    assert.equal(places.filter(({ uri }) => uri.path.endsWith('a.md')).length, 2);
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });
});
