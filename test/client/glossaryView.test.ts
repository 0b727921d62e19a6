import assert from 'node:assert/strict';
import { commands, env, Selection, TabInputCustom, window, workspace } from 'vscode';
import { activate, eventually, findings, open, rangeOf, withSetting } from './editor.ts';
import { configuration, uriOf, write } from './files.ts';

const view = 'cxTerminology.glossaryView';

/** A node of the view as its menus hand it to commands. */
function nodeOf(id: string, term: string, definition = '') {
  return { kind: 'concept', concept: { id, term, definition } };
}

/** The concept whose page is the active tab. */
function shownEntry(): string | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isEntry = input instanceof TabInputCustom && input.viewType === 'cxTerminology.entry';
  return isEntry ? input.uri.path.slice(1).replace(/\.md$/, '') : undefined;
}

/** Presses keys in the view, as the reader does, until the page of a concept is open. */
async function openFirst(id: string): Promise<void> {
  await eventually(async () => {
    await commands.executeCommand('cxTerminology.glossary.focus');
    await commands.executeCommand('list.focusFirst');
    await commands.executeCommand('list.select');
    return shownEntry() === id || undefined;
  }, 300);
}

describe('the glossary view', function () {
  // Pages are opened, and the workspace is looked through.
  this.timeout(60_000);
  before(activate);
  afterEach(() => commands.executeCommand(`${view}.clearFilter`));

  it('lists the terms from A to Z, and opens the entry of the one that is chosen', async () => {
    await withSetting('glossaryView.grouping', 'alphabet', () => openFirst('account-mapping'));
  });

  it('is filtered by any form', async () => {
    await withSetting('glossaryView.grouping', 'alphabet', async () => {
      await commands.executeCommand(`${view}.filter`, 'chat bot');
      await openFirst('chatbot');
    });
  });

  it('lists what is used, the most used first', async () => {
    // More than any term in the documents that other tests have left open.
    const { document } = await open('An nps. '.repeat(100));
    await findings(document, 100);
    await withSetting('glossaryView.grouping', 'use', () => openFirst('net-promoter-score'));
  });

  it('selects the term at the cursor, where that is wanted', async () => {
    const editor = await open('A touch point and a chatbot.\n');
    await findings(editor.document, 1);
    await commands.executeCommand('cxTerminology.glossary.focus');
    await window.showTextDocument(editor.document);
    await withSetting('glossaryView.followCursor', true, async () => {
      for (const [text, term] of [
        ['touch point', 'touchpoint'],
        ['chatbot', 'chatbot'],
      ] as const) {
        const { start } = rangeOf(editor.document, text);
        editor.selection = new Selection(start, start);
        await eventually(async () => {
          // Without a node, the command is about what is selected.
          await commands.executeCommand(`${view}.copyTerm`);
          return (await env.clipboard.readText()) === term || undefined;
        });
      }
    });
  });

  it('selects the term at the cursor of another document, and when it is shown', async () => {
    const first = await open('A touch point.\n');
    await findings(first.document, 1);
    first.selection = new Selection(0, 4, 0, 4);
    const second = await open('A chat bot.\n');
    await findings(second.document, 1);
    second.selection = new Selection(0, 4, 0, 4);
    const selects = (term: string) =>
      eventually(async () => {
        await commands.executeCommand(`${view}.copyTerm`);
        return (await env.clipboard.readText()) === term || undefined;
      });
    await commands.executeCommand('cxTerminology.glossary.focus');
    await withSetting('glossaryView.followCursor', true, async () => {
      await window.showTextDocument(first.document);
      await selects('touchpoint');
      await window.showTextDocument(second.document);
      await selects('chatbot');
      await commands.executeCommand('workbench.view.explorer');
      await window.showTextDocument(first.document);
      await commands.executeCommand('workbench.view.extension.cxTerminology');
      await selects('touchpoint');
    });
  });

  it('copies a term and its definition', async () => {
    const node = nodeOf('chatbot', 'chatbot', 'Program that talks.');
    await commands.executeCommand(`${view}.copyTerm`, node);
    assert.equal(await env.clipboard.readText(), 'chatbot');
    await commands.executeCommand(`${view}.copyDefinition`, node);
    assert.equal(await env.clipboard.readText(), 'Program that talks.');
  });

  it('inserts a term at the cursor', async () => {
    const editor = await open('Our  helps.\n');
    editor.selection = new Selection(0, 4, 0, 4);
    await commands.executeCommand(`${view}.insertTerm`, nodeOf('chatbot', 'chatbot'));
    assert.equal(editor.document.getText(), 'Our chatbot helps.\n');
  });

  it('inserts a term in place of what is selected, with its capitals', async () => {
    const editor = await open('# Our Touch Point\n');
    const { start, end } = rangeOf(editor.document, 'Touch Point');
    editor.selection = new Selection(start, end);
    await commands.executeCommand(`${view}.insertTerm`, nodeOf('touchpoint', 'touchpoint'));
    assert.equal(editor.document.getText(), '# Our Touchpoint\n');
  });

  it('inserts a term also while the page of an entry covers the document', async () => {
    const editor = await open('Our \n');
    editor.selection = new Selection(0, 4, 0, 4);
    await commands.executeCommand('cxTerminology.showEntry', 'chatbot');
    await eventually(() => shownEntry());
    await commands.executeCommand(`${view}.insertTerm`, nodeOf('chatbot', 'chatbot'));
    assert.equal(editor.document.getText(), 'Our chatbot\n');
  });

  it('finds the uses of a term', async () => {
    const { document } = await open('A chatbot, and many a chat bot.\n');
    await findings(document, 1);
    await commands.executeCommand(`${view}.findUses`, nodeOf('chatbot', 'chatbot'));
    const { start } = rangeOf(document, 'chatbot');
    assert.deepEqual(window.activeTextEditor?.selection.start, start);
  });

  it('edits an own term in its file, and shows the entry of another', async () => {
    const text = 'concepts:\n  - term: smart basket\n    definition: A basket that counts.\n';
    await write(configuration, text);
    try {
      await eventually(async () => {
        await commands.executeCommand(`${view}.editEntry`, nodeOf('smart-basket', 'smart basket'));
        const editor = window.activeTextEditor;
        return editor?.document.getText(editor.selection) === 'smart basket' || undefined;
      });
    } finally {
      await workspace.fs.delete(uriOf(configuration));
    }
    await commands.executeCommand(`${view}.editEntry`, nodeOf('chatbot', 'chatbot'));
    await eventually(() => shownEntry() === 'chatbot' || undefined);
  });
});

describe('Go to Definition', () => {
  it('leads to the page of a built-in term', async () => {
    const editor = await open('A chatbot.\n');
    const { start } = rangeOf(editor.document, 'chatbot');
    editor.selection = new Selection(start, start);
    await eventually(async () => {
      await commands.executeCommand('editor.action.revealDefinition');
      return shownEntry() === 'chatbot' || undefined;
    });
  });
});
