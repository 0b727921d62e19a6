import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { eventually, findings, hoverOver, open, rangeOf } from './editor.ts';

describe('hover', () => {
  it('explains a right term', async () => {
    const { document } = await open('The customer effort score, a touch point.\n');
    await findings(document, 1);
    const card = await hoverOver(document, 'effort');
    assert.match(card, /\*\*customer effort score\*\*/);
    assert.match(card, /CES/);
    assert.match(card, /Customer Experience Terms Glossary/);
  });

  it('says first what to write for a wrong form', async () => {
    const { document } = await open('One touch point.\n');
    await findings(document, 1);
    const card = await hoverOver(document, 'touch point');
    assert.match(card.trim().split('\n')[0] ?? '', /touchpoint/);
    assert.match(card, /\*\*touchpoint\*\*/);
  });

  it('leads to the quick fixes of what is wrong', async () => {
    const { document } = await open('Some words.\n\nOne touch point.\n');
    await findings(document, 1);
    const [, values = ''] =
      /\(command:cxTerminology\.showFixes\?([^)]*)\)/.exec(await hoverOver(document, 'touch')) ?? [];
    const press = () =>
      commands.executeCommand('cxTerminology.showFixes', ...JSON.parse(decodeURIComponent(values)));
    await press();
    assert.ok(window.activeTextEditor?.selection.active.isEqual(rangeOf(document, 'touch').start));
    let tries = 0;
    await eventually(async () => {
      // Before VS Code knows the fixes, it shows no menu, so the link is pressed again where none has come.
      if (++tries % 50 === 0) await press();
      await commands.executeCommand('acceptSelectedCodeAction');
      return document.getText().endsWith('One touchpoint.\n') || undefined;
    });
  });

  it('is silent over code and over words that are no term', async () => {
    const { document } = await open('A touch point, `customer effort score`, nothing.\n');
    await findings(document, 1);
    assert.equal(await hoverOver(document, 'effort'), '');
    assert.equal(await hoverOver(document, 'nothing'), '');
  });
});
