/** Whether a term may stand in a source is told without parsing it: too often yes, but never no where one does. */
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { conceptsOf } from '../../server/src/engine/glossary/entry.ts';
import { compileTermBase, DocumentCheck, defaultSettings } from '../../server/src/engine/index.ts';
import type { MarkdownLanguage } from '../../server/src/engine/markdown/dialects.ts';
import { parseBlocks } from '../../server/src/engine/markdown/parse.ts';
import { sourceRangeOf } from '../../server/src/engine/markdown/prose.ts';
import { matchRun } from '../../server/src/engine/matching/match.ts';
import { readsAsTerm } from '../../server/src/engine/matching/reading.ts';
import { beginsLetter, joiningAt, spelledWord } from '../../server/src/engine/presence/gaps.ts';
import { TermPresence } from '../../server/src/engine/presence/presence.ts';
import { isSwitchedOff } from '../../server/src/engine/suppression/suppressions.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { anyDocument } from './editedDocuments.ts';
import { generatedMarkdown } from './generatedMarkdown.ts';
import { builtinTermBase } from './marked.ts';
import { readCorpus } from './oracle/corpus.ts';

const termBase = builtinTermBase();
const presence = new TermPresence(termBase, isEnglishWord);

const seed = Number(process.env.CX_TERMINOLOGY_SEED ?? 20260301);

/** Every occurrence in a document, with all of it parsed. */
function allOccurrences(text: string, language: MarkdownLanguage): string[] {
  if (isSwitchedOff(text)) return [];
  return parseBlocks(text, { ...defaultSettings, language }).flatMap((block) =>
    block.runs.flatMap((run) =>
      matchRun(run.text, termBase, isEnglishWord)
        .filter((occurrence) => readsAsTerm(occurrence, run, block, termBase))
        .map((occurrence) => {
          const { from, to } = sourceRangeOf(run, occurrence.from, occurrence.to);
          return `${from}-${to} ${run.text.slice(occurrence.from, occurrence.to)}`;
        }),
    ),
  );
}

/** Every occurrence in a document where only that is parsed which may hold one. */
function foundOccurrences(text: string, language: MarkdownLanguage): string[] {
  const settings = { ...defaultSettings, language };
  const { result } = new DocumentCheck(text, { termBase, settings, isWord: isEnglishWord });
  return result.occurrences.map(
    ({ from, to, run, occurrence }) => `${from}-${to} ${run.text.slice(occurrence.from, occurrence.to)}`,
  );
}

/** How many occurrences there were in all. */
let compared = 0;

function expectNoneLost(text: string, language: MarkdownLanguage = 'markdown'): void {
  const all = allOccurrences(text, language);
  compared += all.length;
  expect(foundOccurrences(text, language), JSON.stringify(text)).toEqual(all);
}

const terms = [
  ...['touch point', 'touchpoints', 'omni-channel', 'NPS', 'nps', 'CSAT', 'customer journey', 'churn rate'],
  ...['customer relationship management', 'voice of the customer', 'Net Promoter Score', 'persona', 'FCR'],
  ...[
    'custmer journey',
    'customer jorney',
    'custmer jorney',
    'omnichanel',
    'personalizaton',
    'marketing automaton',
  ],
];

/** What may stand inside or beside words, most of it unseen by readers. */
const markup = [
  ...['*', '**', '_', '__', '~~', '==', '`', '[', ']', '](x)', '](<x y>)', '](x "touch y"\n)', '][a]', '][]'],
  ...[
    '![',
    '[[',
    ']]',
    '[[page|',
    '<b>',
    '</b>',
    '<b title="x y">',
    '<i\n>',
    '<br>',
    '<wbr>',
    '<code>',
    '</code>',
  ],
  ...[
    '<!-- x y -->',
    '<!--x-->',
    '&nbsp;',
    '&shy;',
    '&zwnj;',
    '&#8203;',
    '&#x20;',
    '&#116;',
    '&amp;',
    '&nbsp',
    '&',
  ],
  ...[
    '\\',
    '\\-',
    '\\\n',
    '\\_',
    '\u00AD',
    '\u200B',
    '\u2060',
    '\uFEFF',
    '\u00A0',
    '\u2011',
    '–',
    '-',
    '/',
    '.',
  ],
  ...[
    '\n',
    '  \n',
    '\n> ',
    '\n>',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '[^1]',
    '^[x]',
    '{.a}',
    '{#b}',
    ':abbr[',
    ']{a=b}',
  ],
  ...[
    '{{ x }}',
    '{% y %}',
    '%%x%%',
    '$x$',
    '{x}',
    '{/* x */}',
    '<X a={b}>',
    '</X>',
    '(',
    ')',
    '"',
    '’s',
    '‘',
    '|',
  ],
];

/** A term with markup before, inside and behind it. */
const markedTerm: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...terms),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...markup)), { minLength: 1, maxLength: 4 }),
  )
  .map(([term, marks]) => {
    let text = term;
    for (const [at, mark] of marks) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + mark + text.slice(place);
    }
    return text;
  });

const pairs = [
  ...[['*', '*'] as const, ['**', '**'] as const, ['~~', '~~'] as const, ['==', '=='] as const],
  ...[
    ['[', '](x)'] as const,
    ['[', '](<x y> "z")'] as const,
    ['[', "](x 'y'\n)"] as const,
    ['[', ']'] as const,
  ],
  ...[['[', '][a b]'] as const, ['<b>', '</b>'] as const, ['<b title="a b">', '</b>'] as const],
  ...[['**<b title="a" >', '</b>**'] as const, ['[[page|', ']]'] as const, [':abbr[', ']'] as const],
  ...[['[', ']{.a b="c"}'] as const, ['&#99;', ''] as const, ['^[', ']'] as const, ['![', '](x)'] as const],
];

/** A term of which a part stands between marks. */
const wrappedTerm: Arbitrary<string> = fc
  .tuple(fc.constantFrom(...terms), fc.nat(), fc.nat(), fc.constantFrom(...pairs))
  .map(([term, one, other, [open, close]]) => {
    const [from, to] = [one % (term.length + 1), other % (term.length + 1)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return term.slice(0, from) + open + term.slice(from, to) + close + term.slice(to);
  });

const sentence = fc
  .array(fc.tuple(fc.constantFrom('', 'A ', 'our ', 'x'), fc.oneof(markedTerm, wrappedTerm)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map((part) => part.join('')).join(' '));

const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `# ${text.replaceAll('\n', ' ')}`,
  (text) => `> ${text.replaceAll('\n', '\n> ')}`,
  (text) => `- ${text.replaceAll('\n', '\n  ')}`,
  (text) => `| a |\n| - |\n| ${text.replaceAll('\n', ' ')} |`,
  (text) => `<div>\n${text}\n</div>`,
  (text) => `> <p>${text.replaceAll('\n', '\n> ')}</p>`,
  (text) => `[a]: /x\n\n${text}`,
  (text) => `---\ntitle: ${text.replaceAll('\n', '\n  ')}\n---\n`,
  (text) => `---\ntitle: "${text.replaceAll('"', '').replaceAll('\n', '\n  ')}"\n---\n`,
  (text) => `---\ntitle: '${text.replaceAll("'", "''").replaceAll('\n', '\n  ')}'\n---\n`,
  (text) => `+++\ntitle = "${text.replaceAll(/["\n]/g, '')}"\n+++\n`,
  (text) => `:::note[${text.replaceAll('\n', ' ')}]\n:::`,
];

const inPlace = fc.tuple(sentence, fc.constantFrom(...places)).map(([text, place]) => place(text));
const language = fc.constantFrom<MarkdownLanguage[]>('markdown', 'markdown', 'mdx');

describe('no occurrence is lost', () => {
  test('with markup inside of terms and around them', { timeout: 60_000 }, () => {
    compared = 0;
    fc.assert(
      fc.property(inPlace, language, (text, id) => expectNoneLost(text, id)),
      { numRuns: 6000, seed },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  test('in generated documents', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.oneof(generatedMarkdown, anyDocument), language, (text, id) => expectNoneLost(text, id)),
      { numRuns: 600, seed },
    );
  });

  test('in real documents', { timeout: 300_000 }, () => {
    const folder = process.env.CX_TERMINOLOGY_CORPUS;
    if (!folder) {
      console.log('Real documents were left out: CX_TERMINOLOGY_CORPUS names no folder.');
      return;
    }
    for (const { text } of readCorpus(folder)) expectNoneLost(text);
  });

  it.each([
    'Every **touch**point, tou*ch*point and omni[channel](x).',
    'A [customer](https://example.com/some-page "A title") journey.',
    'A [customer][the page] [journey](x).\n\n[the page]: /x',
    'The | touch point | counts\n| --- | --- |',
    '- [ ] a | the touch point |\n  | --- | --- |',
    'The touch&shy;point, customer&nbsp;journey, &#116;ouch point, cust&#111;mer journey.',
    'The <b title="our great">customer</b> <i>jour</i>ney.',
    'A [[some page|customer]] journey and :abbr[customer]{title="x y"} journey.',
    '> A customer\n> journey, a customer\n>journey.',
    '> <p>t<i\n> >ouch point</p>',
    '<p>A tou<!-- no word -->chpoint, a customer&nbspjourney.</p>',
    '---\ntitle: "One.\\nTouch point. A cust\\x6fmer journey, a touch\\\n  point."\n---\n',
    'A [custmer](https://example.com/a/b) [jorney](x).',
  ])('%j', (text) => {
    compared = 0;
    expectNoneLost(text);
    expect(compared).toBeGreaterThan(0);
  });
});

describe('what may hold a term', () => {
  it.each([
    'Every touch point counts.',
    'touchpoint',
    'Our custmer journey.',
    'A [word](omnichannel).',
    'tou**ch**',
    'some_persona',
    'Größe – naïve 😀“touch point”',
    'omni\u00ADchannel',
    // Half of a character may be part of a word, and whoever reads it as bytes does not see it.
    'omnichan\uD83Dnel',
    'om<b>\uFEFFnichanel</b>',
    'omn&#105;\uFEFFchanel',
  ])('does: %j', (text) => {
    expect(presence.mayBeIn(text)).toBe(true);
  });

  it.each([
    '',
    '***',
    'Every point counts.',
    'The customer. The journey.',
    'Nothing [to see](https://example.com/here), **nor** to do & say -> there.',
    '> Some\n> lines\n>of a quote',
    'Fish & chips, AT&T.',
  ])('does not: %j', (text) => {
    expect(presence.mayBeIn(text)).toBe(false);
  });

  it.each([
    ['Every point counts.', 0],
    ['Every touch point counts, every touchpoint does.', 0],
    ['Fish & chips. Our custmer journey.', 0],
    ['A touchpoint. Nothing else.', 13],
  ])('stands nowhere before the first place that is told of: %j from %i on', (text, from) => {
    const first = presence.firstIn(text, from);
    const all = allOccurrences(text, 'markdown').map((one) => Number.parseInt(one, 10));
    const expected = all.filter((at) => at >= from);
    expect(first >= 0).toBe(expected.length > 0);
    expect(expected.every((at) => at < first && first <= text.length)).toBe(expected.length < 2);
    expect(presence.mayBeIn(text, from, Math.max(from, (expected[0] ?? text.length) - 1))).toBe(false);
  });

  it('stands nowhere before, also where the text itself has made an earlier form known', () => {
    const concepts = ['glow map', 'day chart'].map((term) => {
      return { id: term.replace(' ', '-'), term, partOfSpeech: 'noun' as const, definition: '' };
    });
    const fresh = new TermPresence(compileTermBase(conceptsOf({ subject: 'us', concepts })), isEnglishWord);
    expect(fresh.firstIn('A day chart.')).toBe('A day chart'.length);
    expect(fresh.firstIn('Nothing. A glow map. A day chart.')).toBe(0);
    expect(fresh.firstIn('Nothing. A glow map. A day chart.')).toBe('Nothing. A glow map'.length);
  });

  it('is told of parts of a text, whatever characters stand before them', () => {
    const parts = ['Ärger über 😀 – nichts. ', 'Every “touch point” – 語. ', 'Nothing 😀 here, öfter. '];
    const text = parts.join('');
    let from = 0;
    const told = parts.map((part) => {
      from += part.length;
      return presence.mayBeIn(text, from - part.length, from);
    });
    expect(told).toEqual([false, true, false]);
  });

  test('a misspelled term only where there are words to tell it by', () => {
    expect(new TermPresence(termBase).mayBeIn('Some personalizaton.')).toBe(false);
    expect(presence.mayBeIn('Some personalizaton.')).toBe(true);
  });
});

describe('the words beside a gap may be joined', () => {
  const gaps = {
    '': [' ', '=', ', ', ' & ', '&', ' *', '** ', ' <', '</b> ', ' {', '`', ':', ' -->\n'],
    here: ['*', '**', '~~', '=='],
    later: ['<', '</', ']{', '[^', '**<', '![', '{', '] ', ']('],
    earlier: [')', '>', '}', '|', ')**', ' -->', '" >}}', ')<'],
    'later and earlier': ['](x)', '<!---->'],
    'here and later': ['[', '**['],
    'here, later and earlier': [']', ']]'],
  } as const;
  const cases = Object.entries(gaps).flatMap(([ways, all]) => all.map((between) => [between, ways] as const));

  it.each(cases)('%j: %s', (between, ways) => {
    const joining = joiningAt(`one${between}two`, 3, 3 + between.length);
    const has = (way: string) => ways.includes(way);
    expect(joining).toEqual({ here: has('here'), later: has('later'), earlier: has('earlier') });
  });

  it.each(['one\\two', 'one\\\n  two', 'one&copy2two', 'one&#99;two'])(
    'unless it spells a letter: %j',
    (text) => {
      expect(joiningAt(text, 3, 3 + text.slice(3).search(/\w/))).toBeUndefined();
    },
  );

  it.each([
    ['Espa&#241;ol', 4, 'Español'],
    ['(prot&eacute;g&eacute;s, too', 5, 'protégés'],
    ['(prot&eacute;g&eacute;s, too', 14, 'protégés'],
    ['the &eacute;lite', 4, 'élite'],
    ['tou&#99;h</b>point', 3, undefined],
    ['**cust&#111;mer', 6, undefined],
    ['cust&shy;omer', 4, undefined],
    ['cust&copy2omer', 4, undefined],
  ])('to the word that an entity is a letter of: %j: %j', (text, gap, word) => {
    const from = text[gap - 1] === ' ' ? gap - 1 : gap;
    expect(spelledWord(text, from, gap + text.slice(gap).search(/\w/))).toBe(word);
  });

  it.each([
    ['&shy;', true],
    ['&eacute;', true],
    ['&#99;', true],
    ['&#x63;', true],
    ['&copy2', true],
    ['&nbsp;', false],
    [' &mdash;', false],
    ['&nosuch;', false],
    ['&T', false],
  ])('by an entity that is a letter: %j: %s', (entity, isLetter) => {
    expect(beginsLetter(`one${entity}two`, 3 + entity.search(/\w/))).toBe(isLetter);
  });
});
