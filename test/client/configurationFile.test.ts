import assert from 'node:assert/strict';
import {
  CodeActionKind,
  type CodeLens,
  type CompletionList,
  commands,
  type Location,
  Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { actionsOver, activate, eventually, findings, hoverOver, rangeOf, underlined } from './editor.ts';
import { clear, configuration, openFile, retype, uriOf, write } from './files.ts';

/** The glossary’s file in a folder that no other suite has: VS Code keeps a document for a while after its file has gone. */
function fileOf(test: string): string {
  return `glossary-file/${test}/${configuration}`;
}

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
  afterEach(clear);

  it('says what is wrong before it is saved', async () => {
    const editor = await openFile(fileOf('typed'), 'spelling: off\n');
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
    const { document } = await openFile(fileOf('fixed'), '# Ours.\nrules:\n  term-varant: off # all\n');
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
      fileOf('offered'),
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
      fileOf('explained'),
      'subject: Shop\nconcepts:\n  - term: smart basket\n    related: [touchpoint]\n',
    );
    assert.match(await hoverOver(document, 'subject'), /The subject field of your concepts/);
    assert.match(await hoverOver(document, 'touchpoint'), /\*\*touchpoint\*\*/);
  });

  it('counts the uses of a term above it, and shows them', async () => {
    const used = uriOf('glossary-file/counted/a.md');
    await write(used, 'A smart basket and a smart-basket.\n');
    const { document } = await openFile(fileOf('counted'), 'concepts:\n  - term: smart basket\n');
    // What is known of the workspace from before learns of the new file when VS Code tells of it.
    const command = await eventually(async () => {
      const lenses = await commands.executeCommand<CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        5,
      );
      return lenses.find((lens) => lens.command?.title === '2 uses in 1 file')?.command;
    });
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      new Position(1, 12),
    );
    assert.equal(places.filter(({ uri }) => uri.toString() === used.toString()).length, 2);
    await commands.executeCommand(command.command, ...(command.arguments ?? []));
    const shown = await eventually(async () => {
      await commands.executeCommand('goToNextReference');
      const editor = window.activeTextEditor;
      return editor?.document.uri.toString() === used.toString() ? editor : undefined;
    });
    assert.ok(['A '.length, 'A smart basket and a '.length].includes(shown.selection.active.character));
    await commands.executeCommand('closeReferenceSearch');
  });
});
