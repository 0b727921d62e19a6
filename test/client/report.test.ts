import assert from 'node:assert/strict';
import { commands, TabInputWebview, type Uri, window, workspace } from 'vscode';
import { activate, eventually } from './editor.ts';
import { textOf, uriOf, write } from './files.ts';

const folder = 'report';

describe('the report', function () {
  // The workspace is looked through.
  this.timeout(60_000);

  before(async () => {
    await activate();
    const text = 'A touch point. We fill the Smart Basket, the Smart Basket and the Smart Basket.\n';
    await write(`${folder}/a.md`, text);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('is shown in an editor of its own, once', async () => {
    const reports = () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(
          ({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('cxTerminology.report'),
        );
    await commands.executeCommand('cxTerminology.showReport');
    await eventually(() => reports().length === 1 || undefined);
    await commands.executeCommand('cxTerminology.showReport');
    assert.equal(reports().length, 1);
    assert.equal(reports()[0]?.label, 'Terminology Report');
  });

  it('is exported as a web page that needs nothing else', async () => {
    const target = uriOf(`${folder}/report.html`);
    const written = await commands.executeCommand<Uri>('cxTerminology.exportReport', target);
    assert.equal(written.toString(), target.toString());
    const html = await textOf(target);
    assert.match(html, /<td class="form wrong">.*touch point/);
    assert.match(html, /Smart Basket/);
    assert.match(html, /body\.exported\s*\{/);
    assert.ok(!/<script|<link/.test(html), html);
  });

  it('is exported as Markdown that is not checked itself', async () => {
    const target = uriOf(`${folder}/report.md`);
    await commands.executeCommand('cxTerminology.exportReport', target);
    const markdown = await textOf(target);
    assert.ok(markdown.startsWith('---\ncx-terminology: false\n---\n'));
    assert.match(markdown, /\| touch point \| wrong \| \d+ \| \d+ \|/);
    assert.match(markdown, /\| Smart Basket \| in capitals \| 3 \| 1 \|/);
  });
});
