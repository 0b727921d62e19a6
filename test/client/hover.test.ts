import assert from 'node:assert/strict';
import { findings, hoverOver, open } from './editor.ts';

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

  it('is silent over code and over words that are no term', async () => {
    const { document } = await open('A touch point, `customer effort score`, nothing.\n');
    await findings(document, 1);
    assert.equal(await hoverOver(document, 'effort'), '');
    assert.equal(await hoverOver(document, 'nothing'), '');
  });
});
