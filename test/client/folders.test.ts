/** A workspace of several folders, each with terms and settings of its own. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  type CodeActionKind,
  ConfigurationTarget,
  commands,
  type Disposable,
  Selection,
  TabInputCustom,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  actionsOver,
  activate,
  findings,
  findingsIn,
  hoverOver,
  rangeOf,
  select,
  termsOffered,
  underlined,
  until,
} from './editor.ts';
import { problems, show, textOf, uriOf, write } from './files.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { markdownCell, notebookText, showNotebook } from './notebooks.ts';

const glossary = '.cx-terminology.yaml';
const registered: Disposable[] = [];

function folderNames(): string[] {
  return (workspace.workspaceFolders ?? []).map(({ name }) => name);
}

/** Adds a folder at the end, so that VS Code keeps the extensions running. */
async function add(uri: Uri, name: string): Promise<void> {
  const at = folderNames().length;
  await changeFolders(() => workspace.updateWorkspaceFolders(at, 0, { uri, name }));
}

async function remove(name: string): Promise<void> {
  await changeFolders(() => workspace.updateWorkspaceFolders(folderNames().indexOf(name), 1));
}

async function changeFolders(change: () => boolean): Promise<void> {
  const before = folderNames().length;
  assert.ok(change(), 'the folders can be changed');
  await until(
    (onEvent) => workspace.onDidChangeWorkspaceFolders(onEvent),
    () => (folderNames().length === before ? undefined : true),
  );
}

async function foundIn(document: TextDocument, count: number): Promise<string[]> {
  return (await findings(document, count)).map((one) => underlined(document, one));
}

async function choose(
  document: TextDocument,
  text: string,
  title: string,
  kind?: CodeActionKind,
): Promise<void> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    findingsIn(document).find((one) => underlined(document, one) === text)?.range,
    kind?.value ?? 'quickfix',
    100,
  );
  const action = actions.find((one) => one.title === title);
  assert.ok(action?.edit, `“${title}” is there`);
  assert.ok(await workspace.applyEdit(action.edit));
  if (action.command)
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** The entry whose page becomes the active tab, once its text matches. */
async function entryShown(wanted: RegExp): Promise<string> {
  return until(
    (onEvent) => window.tabGroups.onDidChangeTabs(onEvent),
    async () => {
      const input = window.tabGroups.activeTabGroup.activeTab?.input;
      if (!(input instanceof TabInputCustom)) return undefined;
      const text = new TextDecoder().decode(await workspace.fs.readFile(input.uri));
      return wanted.test(text) ? text : undefined;
    },
  );
}

/** Follows the link of a hover card to the entry. */
async function followToEntry(document: TextDocument, text: string): Promise<void> {
  const [, given = ''] =
    /command:cxTerminology\.showEntry\?([^)]*)/.exec(await hoverOver(document, text)) ?? [];
  await commands.executeCommand('cxTerminology.showEntry', ...JSON.parse(decodeURIComponent(given)));
}

describe('a workspace of two folders', () => {
  before(async () => {
    await activate();
    assert.deepEqual(folderNames(), ['north', 'south']);
  });

  afterEach(async () => {
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const one of registered.splice(0)) one.dispose();
  });

  it('checks and explains each document with the terms of its folder', async () => {
    const text = 'A smart-basket at a touch point.\n';
    await write(uriOf('page.md', 'north'), text);
    await write(uriOf('page.md', 'south'), text);
    const north = await show(uriOf('page.md', 'north'));
    assert.deepEqual(await foundIn(north, 2), ['smart-basket', 'touch point']);
    assert.match(await hoverOver(north, 'smart-basket'), /A basket that counts\./);
    const south = await show(uriOf('page.md', 'south'));
    assert.deepEqual(await foundIn(south, 1), ['touch point']);
    assert.equal(await hoverOver(south, 'smart-basket'), '');
  });

  it('fixes each document with the terms of its folder', async () => {
    await write(uriOf('fixed.md', 'north'), 'Our water detector.\n');
    await write(uriOf('fixed.md', 'south'), 'Our water detector.\n');
    const north = await show(uriOf('fixed.md', 'north'));
    await findings(north, 1);
    await choose(north, 'water detector', 'Replace with “leak sensor”');
    assert.equal(north.getText(), 'Our leak sensor.\n');
    const south = await show(uriOf('fixed.md', 'south'));
    await findings(south, 1);
    await choose(south, 'water detector', 'Replace with “flood sensor”');
    assert.equal(south.getText(), 'Our flood sensor.\n');
  });

  it('shows the entry of the glossary that explains the document', async () => {
    await write(uriOf('entry.md', 'north'), 'A water detector and a chatbot.\n');
    await write(uriOf('entry.md', 'south'), 'A water detector and a chatbot.\n');
    const south = await show(uriOf('entry.md', 'south'));
    await findings(south, 2);
    await followToEntry(south, 'chatbot');
    assert.match(await entryShown(/^# talking machine/), /changed in /);
    await followToEntry(south, 'water detector');
    await entryShown(/^# flood sensor/);
    const north = await show(uriOf('entry.md', 'north'));
    await findings(north, 1);
    await followToEntry(north, 'water detector');
    await entryShown(/^# leak sensor/);
  });

  it('shows the same entry from the glossary view, by the cursor and as the definition', async () => {
    await write(uriOf('cursor.md', 'south'), 'A water detector, a chatbot and a touch point.\n');
    const node = { kind: 'concept', concept: { id: 'sensor', term: 'flood sensor' } };
    await show(uriOf('cursor.md', 'south'));
    await commands.executeCommand('cxTerminology.showEntry', node);
    await entryShown(/^# flood sensor/);
    const south = await show(uriOf('cursor.md', 'south'));
    await findings(south, 3);
    const at = (text: string) => {
      const { start } = rangeOf(south, text);
      assert.ok(window.activeTextEditor);
      window.activeTextEditor.selection = new Selection(start, start);
    };
    at('chatbot');
    await commands.executeCommand('cxTerminology.showEntry');
    await entryShown(/^# talking machine/);
    await show(south.uri);
    at('touch point');
    await commands.executeCommand('editor.action.revealDefinition');
    await entryShown(/^# touchpoint/);
    const { input } = window.tabGroups.activeTabGroup.activeTab ?? {};
    assert.ok(input instanceof TabInputCustom);
    assert.equal(input.uri.query, uriOf(glossary, 'south').toString());
  });

  it('writes what is ignored into the glossary of the folder that the document is in', async () => {
    await write(uriOf('ignored.md', 'north'), 'A csat.\n');
    await write(uriOf('ignored.md', 'south'), 'A csat.\n');
    const north = await show(uriOf('ignored.md', 'north'));
    await findings(north, 1);
    const south = await show(uriOf('ignored.md', 'south'));
    await findings(south, 1);
    await choose(south, 'csat', 'Ignore “csat” in the workspace');
    await findings(south, 0);
    assert.equal(findingsIn(north).length, 1);
    const text = new TextDecoder().decode(await workspace.fs.readFile(uriOf(glossary, 'south')));
    assert.match(text, /^ignore:\n {2}- csat\n/m);
  });

  it('has settings per folder', async () => {
    await write(uriOf('setting.md', 'north'), 'A touch point.\n');
    await write(uriOf('setting.md', 'south'), 'A touch point.\n');
    const north = await show(uriOf('setting.md', 'north'));
    await findings(north, 1);
    const south = await show(uriOf('setting.md', 'south'));
    await findings(south, 1);
    const settings = workspace.getConfiguration('cxTerminology', uriOf('', 'south'));
    await settings.update('enable', false, ConfigurationTarget.WorkspaceFolder);
    await findings(south, 0);
    assert.equal(findingsIn(north).length, 1);
    await settings.update('enable', undefined, ConfigurationTarget.WorkspaceFolder);
    await findings(south, 1);
  });

  it('has the settings of a folder for its notebooks, too', async () => {
    const text = notebookText(markdownCell('A touch point.'));
    await write(uriOf('survey.ipynb', 'north'), text);
    await write(uriOf('survey.ipynb', 'south'), text);
    const north = (await showNotebook(uriOf('survey.ipynb', 'north'))).cellAt(0).document;
    await findings(north, 1);
    const south = (await showNotebook(uriOf('survey.ipynb', 'south'))).cellAt(0).document;
    await findings(south, 1);
    const settings = workspace.getConfiguration('cxTerminology', uriOf('', 'south'));
    await settings.update('enable', false, ConfigurationTarget.WorkspaceFolder);
    await findings(south, 0);
    await settings.update('enable', undefined, ConfigurationTarget.WorkspaceFolder);
    await findings(south, 1);
    assert.equal(findingsIn(north).length, 1);
  });

  it('offers the terms of the folder while they are typed', async () => {
    await write(uriOf('typed.md', 'north'), 'A smart bas\n');
    await write(uriOf('typed.md', 'south'), 'A smart bas\n');
    const north = await show(uriOf('typed.md', 'north'));
    assert.deepEqual(await termsOffered(north, 'A smart bas'.length), ['smart basket']);
    const south = await show(uriOf('typed.md', 'south'));
    assert.deepEqual(await termsOffered(south, 'A smart bas'.length), []);
  });

  it('renames a term in the glossary and the documents of its folder alone', async () => {
    const text = 'A leak sensor and a water detector.\n';
    await write(uriOf('renamed.md', 'north'), text);
    await write(uriOf('renamed.md', 'south'), text);
    const north = await show(uriOf('renamed.md', 'north'));
    await findings(north, 1);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      north.uri,
      rangeOf(north, 'leak').start,
      'drip sensor',
    );
    const changed = edit.entries().map(([uri]) => uri.toString());
    const folder = uriOf('', 'north').toString();
    assert.ok(changed.includes(uriOf(glossary, 'north').toString()));
    assert.ok(changed.includes(north.uri.toString()));
    assert.deepEqual(
      changed.filter((uri) => !uri.startsWith(folder)),
      [],
    );
  });

  it('keeps the glossary of the folder by the commands', async () => {
    const ofNorth = await textOf(uriOf(glossary, 'north'));
    await write(uriOf('kept.md', 'south'), 'Draw a persona.\n');
    const south = await show(uriOf('kept.md', 'south'));
    select(south, 'persona');
    await commands.executeCommand('cxTerminology.preferForm');
    await commands.executeCommand('cxTerminology.openGlossaryFile');
    assert.equal(window.activeTextEditor?.document.uri.toString(), uriOf(glossary, 'south').toString());
    assert.match(
      window.activeTextEditor.document.getText(),
      /^changes:\n(?: {2}.*\n)* {2}customer persona:\n {4}prefer: persona\n/m,
    );
    assert.equal(await textOf(uriOf(glossary, 'north')), ofNorth);
  });

  it('takes a folder in while it runs, with its terms, and lets it go', async () => {
    const west = Uri.joinPath(uriOf('', 'north'), '..', 'west');
    const page = Uri.joinPath(west, 'page.md');
    await write(Uri.joinPath(west, glossary), 'ignore: [touch point]\n');
    await write(page, 'A touch point and csat.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(page, 0);
    await add(west, 'west');
    await problems(page, 1);
    assert.deepEqual(await foundIn(await show(page), 1), ['csat']);
    // As a user does it: VS Code watches a new folder only after a while.
    const file = await show(Uri.joinPath(west, glossary));
    const edit = new WorkspaceEdit();
    edit.insert(file.uri, file.lineAt(file.lineCount - 1).range.end, 'ignroe: []\n');
    assert.ok((await workspace.applyEdit(edit)) && (await file.save()));
    await problems(Uri.joinPath(west, glossary), 1);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await remove('west');
    await problems(page, 0);
    await problems(Uri.joinPath(west, glossary), 0);
  });

  it('takes in a folder of a read-only file system, and offers no fix there that can’t be made', async () => {
    const files = new MemoryFileSystem({
      '/site/page.md': 'A touch point.\n',
      [`/site/${glossary}`]: 'concepts:\n  - term: smart basket\n    definition: It counts.\n',
    });
    registered.push(
      workspace.registerFileSystemProvider('cx-readonly', files, { isReadonly: true, isCaseSensitive: true }),
    );
    const page = Uri.parse('cx-readonly:/site/page.md');
    const writable = uriOf('beside.md', 'north');
    await write(writable, 'A touch point.\n');
    await add(Uri.parse('cx-readonly:/site'), 'archive');
    const document = await show(page);
    await findings(document, 1);
    assert.deepEqual(await actionsOver(document, 'touch point'), []);
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await problems(page, 1);
    await problems(writable, 1);
    await remove('archive');
    await problems(page, 0);
  });
});
