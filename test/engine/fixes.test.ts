/** Fixes: the document before, and after all its safe fixes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, defaultSettings } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { builtinTermBase, fixAll } from './marked.ts';

const termBase = builtinTermBase();

const tables: Record<string, readonly (readonly [before: string, after: string])[]> = {
  'case pattern, number and possessive are kept': [
    ['Touch Points and touch-points’ and TOUCH POINT', 'Touchpoints and touchpoints’ and TOUCHPOINT'],
    ['Slas, slas, CLTVs, Voice Of Customer', 'SLAs, SLAs, CLVs, Voice of the Customer'],
    ['E-Mail verification, E-MAIL VERIFICATION', 'Email verification, EMAIL VERIFICATION'],
  ],
  'the article follows the sound': [
    ['a nps survey and A nps survey', 'an NPS survey and An NPS survey'],
    ['a ux writer, a csat score', 'a UX writer, a CSAT score'],
    ['a "nps" survey, a (nps) one', 'an "NPS" survey, an (NPS) one'],
    ['an omni-channel shop, a omni-channel shop', 'an omnichannel shop, a omnichannel shop'],
  ],
  'markup inside the term stays': [
    ['customer *life time value*', 'customer *lifetime value*'],
    ['**touch** point and _touch_ point', '**touch**point and _touch_ point'],
    ['[touch point](touch-point.md "touch point")', '[touchpoint](touch-point.md "touch point")'],
    ['![A touch point](touch-point.png)', '![A touchpoint](touch-point.png)'],
    [
      '| omni-channel | `csat` |\n| - | - |\n| touch point | csat |',
      '| omnichannel | `csat` |\n| - | - |\n| touchpoint | CSAT |',
    ],
    ['&#8220;customer centric,&#8221; touch&nbsp;point', '&#8220;customer-centric,&#8221; touchpoint'],
    ['<p>A <b>touch point</b>, <code>csat</code></p>', '<p>A <b>touchpoint</b>, <code>csat</code></p>'],
    ['voice of *customer*', 'voice of *the customer*'],
  ],
  'line breaks and their prefixes stay': [
    ['a new touch\npoint here', 'a new\ntouchpoint here'],
    ['> a new touch\n> point here', '> a new\n> touchpoint here'],
    ['- a new customer\n  centric plan', '- a new\n  customer-centric plan'],
    ['touch\npoint here', 'touchpoint\nhere'],
    ['the voice of\ncustomer', 'the voice of\nthe customer'],
    ['a touch point\r\nand csat\r\n', 'a touchpoint\r\nand CSAT\r\n'],
  ],
  'a word that moves over a line break takes its own changes along': [
    ['Touch\nPoints here', 'Touchpoints\nhere'],
    ['- Touch\r\n  Points here', '- Touchpoints\r\n  here'],
    ['the Touch\nPoints here', 'the\nTouchpoints here'],
    // A character reference is not moved, and so not rewritten; what is behind the term moves up.
    ['a non&#45;customer\ncentric plan', 'a non&#45;customer-centric\nplan'],
  ],
  'nothing is made of what a line then begins or ends with': [
    ['touch\npoint # here', 'touch\npoint # here'],
    ['touch\npoint - here', 'touch\npoint - here'],
    ['text\n= touch\npoint', 'text\n= touch\npoint'],
    ['- > *non-customer\n  > centric ## the*', '- > *non-customer\n  > centric ## the*'],
  ],
  'marks around the term go on to belong together': [
    ['**ch*at*&#32;***bots*** the.**', '**ch*at*&#32;***bots*** the.**'],
    ['a ****Touch*** Points b*', 'a ****Touch*** Points b*'],
    ['se~~ntiment~~an~~alysis~~', 'se~~ntiment~~an~~alysis~~'],
  ],
  'reference labels keep their link': [
    ['[omni-channel]\n\n[omni-channel]: x', '[omnichannel][omni-channel]\n\n[omni-channel]: x'],
    ['[omni-channel][]\n\n[omni-channel]: x', '[omnichannel][omni-channel]\n\n[omni-channel]: x'],
    ['[omni-channel][o]\n\n[o]: x', '[omnichannel][o]\n\n[o]: x'],
    ['A note ^[on omni-channel].', 'A note ^[on omnichannel].'],
    // A note to some, a link to others.
    ['See ^[omni-channel] here.\n\n[omni-channel]: x', 'See ^[omni-channel] here.\n\n[omni-channel]: x'],
    // Brackets right behind others may be their label.
    ['[a][b][omni-channel]\n\n[omni-channel]: x', '[a][b][omni-channel]\n\n[omni-channel]: x'],
    ['[a][b][omni-channel][c]\n\n[omni-channel]: x', '[a][b][omni-channel][c]\n\n[omni-channel]: x'],
    ['[a][b][omni-channel](y)\n\n[omni-channel]: x', '[a][b][omni-channel](y)\n\n[omni-channel]: x'],
    ['[a][b][omni-channel][c]\n\n[c]: x', '[a][b][omnichannel][c]\n\n[c]: x'],
    // Those of a wiki link are brackets to others.
    ['[[a]][omni-channel]\n\n[omni-channel]: x', '[[a]][omni-channel]\n\n[omni-channel]: x'],
    ['![[a]][omni-channel]\n\n[omni-channel]: x', '![[a]][omni-channel]\n\n[omni-channel]: x'],
    ['[[a|b]][omni-channel](y)\n\n[omni-channel]: x', '[[a|b]][omni-channel](y)\n\n[omni-channel]: x'],
    ['[[a]][omni-channel]', '[[a]][omnichannel]'],
    ['[[a]] [omni-channel]\n\n[omni-channel]: x', '[[a]] [omnichannel][omni-channel]\n\n[omni-channel]: x'],
    ['[omni-channel] without definition', '[omnichannel] without definition'],
    ['![omni-channel]\n\n[omni-channel]: x.png', '![omnichannel][omni-channel]\n\n[omni-channel]: x.png'],
    // Not a label: an image that is not defined, and one with brackets inside.
    ['![omni-channel] here', '![omnichannel] here'],
    ['![![a](b) touch point]', '![![a](b) touchpoint]'],
    [
      '[omni-channel] customer\ncentric\n\n[omni-channel]: x',
      '[omnichannel][omni-channel]\ncustomer-centric\n\n[omni-channel]: x',
    ],
    // Text in brackets becomes no link.
    ['the [C-SAT] here\n\n[csat]: x', 'the [C-SAT] here\n\n[csat]: x'],
    // A span to some, a link to others.
    ['*[omni-channel]{.a}*\n\n[omni-channel]: x', '*[omni-channel]{.a}*\n\n[omni-channel]: x'],
    ['[nps and csat]\n\n[nps and csat]: x', '[NPS and CSAT][nps and csat]\n\n[nps and csat]: x'],
  ],
  'destinations and titles stay': [
    ['[*[the][]*](#touch-point "csat") csat', '[*[the][]*](#touch-point "csat") CSAT'],
    ['[a [b][c]](/d "csat") csat', '[a [b][c]](/d "csat") CSAT'],
    ['[a][omni-channel][csat] csat\n\n[csat]: x', '[a][omni-channel][csat] CSAT\n\n[csat]: x'],
    ['[a][](software-as-a-service) csat', '[a][](software-as-a-service) CSAT'],
  ],
  'code stays': [
    ['<code>a <code>csat</code> csat</code> csat', '<code>a <code>csat</code> csat</code> CSAT'],
  ],
  'front matter': [
    [
      '---\ntitle: Our touch points\nslug: touch-points\n---\n',
      '---\ntitle: Our touchpoints\nslug: touch-points\n---\n',
    ],
    ['---\ntitle: "Our \\"touch points\\""\n---\n', '---\ntitle: "Our \\"touchpoints\\""\n---\n'],
    ["---\ntitle: 'It''s csat'\n---\n", "---\ntitle: 'It''s CSAT'\n---\n"],
    [
      '---\nsummary: >-\n  A touch point\n  and csat\n---\n',
      '---\nsummary: >-\n  A touchpoint\n  and CSAT\n---\n',
    ],
    ['+++\ntitle = "Our touch points"\n+++\n', '+++\ntitle = "Our touchpoints"\n+++\n'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('%j → %j', (before, after) => {
    expect(fixAll(before, termBase)).toBe(after);
  });
});

it('offers no change that would make marks of emphasis beside it', () => {
  const choicesIn = (text: string) =>
    check(text, termBase, defaultSettings, isEnglishWord).findings.flatMap(({ choices = [] }) => choices);
  expect(choicesIn('*The CES**!** fell*')).toEqual([]);
  expect(choicesIn('*The CES **!** fell*')).toHaveLength(1);
});

describe('for any mixture of terms and markup', () => {
  const fragments = [
    'touch point',
    'omni-channel',
    'Customer Centric',
    'csat',
    'slas',
    'a nps',
    'voice of customer',
    'CLTV',
    'touch',
    'point',
    'customer',
    'centric',
    'and',
    ' ',
    '\n',
    '\n> ',
    '\n- ',
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '](x)',
    '# ',
    '| ',
    '\n| - | - |\n',
    '&nbsp;',
    '\\',
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '.',
    ', ',
    '\n\n',
    '[omni-channel]: x\n',
  ];
  const documents = fc
    .array(fc.constantFrom(...fragments), { maxLength: 30 })
    .map((parts) => parts.join(' ').replaceAll(' \n', '\n'));

  it('a second run finds nothing more to fix', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const fixed = fixAll(document, termBase);
        const left = check(fixed, termBase, defaultSettings, isEnglishWord).findings.filter(
          ({ edits }) => edits,
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 3000, seed: 20260101 },
    );
  });

  it('what is not in a finding stays as it is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { findings } = check(document, termBase, defaultSettings, isEnglishWord);
        for (const { from, to, edits = [] } of findings) {
          for (const edit of edits) {
            const isArticle = /^an?$/i.test(document.slice(edit.from, edit.to));
            const isLabel = edit.from === edit.to && edit.from >= to;
            const outside = document.slice(edit.from, from) + document.slice(to, edit.to);
            const isSpaceAround = edit.text === '' && /^\s$/.test(outside);
            const isInside = edit.from >= from && edit.to <= to;
            expect(isInside || isArticle || isLabel || isSpaceAround).toBe(true);
          }
        }
      }),
      { numRuns: 2000, seed: 20260102 },
    );
  });
});
