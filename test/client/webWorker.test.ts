import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { commands, extensions } from 'vscode';
import type { PreviewPlugin } from '../../client/src/preview/preview.ts';
import { eventually, extensionId, findings, open, rangeOf } from './editor.ts';

describe('the web worker', () => {
  it('is where this runs', () => {
    assert.equal(typeof globalThis.process, 'undefined');
  });

  it('restarts its server by the command', async () => {
    const editor = await open('A touch point and csat.\n');
    await findings(editor.document, 2);
    await commands.executeCommand('cxTerminology.restart');
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, 'A touch').start, 'The nps. '));
    await findings(editor.document, 3);
  });

  // Here VS Code’s own Markdown extension runs elsewhere, and so takes no plugin from the worker.
  it('offers the plugin for the preview', async () => {
    const { document } = await open('Our CSAT rose.\n');
    await findings(document, 0);
    const md = new MarkdownIt();
    const plugin: PreviewPlugin = extensions.getExtension(extensionId)?.exports;
    plugin.extendMarkdownIt(md);
    const env = { currentDocument: document.uri };
    const html = await eventually(() => {
      const one = md.render(document.getText(), env);
      return one.includes('cx-term') ? one : undefined;
    });
    assert.match(html, /data-cx-explanation="customer satisfaction \(CSAT\)\nMetric that[^"]+"[^>]*>CSAT</);
  });
});
