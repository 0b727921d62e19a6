/** The word-level rules of English that everything else stands on. */
import { describe, expect, it } from 'vitest';
import { applyCasePattern, casePatternOf } from '../../server/src/engine/fixes/casePattern.ts';
import { wordEdits } from '../../server/src/engine/fixes/wordEdits.ts';
import { applyEdits } from '../../server/src/engine/index.ts';
import { indefiniteArticle } from '../../server/src/engine/language/article.ts';
import { pluralOfWord, singularsOf } from '../../server/src/engine/language/plural.ts';
import { otherSpelling } from '../../server/src/engine/language/spelling.ts';
import { judgeCase } from '../../server/src/engine/matching/letterCase.ts';

describe('plural', () => {
  it.each([
    ['touchpoint', 'touchpoints'],
    ['story', 'stories'],
    ['journey', 'journeys'],
    ['pitch', 'pitches'],
    ['analysis', 'analyses'],
    ['sandbox', 'sandboxes'],
  ])('%s → %s', (singular, plural) => expect(pluralOfWord(singular)).toBe(plural));
});

describe('what a text may be the plural of', () => {
  it.each([
    ['contact points', ['contact point']],
    ['stories', ['story', 'storie']],
    ['boxes', ['box', 'boxe']],
    ['knowledge bases', ['knowledge base']],
    ['analyses', ['analysis', 'analyse']],
    ['LTVs', ['LTV']],
    ['contact point', []],
    ['success', []],
  ])('%s', (plural, singulars) => expect(singularsOf(plural)).toEqual(singulars));
});

describe('the other spelling', () => {
  it.each([
    ['personalization', 'personalisation'],
    ['behavior', 'behaviour'],
    ['optimized', 'optimised'],
    ['analyzing', 'analysing'],
    ['center', 'centre'],
    ['program', 'programme'],
    ['dialer', 'dialler'],
    ['fulfillment', 'fulfilment'],
    ['tire', 'tyre'],
  ])('%s ↔ %s', (american, british) => {
    expect(otherSpelling(american)).toEqual({ word: british, locale: 'en-GB' });
    expect(otherSpelling(british)).toEqual({ word: american, locale: 'en-US' });
  });

  it.each([
    'customer',
    'enterprise',
    'advertising',
    'size',
    'prize',
    'promise',
    'enter',
    'four',
    'expertise',
  ])('%s has none', (word) => expect(otherSpelling(word)).toBeUndefined());
});

describe('the indefinite article', () => {
  it.each([
    [
      'a',
      [
        'touchpoint',
        'UX writer',
        'user',
        'CSAT score',
        'unit',
        'one-off',
        'SaaS product',
        'European',
        'B2B firm',
      ],
    ],
    [
      'an',
      ['omnichannel shop', 'NPS survey', 'SLA', 'hour', 'API', 'XML file', 'upsell', 'unimportant', 'ROI'],
    ],
  ])('%s %j', (article, words) => expect(words.map(indefiniteArticle)).toEqual(words.map(() => article)));
});

describe('case', () => {
  it.each([
    ['touch point', 'lower'],
    ['Touch point', 'sentence'],
    ['Touch Point', 'title'],
    ['Software as a Service', 'title'],
    ['TOUCH POINT', 'upper'],
    ['Omnichannel', 'sentence'],
  ])('%s is %s', (text, pattern) => expect(casePatternOf(text)).toBe(pattern));

  it.each([
    ['voice of the customer', 'title', 'Voice of the Customer'],
    ['software as a service', 'sentence', 'Software as a service'],
    ['API security', 'title', 'API Security'],
    ['Net Promoter Score', 'lower', 'Net Promoter Score'],
    ['touchpoint', 'upper', 'TOUCHPOINT'],
    ['SaaS', 'upper', 'SaaS'],
  ] as const)('%s in %s case is %s', (term, pattern, result) =>
    expect(applyCasePattern(term, pattern)).toBe(result),
  );

  it.each([
    ['csat', 'CSAT', 'wrong'],
    ['Csat', 'CSAT', 'wrong'],
    ['CEs', 'CES', 'different'],
    ['SAAS', 'SaaS', 'wrong'],
    ['NET', 'Net', 'right'],
    ['OmniChannel', 'omnichannel', 'different'],
    ['Omnichannel', 'omnichannel', 'right'],
  ])('%s for %s is %s', (written, wanted, verdict) => expect(judgeCase(written, wanted)).toBe(verdict));
});

describe('word edits', () => {
  it.each([
    ['voice of customer', 'voice of the customer', 1],
    ['Net Promotor Score', 'Net Promoter Score', 1],
    ['a b c', 'a c', 1],
    ['a b', 'a b c', 1],
    ['same words', 'same words', 0],
    ['one two', 'three', 1],
  ])('%s → %s in %i edits', (from, to, count) => {
    const edits = wordEdits(from, 0, from.length, to);
    expect(applyEdits(from, edits)).toBe(to);
    expect(edits).toHaveLength(count);
  });
});
