import assert from 'node:assert/strict';
import {
  commands,
  Disposable,
  type Location,
  type Position,
  type Range,
  type SymbolInformation,
  type TextDocument,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { activate, findings, rangeOf, underlined, until } from './editor.ts';
import { openFile, textOf, uriOf, write } from './files.ts';

const folder = 'renamed';
const configuration = `${folder}/.cx-terminology.yaml`;

/** The references to the term at a text, in our files: VS Code keeps documents of others open whose files are gone. */
async function referencesAt(document: TextDocument, text: string): Promise<string[]> {
  const found = await commands.executeCommand<Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    positionOf(document, text),
  );
  return found
    .filter(({ uri }) => uri.scheme === 'cx-terminology' || uri.path.includes(`/${folder}/`))
    .map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.character}`)
    .sort();
}

function positionOf(document: TextDocument, text: string): Position {
  return rangeOf(document, text).start;
}

/** Waits until a file has a text; it is asked for again whenever VS Code or somebody else has written one. */
function written(path: string, text: RegExp): Promise<string> {
  const watcher = workspace.createFileSystemWatcher('**/*');
  return until(
    (onEvent) => {
      const listeners = [watcher.onDidChange(onEvent), watcher.onDidCreate(onEvent)];
      return Disposable.from(...listeners, watcher);
    },
    async () => {
      const now = await textOf(path).catch(() => '');
      return text.test(now) ? now : undefined;
    },
  );
}

describe('a term in all documents', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('has its references there, and its definition', async () => {
    await activate();
    await write(`${folder}/b.md`, 'Two touch points.\n');
    const { document } = await openFile(`${folder}/a.md`, 'A touchpoint.\n');
    await findings(document, 0);
    const wanted = ['a.md:2', 'b.md:4', 'touchpoint.md:0'];
    let places: string[] = [];
    // A file that is new is told by a watcher, who takes his time.
    while (places.length < wanted.length) places = await referencesAt(document, 'touch');
    assert.deepEqual(places, wanted);
  });

  it('is a symbol', async () => {
    await write(`${folder}/a.md`, '');
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'net promoter',
    );
    const symbol = found.find(({ containerName }) => containerName === 'Glossary');
    assert.equal(symbol?.name, 'Net Promoter Score (NPS)');
    const entry = await workspace.openTextDocument(symbol.location.uri);
    assert.match(entry.getText(), /Net Promoter Score/);
  });

  it('is renamed with the team’s file in one step, which is undone in one', async () => {
    await write(configuration, '# Ours.\nconcepts:\n  - term: smart basket\n');
    await write(`${folder}/b.md`, 'Two smart-baskets.\n');
    const { document } = await openFile(`${folder}/a.md`, 'A smart basket, a smart-basket.\n');
    await findings(document, 1);
    const prepared = await commands.executeCommand<{ range: Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      positionOf(document, 'smart'),
    );
    assert.equal(document.getText(prepared.range), 'smart basket');
    assert.equal(prepared.placeholder, 'smart basket');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'smart'),
      'smart cart',
    );
    assert.ok(await workspace.applyEdit(edit, { isRefactoring: true }));
    assert.equal(document.getText(), 'A smart cart, a smart cart.\n');
    await written(`${folder}/b.md`, /^Two smart carts\.\n$/);
    await written(
      configuration,
      /^# Ours\.\nconcepts:\n {2}- term: smart cart\n {4}terms: \[\{ term: smart basket, /,
    );
    await findings(document, 0);
    const editor = await window.showTextDocument(document);
    await editor.edit((builder) => builder.insert(document.positionAt(0), 'A smart basket. '));
    const [finding] = await findings(document, 1);
    assert.ok(finding);
    assert.equal(underlined(document, finding), 'smart basket');
    await commands.executeCommand('undo');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), 'A smart basket, a smart-basket.\n');
    for (const path of [configuration, `${folder}/b.md`]) {
      const other = await workspace.openTextDocument(uriOf(path));
      assert.match(
        other.getText(),
        path === configuration ? /term: smart basket\n$/ : /^Two smart-baskets\.\n$/,
      );
    }
  });

  it('is renamed with a new file where the team has none', async () => {
    const { document } = await openFile(`${folder}/d.md`, 'A touchpoint, a touch point.\n');
    await findings(document, 1);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'touch'),
      'contact point',
    );
    assert.ok(await workspace.applyEdit(edit, { isRefactoring: true }));
    assert.equal(document.getText(), 'A contact point, a contact point.\n');
    const name = '.cx-terminology.yaml';
    await written(name, /\nchanges:\n {2}touchpoint:\n {4}prefer: contact point\n$/);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), 'A touchpoint, a touch point.\n');
    await assert.rejects(async () => workspace.fs.stat(uriOf(name)));
  });

  it('is refused where it can’t be done, with the reason', async () => {
    const { document } = await openFile(`${folder}/c.md`, 'A touchpoint.\n');
    await findings(document, 0);
    await assert.rejects(
      async () =>
        commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          positionOf(document, 'touch'),
          'chatbot',
        ),
      /already stands for another entry/,
    );
  });
});
