/** Restricted Mode: everything works, but for configuration files that build on what lies outside. */
import assert from 'node:assert/strict';
import { commands, languages, Uri, workspace } from 'vscode';
import { activate, findings, hoverOver, replaceWith, underlined } from './editor.ts';
import { problems, show, uriOf, write } from './files.ts';

const glossary = '.cx-terminology.yaml';
const basket = 'concepts:\n  - term: smart basket\n    definition: A basket that counts.\n';

describe('in Restricted Mode', () => {
  before(async () => {
    assert.equal(workspace.isTrusted, false);
    await activate();
  });

  it('documents are checked, explained and fixed, with the terms of the folder', async () => {
    await write(uriOf(glossary), `extends: [builtin, ./terms.yaml]\n`);
    await write(uriOf('terms.yaml'), basket);
    await write(uriOf('page.md'), 'A smart-basket at a touch point.\n');
    const document = await show(uriOf('page.md'));
    const found = await findings(document, 2);
    assert.deepEqual(
      found.map((one) => underlined(document, one)),
      ['smart-basket', 'touch point'],
    );
    assert.match(await hoverOver(document, 'smart-basket'), /A basket that counts\./);
    await replaceWith(document, 'touch point', 'touchpoint');
    await findings(document, 1);
    await commands.executeCommand('cxTerminology.fixAll');
    assert.equal(document.getText(), 'A smart basket at a touchpoint.\n');
  });

  it('a configuration file builds on nothing outside of the folder, and says so', async () => {
    await write(Uri.joinPath(uriOf(''), '..', 'outside.yaml'), basket);
    const own = uriOf(`apart/${glossary}`);
    await write(own, `extends: [builtin, ../../outside.yaml]\n`);
    await write(uriOf('apart/page.md'), 'A smart-basket at a touch point.\n');
    const document = await show(uriOf('apart/page.md'));
    const [found] = await findings(document, 1);
    assert.equal(found && underlined(document, found), 'touch point');
    await problems(own, 1);
    const [fault] = languages.getDiagnostics(own);
    assert.match(fault?.message ?? '', /outside of this folder.*trust the workspace/);
  });
});
