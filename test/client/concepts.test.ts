import assert from 'node:assert/strict';
import {
  commands,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type Position,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { activate, findings, rangeOf } from './editor.ts';
import { clear, configuration, openFile, write } from './files.ts';

/** Where the definition of the term at a text is: the file, and the place in it. */
async function definitionsAt(document: TextDocument, text: string): Promise<(readonly [Uri, Position])[]> {
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    rangeOf(document, text).start,
  );
  return found.map((one) =>
    'targetUri' in one ? [one.targetUri, one.targetRange.start] : [one.uri, one.range.start],
  );
}

/** The texts that are highlighted where the cursor is at a text, in the order of the document. */
async function highlightedAt(document: TextDocument, text: string): Promise<string[]> {
  const found = await commands.executeCommand<DocumentHighlight[]>(
    'vscode.executeDocumentHighlights',
    document.uri,
    rangeOf(document, text).start,
  );
  return found.map(({ range }) => document.getText(range));
}

describe('the highlights of a concept', () => {
  before(activate);
  afterEach(clear);

  it('are all its forms in the document, right or wrong, and no other’s', async () => {
    const { document } = await openFile(
      'highlighted/page.md',
      '# Touch points\n\nA touchpoint, two *touch-points*, our NPS, the Net Promoter Score and `touchpoint`.\n',
    );
    await findings(document, 2);
    const forms = ['Touch points', 'touchpoint', 'touch-points'];
    assert.deepEqual(await highlightedAt(document, 'touch-points'), forms);
    assert.deepEqual(await highlightedAt(document, 'Touch points'), forms);
    assert.deepEqual(await highlightedAt(document, 'Net Promoter'), ['NPS', 'Net Promoter Score']);
  });
});

describe('definition', () => {
  before(activate);
  afterEach(clear);

  it('is the full entry, which opens', async () => {
    const { document } = await openFile('defined/builtin.md', 'Every touch point.\n');
    const [[uri] = []] = await definitionsAt(document, 'touch point');
    assert.equal(uri?.toString(), 'cx-terminology:/touchpoint.md');
    const entry = await workspace.openTextDocument(uri);
    assert.match(entry.getText(), /^# touchpoint\n/);
  });

  it('is the place in the team’s file that has the term', async () => {
    const path = `defined/${configuration}`;
    await write(
      path,
      '# Ours.\nconcepts:\n  - term: smart basket\n    terms: [{ term: smart cart, status: deprecated }]\nchanges:\n  touchpoint:\n    admit: [contact point]\n',
    );
    const { document } = await openFile('defined/page.md', 'A smart cart at each touch point.\n');
    await findings(document, 2);
    for (const [term, place] of [
      ['smart cart', 'smart basket'],
      ['touch point', 'touchpoint'],
    ] as const) {
      const [[uri, start] = []] = await definitionsAt(document, term);
      assert.ok(uri && start && uri.path.endsWith(`/${path}`), `“${term}” is defined in the team’s file`);
      const file = await workspace.openTextDocument(uri);
      assert.equal(file.lineAt(start).text.slice(start.character, start.character + place.length), place);
    }
  });
});
