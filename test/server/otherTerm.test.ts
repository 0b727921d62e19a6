/** Other right terms of a concept: instead of a right form, and beside the fix of a wrong one. */
import { describe, expect, test } from 'vitest';
import { connect } from './support/client.ts';
import { cutCursor } from './support/marks.ts';

/** What the actions of a kind at the cursor `|` make of the text, by title. */
async function actionsAt(marked: string, only: string[]): Promise<Record<string, string>> {
  const { text, offset } = cutCursor(marked);
  const client = await connect();
  const document = await client.open(text);
  const actions = await document.codeActionsAt(offset, only);
  return Object.fromEntries(actions.map(({ title, edit }) => [title, document.after(edit)]));
}

const rewritings = (marked: string) => actionsAt(marked, ['refactor']);

describe('at a right form', () => {
  test.each([
    ['the admitted term', 'Our customer |persona.', 'Use “persona” instead', 'Our persona.'],
    ['the preferred term', 'Our |persona.', 'Use “customer persona” instead', 'Our customer persona.'],
    ['the plural', 'Two |personas.', 'Use “customer personas” instead', 'Two customer personas.'],
    ['a capital', '|Personas help.', 'Use “Customer personas” instead', 'Customer personas help.'],
    [
      'the possessive',
      'The persona|’s name.',
      'Use “customer persona” instead',
      'The customer persona’s name.',
    ],
    [
      'the article',
      'An opinion| mining tool.',
      'Use “sentiment analysis” instead',
      'A sentiment analysis tool.',
    ],
    [
      'a title',
      '# The Opinion |Mining Report',
      'Use “Sentiment Analysis” instead',
      '# The Sentiment Analysis Report',
    ],
    [
      'emphasis around it',
      'An **opinion| mining** tool.',
      'Use “sentiment analysis” instead',
      'A **sentiment analysis** tool.',
    ],
    [
      'the mark of a quote',
      '> By opinion|\n> mining.',
      'Use “sentiment analysis” instead',
      '> By sentiment\n> analysis.',
    ],
    ['the end of the form', 'Our persona|.', 'Use “customer persona” instead', 'Our customer persona.'],
  ])('another one is offered: %s', async (_, marked, title, expected) => {
    expect((await rewritings(marked))[title]).toBe(expected);
  });

  test.each([
    [
      'in the middle',
      'Our |CLV rose.',
      'Write out “customer lifetime value”',
      'Our customer lifetime value rose.',
    ],
    ['at the start', '|CLV rose.', 'Write out “Customer lifetime value”', 'Customer lifetime value rose.'],
    [
      'in a title',
      '# Our |CLV Explained',
      'Write out “Customer Lifetime Value”',
      '# Our Customer Lifetime Value Explained',
    ],
    [
      'in the plural',
      'Two |KPIs rose.',
      'Write out “key performance indicators”',
      'Two key performance indicators rose.',
    ],
    ['with its article', 'An |NPS survey.', 'Write out “Net Promoter Score”', 'A Net Promoter Score survey.'],
  ])('an abbreviation is written out: %s', async (_, marked, title, expected) => {
    expect((await rewritings(marked))[title]).toBe(expected);
  });

  test.each([
    ['a term', 'The customer |lifetime value rose.', 'Shorten to “CLV”', 'The CLV rose.'],
    ['with its article', 'A Net |Promoter Score survey.', 'Shorten to “NPS”', 'An NPS survey.'],
    ['in the plural', 'Key performance |indicators rose.', 'Shorten to “KPIs”', 'KPIs rose.'],
  ])('a full term is shortened: %s', async (_, marked, title, expected) => {
    expect((await rewritings(marked))[title]).toBe(expected);
  });

  test('an ambiguous abbreviation is written out either way', async () => {
    expect(Object.keys(await rewritings('Our |FCR rose.')).sort()).toEqual([
      'Write out “first call resolution”',
      'Write out “first contact resolution”',
    ]);
  });

  test.each([
    ['of a pair', 'The customer |lifetime value (CLV) rose.'],
    ['in parentheses', 'The customer lifetime value (|CLV) rose.'],
    ['part of a compound', 'A |CLV-based plan.'],
    ['without other terms', 'Our |touchpoints.'],
    ['wrong', 'A |touch point.'],
    ['in code', 'Our `|CLV` rose.'],
    ['elsewhere', 'Our CLV rose |there.'],
    ['in an inflection that the other term does not have for sure', 'The |personae agree.'],
  ])('nothing is offered where it is %s', async (_, marked) => {
    expect(await rewritings(marked)).toEqual({});
  });

  test('nothing is offered for a selection beyond it, nor where only quick fixes are wanted', async () => {
    const client = await connect();
    const document = await client.open('Our CLV rose.');
    expect(await document.codeActions({ at: 'Our CLV', only: ['refactor'] })).toEqual([]);
    const fixes = await document.codeActions({ at: 'CLV', only: ['quickfix'] });
    expect(new Set(fixes.map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
    const rewriting = await document.codeActions({ at: 'CLV', only: ['refactor.rewrite'] });
    expect(rewriting).toMatchObject([
      { title: 'Write out “customer lifetime value”', kind: 'refactor.rewrite' },
    ]);
  });

  test('nothing is offered twice', async () => {
    const client = await connect();
    const document = await client.open('A geo-fencing tool; geo-fencing works. Use geofencing.');
    const titles = (await document.codeActions({ at: 'geofencing' })).map(({ title }) => title);
    expect(titles.filter((title) => title.includes('geo-fencing'))).toEqual(['Replace with “geo-fencing”']);
  });

  test('links to the heading follow', async () => {
    const client = await connect();
    const document = await client.open('# Our persona\n\n[up](#our-persona)\n');
    const [action] = await document.codeActions({ at: 'persona', only: ['refactor'] });
    expect(document.after(action?.edit)).toBe('# Our customer persona\n\n[up](#our-customer-persona)\n');
  });

  test('the server says that it has such actions', async () => {
    const { server } = await connect();
    expect(server.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['refactor.rewrite']),
    });
  });
});

describe('at a wrong form', () => {
  const replacing = /^Replace with/;

  test.each([
    [
      'An |opinion-mining tool.',
      {
        'Replace with “opinion mining”': 'An opinion mining tool.',
        'Replace with “sentiment analysis”': 'A sentiment analysis tool.',
      },
    ],
    [
      'A |geo fencing tool.',
      {
        'Replace with “geo-fencing”': 'A geo-fencing tool.',
        'Replace with “geofencing”': 'A geofencing tool.',
      },
    ],
    ['A |touch point.', { 'Replace with “touchpoint”': 'A touchpoint.' }],
    ['Our |CLTV rose.', { 'Replace with “CLV”': 'Our CLV rose.' }],
  ])('%s may become what the concept admits', async (marked, expected) => {
    const fixes = Object.entries(await actionsAt(marked, ['quickfix']));
    expect(Object.fromEntries(fixes.filter(([title]) => replacing.test(title)))).toEqual(expected);
  });

  test('the preferred term comes first, and alone is preferred', async () => {
    const client = await connect();
    const document = await client.open('A geo fencing tool.');
    const actions = await document.codeActions({ at: 'geo fencing' });
    const fixes = actions.filter(({ title }) => replacing.test(title));
    expect(fixes.map(({ title, isPreferred = false }) => [title, isPreferred])).toEqual([
      ['Replace with “geo-fencing”', true],
      ['Replace with “geofencing”', false],
    ]);
  });
});
