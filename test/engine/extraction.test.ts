/** Which phrases and abbreviations of documents are candidates for a glossary. */
import { describe, expect, test } from 'vitest';
import { type Candidate, rankCandidates } from '../../server/src/engine/extraction/candidates.ts';
import { packSightings, unpackSightings } from '../../server/src/engine/extraction/packedSightings.ts';
import { sequencesIn } from '../../server/src/engine/extraction/sequences.ts';
import { phrasePlaces, sightingsIn } from '../../server/src/engine/extraction/sightings.ts';

const english = new Set(['do', 'not', 'edit', 'important', 'it']);
const isWord = (word: string) => english.has(word);
const settings = { frontMatterKeys: ['title'] };

/** The sequences in a run of prose, those in brackets that begin a sentence. */
function sequences(text: string): string[] {
  return sequencesIn(text, isWord).map(({ words, startsSentence }) => {
    const written = words.map((word) => word.text).join(' ');
    return startsSentence ? `(${written})` : written;
  });
}

function sightings(text: string): string[] {
  return sightingsIn(text, settings, isWord).map(({ words, count }) => `${words} ${count}`);
}

function candidates(...documents: string[]): Candidate[] {
  return rankCandidates(documents.map((text) => sightingsIn(text, settings, isWord)));
}

/** A sentence, so often. */
function times(count: number, sentence: string): string {
  return `${sentence}\n\n`.repeat(count);
}

describe('a sequence is made of', () => {
  test.each([
    ['words with capitals', 'we sell the Smart Basket today', ['Smart Basket']],
    ['abbreviations, too', 'our SB Dashboard and the VoC', ['SB Dashboard', 'VoC']],
    ['words joined by a hyphen', 'a churn-risk score, a churn‑risk model', ['churn-risk', 'churn-risk']],
    [
      'small words between others',
      'we love the Voice of the Member, then Research & Growth',
      ['Voice of the Member', 'Research & Growth'],
    ],
    [
      'an "and" only within',
      'we love the Office of Fun and Games, the Shop and Go',
      ['Office of Fun and Games', 'Shop', 'Go'],
    ],
    ['what stands before a possessive', 'at Norrvik’s Smart Basket’s door', ['Norrvik', 'Smart Basket']],
    ['what no punctuation divides', 'a Smart, Basket (Smart) Basket', ['Smart', 'Basket', 'Smart', 'Basket']],
    ['no words that start a phrase', 'then In The Smart Basket', ['Smart Basket']],
    ['no names of the calendar', 'since January Smart Basket', ['Smart Basket']],
    ['no single letters', 'for Plan B Smart', ['Plan', 'Smart']],
    ['no words of the general language', 'a well-known, user-friendly, up-to-date co-worker', []],
    ['no abbreviations that all know', 'the FAQ, a PDF, part II, two URLs, at 5 PM in Q4', []],
    ['nothing that is shouted', 'say DO NOT touch the XYZ NOT the ABC', ['ABC']],
    ['nothing that is code', 'see smart-basket.js, /Smart-Basket/x, SMART_BASKET and @Smart-Basket', []],
  ])('%s', (_, text, expected) => {
    expect(sequences(text)).toEqual(expected);
  });

  test('what begins a sentence, and is marked', () => {
    expect(sequences('Smart Basket is here. Use Smart Basket. “Smart Basket” it is')).toEqual([
      '(Smart Basket)',
      '(Use Smart Basket)',
      '(Smart Basket)',
    ]);
  });

  test('single words where a text is in title case', () => {
    expect(sequences('Using the Smart Basket of the SB')).toEqual(['(Using)', 'Smart', 'Basket', 'SB']);
  });
});

describe('sightings', () => {
  test('are the same when they were packed, as often as they are unpacked', () => {
    const all = [
      { words: 'Voice of the Member', count: 12, starts: 3 },
      { words: 'R&D', count: 1, starts: 0 },
      { words: 'Überblick', count: 2, starts: 2 },
    ];
    const unpacked = unpackSightings(packSightings(all));
    expect([...unpacked]).toEqual(all);
    expect([...unpacked]).toEqual(all);
    expect([...unpackSightings(packSightings([]))]).toEqual([]);
  });

  test('are of prose alone', () => {
    const text = [
      '---',
      'title: how the Smart Basket works',
      'other: how the Dark Basket works',
      '---',
      'A `Code Basket`, a [Smart *Basket*](Link-Basket.md) and <b>one Html Basket</b>.',
      '',
      '    the Code Basket',
      '',
      '| the Cell Basket works |',
      '| --- |',
      '| https://example.com/Url-Basket |',
    ].join('\n');
    expect(sightings(text)).toEqual(['Smart Basket 2', 'Html Basket 1', 'Cell Basket 1']);
  });

  test('are none where a document switches checks off', () => {
    expect(sightings('---\ncx-terminology: false\n---\n\nThe Smart Basket works.\n')).toEqual([]);
  });

  test('are places in the source, markup included', () => {
    const text = 'Our Smart *Basket*, two Smart Baskets, an SB.\n';
    const found = phrasePlaces(text, settings, isWord, new Set(['smart basket', 'SB']));
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['Smart *Basket', 'SB']);
  });
});

describe('a candidate', () => {
  test('is used three times', () => {
    expect(candidates(times(2, 'We like the Smart Basket much.'))).toEqual([]);
    expect(candidates(times(3, 'We like the Smart Basket much.'))).toMatchObject([
      { form: 'Smart Basket', kind: 'phrase', count: 3, documents: [0] },
    ]);
  });

  test('has its own capitals somewhere', () => {
    const atStart = times(3, 'Big Boxes are here.');
    expect(candidates(atStart)).toEqual([]);
    expect(candidates(atStart, 'We like the Big Boxes.')).toMatchObject([{ form: 'Big Boxes', count: 4 }]);
  });

  test('is counted in the singular and the plural, in any case where it has a hyphen', () => {
    const first = `${times(2, 'We like Smart Baskets and SBs.')}We like one Smart Basket with its SB.`;
    const second = 'We fear a churn-risk.\n\nChurn-risk!\n\nWe fear all churn-risks.\n\nNo churn-risk.';
    const [risk, basket, abbreviation] = candidates(first, second);
    expect(risk).toMatchObject({ form: 'churn-risk', kind: 'compound', count: 4, documents: [1] });
    expect(basket).toMatchObject({
      form: 'Smart Baskets',
      count: 3,
      keys: ['smart basket', 'smart baskets'],
    });
    expect(abbreviation).toMatchObject({ form: 'SB', kind: 'abbreviation', count: 3, documents: [0] });
  });

  test('is no mere part of another', () => {
    const forms = candidates(times(9, 'We like the Smart Basket Club here.')).map(({ form }) => form);
    expect(forms).toEqual(['Smart Basket Club']);
  });

  test('may be a part of another that stands by itself, too, with less weight', () => {
    const whole = times(4, 'We like the Smart Basket Club here.');
    const [club, basket] = candidates(whole + times(4, 'We like the Smart Basket here.'));
    expect(club).toMatchObject({ form: 'Smart Basket Club', count: 4 });
    // C-value: (1 + log2 of 2 words) × (8 uses − 4 nested in 1 phrase) × log2(1 + 1 document).
    expect(basket).toMatchObject({ form: 'Smart Basket', count: 8, score: 2 * (8 - 4) * 1 });
    expect(club?.score).toBeCloseTo((1 + Math.log2(3)) * 4);
  });

  test('that several documents use comes before one that a single document repeats', () => {
    const each = 'We like the Fair Basket here.';
    const forms = candidates(times(4, 'We like the Odd Basket here.'), each, each, each).map(
      ({ form }) => form,
    );
    expect(forms).toEqual(['Fair Basket', 'Odd Basket']);
  });
});
