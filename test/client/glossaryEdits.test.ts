import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Position,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { findings, rangeOf } from './editor.ts';
import { clear, configuration, openFile, textOf } from './files.ts';

/** Chooses a code action over some text: its edit, and then its command. */
async function choose(
  document: TextDocument,
  text: string,
  title: string,
  kind: CodeActionKind,
): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    kind.value,
    100,
  );
  const action = actions.find((one) => one.title === title);
  assert.ok(action?.edit && action.command, `“${title}” is there`);
  assert.ok(await workspace.applyEdit(action.edit));
  await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

describe('the glossary of the workspace', () => {
  // Each test has files of its own: VS Code keeps a document for a while after its file has gone.
  afterEach(clear);

  it('gets a form that is ignored, in a new file, and at once', async () => {
    const { document } = await openFile('ignored.md', 'A touch point and a csat.\n');
    await findings(document, 2);
    await choose(document, 'touch point', 'Ignore “touch point” in the workspace', CodeActionKind.QuickFix);
    assert.match(await textOf(configuration), /^(?:#.*\n)+\nignore:\n {2}- touch point\n$/);
    await findings(document, 1);
    await choose(document, 'csat', 'Admit “csat” as well', CodeActionKind.QuickFix);
    assert.match(
      await textOf(configuration),
      /\nchanges:\n {2}customer satisfaction:\n {4}admit: \[csat\]\n$/,
    );
    await findings(document, 0);
  });

  it('gets what is selected, beside what is typed there and not saved', async () => {
    const path = `typed/${configuration}`;
    const { document: file } = await openFile(path, 'spelling: off\n');
    const edit = new WorkspaceEdit();
    edit.insert(file.uri, new Position(0, 0), '# Typed.\n');
    assert.ok(await workspace.applyEdit(edit));
    const { document } = await openFile('typed/selected.md', 'A smart basket and a smart-basket.\n');
    await choose(
      document,
      'smart basket',
      'Add “smart basket” to the workspace glossary',
      CodeActionKind.Refactor,
    );
    assert.equal(file.isDirty, false);
    assert.match(await textOf(path), /^# Typed\.\nspelling: off\nconcepts:\n {2}- term: smart basket\n/);
    await findings(document, 1);
  });
});
