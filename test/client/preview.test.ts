import assert from 'node:assert/strict';
import { commands, type TextDocument } from 'vscode';
import { eventually, open, rangeOf, withSetting } from './editor.ts';

/** What VS Code’s Markdown preview shows of a document. */
function render(document: TextDocument): Thenable<string> {
  return commands.executeCommand<string>('markdown.api.render', document);
}

/** The text of the marks in the HTML. */
function marked(html: string): string[] {
  return [...html.matchAll(/<span class="cx-term"[^>]*>([^<]*)<\/span>/g)].map(([, text = '']) => text);
}

/** Renders until that is marked: the first time nothing is known, and the answer of the server is on its way. */
function renderUntil(document: TextDocument, wanted: readonly string[]): Promise<string> {
  return eventually(async () => {
    const html = await render(document);
    return marked(html).join('|') === wanted.join('|') ? html : undefined;
  });
}

describe('the preview', () => {
  it('marks known terms with what they mean, but none in code and links', async () => {
    const { document } = await open('# Our CSAT\n\nA touch point, `NPS`, [the CES](a.md), *life*.\n');
    const html = await renderUntil(document, ['CSAT', 'touch point']);
    assert.match(html, /data-cx-explanation="customer satisfaction \(CSAT\)\nMetric that[^"]+\."/);
    assert.match(html, /<code>NPS<\/code>/);
    assert.match(html, /<a [^>]*>the CES<\/a>/);
  });

  it('changes no anchor of a heading', async () => {
    const { document } = await open('# Our CSAT & `NPS`\n\n## The touch point\n');
    const plain = await commands.executeCommand<string>('markdown.api.render', document.getText());
    const idsIn = (html: string) => [...html.matchAll(/<h\d[^>]* id="([^"]*)"/g)].map(([, id]) => id);
    const html = await renderUntil(document, ['CSAT', 'touch point']);
    assert.deepEqual(idsIn(html), idsIn(plain));
    assert.equal(idsIn(html).length, 2);
  });

  it('follows edits: what is known moves along, what is new comes', async () => {
    const { document, edit } = await open('Our CSAT rose.\n');
    await renderUntil(document, ['CSAT']);
    await edit((builder) => builder.insert(rangeOf(document, 'CSAT').start, 'good old '));
    assert.deepEqual(marked(await render(document)), ['CSAT']);
    await edit((builder) => builder.replace(rangeOf(document, 'good old'), 'NPS and'));
    await renderUntil(document, ['NPS', 'CSAT']);
  });

  it('marks nothing while it is switched off', async () => {
    const { document } = await open('Our CSAT rose.\n');
    await renderUntil(document, ['CSAT']);
    await withSetting('preview.enable', false, async () => {
      assert.deepEqual(marked(await render(document)), []);
    });
    await renderUntil(document, ['CSAT']);
  });

  it('marks nothing in folders that are not checked, and does so again when they are', async () => {
    const { document } = await open('Our CSAT rose.\n');
    await renderUntil(document, ['CSAT']);
    await withSetting('enable', false, async () => {
      await renderUntil(document, []);
    });
    await renderUntil(document, ['CSAT']);
  });

  it('goes on with a new server', async () => {
    const { document, edit } = await open('Our CSAT rose.\n');
    await renderUntil(document, ['CSAT']);
    await commands.executeCommand('cxTerminology.restart');
    await edit((builder) => builder.replace(rangeOf(document, 'Our'), 'NPS and'));
    await renderUntil(document, ['NPS', 'CSAT']);
  });

  it('leaves texts alone that are no document', async () => {
    const html = await commands.executeCommand<string>('markdown.api.render', 'Our CSAT rose.\n');
    assert.deepEqual(marked(html), []);
  });
});
