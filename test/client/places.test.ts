/** Where a document may be besides in a file of the open folder, and be checked all the same. */
import assert from 'node:assert/strict';
import { commands, type Disposable, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import {
  actionsOver,
  activate,
  findings,
  findingsIn,
  hoverOver,
  open,
  replaceWith,
  underlined,
} from './editor.ts';
import { problems, show, uriOf, write } from './files.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { codeCell, editFirstCell, markdownCell, notebookText, showNotebook } from './notebooks.ts';

const registered: Disposable[] = [];
const folder = 'places';

/** Opens both sides in a diff editor. */
async function compare(left: Uri, right: Uri): Promise<[TextDocument, TextDocument]> {
  await commands.executeCommand('vscode.diff', left, right, 'left and right');
  return [await workspace.openTextDocument(left), await workspace.openTextDocument(right)];
}

async function titlesOver(document: TextDocument, text: string): Promise<string[]> {
  return (await actionsOver(document, text)).map(({ title }) => title);
}

async function closeAll(): Promise<void> {
  await workspace.saveAll(false);
  await commands.executeCommand('workbench.action.closeAllEditors');
  for (const one of registered.splice(0)) one.dispose();
}

describe('an untitled document', () => {
  it('is checked, explained and fixed before it is a file', async () => {
    const { document } = await open('A touch point.\n');
    assert.equal(document.uri.scheme, 'untitled');
    await findings(document, 1);
    assert.match(await hoverOver(document, 'touch point'), /touchpoint/);
    await replaceWith(document, 'touch point', 'touchpoint');
    await findings(document, 0);
  });
});

describe('a diff editor', () => {
  afterEach(closeAll);

  it('has findings on the side that can be edited, and none on the old one', async () => {
    registered.push(
      workspace.registerTextDocumentContentProvider('cx-old', {
        provideTextDocumentContent: () => 'An old touch point and csat.\n',
      }),
    );
    const uri = uriOf(`${folder}/compared.md`);
    await write(uri, 'A new touch point.\n');
    const [left, right] = await compare(Uri.parse('cx-old:/compared.md'), uri);
    assert.equal(left.languageId, 'markdown');
    await findings(right, 1);
    assert.deepEqual(findingsIn(left), []);
    assert.equal(await hoverOver(left, 'touch point'), '');
    await replaceWith(right, 'touch point', 'touchpoint');
    await findings(right, 0);
  });

  it('has findings on both sides where both are documents', async () => {
    const [one, other] = [uriOf(`${folder}/one.md`), uriOf(`${folder}/other.md`)];
    await write(one, 'A touch point.\n');
    await write(other, 'A touch point and csat.\n');
    const [left, right] = await compare(one, other);
    await findings(right, 2);
    await findings(left, 1);
  });
});

describe('a file system that an extension provides', () => {
  afterEach(closeAll);

  before(activate);

  it('has its documents checked, explained and fixed', async () => {
    const files = new MemoryFileSystem({ '/page.md': 'A touch point.\n' });
    registered.push(workspace.registerFileSystemProvider('cx-memory', files, { isCaseSensitive: true }));
    const document = await show(Uri.parse('cx-memory:/page.md'));
    await findings(document, 1);
    assert.match(await hoverOver(document, 'touch point'), /touchpoint/);
    await replaceWith(document, 'touch point', 'touchpoint');
    await findings(document, 0);
    assert.ok(await document.save());
  });

  it('has the findings of a read-only file shown, but no fix offered that can’t be made', async () => {
    const text = 'A touch point.\n';
    const files = new MemoryFileSystem({ '/fixed.md': text, '/free.md': text }, ['/fixed.md']);
    registered.push(workspace.registerFileSystemProvider('cx-locked', files, { isCaseSensitive: true }));
    const free = await show(Uri.parse('cx-locked:/free.md'));
    await findings(free, 1);
    assert.ok((await titlesOver(free, 'touch point')).includes('Replace with “touchpoint”'));
    const fixed = await show(Uri.parse('cx-locked:/fixed.md'));
    await findings(fixed, 1);
    assert.deepEqual(await titlesOver(fixed, 'touch point'), []);
    await commands.executeCommand('cxTerminology.fixAll');
    assert.equal(fixed.getText(), text);
  });

  it('is left alone where nobody can write there, as old versions are', async () => {
    const text = 'A touch point.\n';
    registered.push(
      workspace.registerFileSystemProvider('cx-archive', new MemoryFileSystem({ '/page.md': text }), {
        isReadonly: true,
      }),
      workspace.registerTextDocumentContentProvider('cx-report', { provideTextDocumentContent: () => text }),
    );
    const archived = await show(Uri.parse('cx-archive:/page.md'));
    const report = await show(Uri.parse('cx-report:/page.md'));
    await write(uriOf(`${folder}/beside.md`), text);
    await findings(await show(uriOf(`${folder}/beside.md`)), 1);
    assert.deepEqual([archived, report].map(findingsIn), [[], []]);
  });
});

describe('a document in an editor that was set to read-only', () => {
  afterEach(closeAll);

  it('has findings, and is left as it is', async () => {
    const uri = uriOf(`${folder}/session.md`);
    await write(uri, 'A touch point.\n');
    const document = await show(uri);
    await findings(document, 1);
    await commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await commands.executeCommand('cxTerminology.fixAll');
    assert.equal(document.getText(), 'A touch point.\n');
    await commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    await commands.executeCommand('cxTerminology.fixAll');
    assert.equal(document.getText(), 'A touchpoint.\n');
  });
});

describe('a notebook', () => {
  before(activate);
  afterEach(closeAll);

  const content = notebookText(
    markdownCell('# Our touch points\n\nThe NPS of this csat survey.'),
    codeCell('print("touch point")  # csat'),
    markdownCell('An omni-channel shop.'),
  );

  it('has its Markdown cells checked, explained and fixed, until it is closed', async () => {
    const uri = uriOf(`${folder}/survey.ipynb`);
    await write(uri, content);
    const notebook = await showNotebook(uri);
    const [first, code, last] = notebook.getCells().map(({ document }) => document);
    assert.ok(first && code && last);
    const found = await findings(first, 2);
    assert.deepEqual(
      found.map((one) => underlined(first, one)),
      ['touch points', 'csat'],
    );
    await findings(last, 1);
    assert.deepEqual(languages.getDiagnostics(code.uri), []);
    assert.match(await hoverOver(first, 'touch points'), /touchpoint/);
    await editFirstCell(notebook);
    await replaceWith(first, 'touch points', 'touchpoints');
    await findings(first, 1);
    await commands.executeCommand('cxTerminology.fixAll');
    assert.equal(first.getText(), '# Our touchpoints\n\nThe NPS of this CSAT survey.');
    await findings(first, 0);
    await findings(last, 1);
    assert.ok(await notebook.save());
    await commands.executeCommand('workbench.action.closeAllEditors');
    await problems(last.uri, 0);
  });

  it('is checked also where it was loaded before it is shown', async () => {
    const uri = uriOf(`${folder}/loaded.ipynb`);
    await write(uri, content);
    const notebook = await workspace.openNotebookDocument(uri);
    await window.showNotebookDocument(notebook);
    await findings(notebook.cellAt(0).document, 2);
  });

  it('has the terms of its folder', async () => {
    await write(uriOf(`${folder}/.cx-terminology.yaml`), 'ignore: [touch point]\n');
    const uri = uriOf(`${folder}/own.ipynb`);
    await write(uri, content);
    const notebook = await showNotebook(uri);
    const { document } = notebook.cellAt(0);
    const [found] = await findings(document, 1);
    assert.equal(found && underlined(document, found), 'csat');
    await workspace.fs.delete(uriOf(`${folder}/.cx-terminology.yaml`));
    await findings(document, 2);
  });
});
