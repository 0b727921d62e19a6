/** Hover: the card of the concept at a place. */
import { describe, expect, test } from 'vitest';
import { connect, editorCapabilities } from './support/client.ts';
import { cutCursor } from './support/marks.ts';

test('a right form has the concept’s card', async () => {
  const client = await connect();
  const document = await client.open('We measure customer satisfaction.');
  const hover = await document.hoverOver('customer satisfaction');
  expect(hover?.range).toEqual(document.rangeOf('customer satisfaction'));
  expect(hover?.contents).toEqual({ kind: 'markdown', value: expect.any(String) });
  const paragraphs = (await document.card('customer satisfaction')).split('\n\n');
  expect(paragraphs[0]).toBe('**customer satisfaction** (CSAT)');
  expect(paragraphs[1]).toMatch(/^Metric that states how content customers are/);
  expect(paragraphs).toContainEqual(
    expect.stringMatching(/^Not to be confused with \*\*Net Promoter Score\*\*: \S/),
  );
  expect(paragraphs).toContainEqual(expect.stringMatching(/^\*Related:\* .*customer satisfaction survey/));
  expect(paragraphs.at(-1)).toBe(
    '*Source:* Customer Experience Terms Glossary, “Customer Satisfaction (Csat)”',
  );
});

describe('a wrong form says first what to write instead', () => {
  test.each([
    ['Every touch point counts.', 'touch point', '**touchpoint**', '**touchpoint**'],
    ['# Our Csat', 'Csat', '**CSAT**', '**customer satisfaction** (CSAT)'],
    ['Our CLTV rose.', 'CLTV', '**CLV**', '**customer lifetime value** (CLV)'],
  ])('%s', async (text, form, advice, head) => {
    const client = await connect();
    const document = await client.open(text);
    const [first, second] = (await document.card(form)).split('\n\n---\n\n');
    expect(first?.startsWith(`Write ${advice}. `)).toBe(true);
    expect(second?.startsWith(`${head}\n\n`)).toBe(true);
  });
});

test('a wrong form whose rule is off has the card alone', async () => {
  const client = await connect({ settings: () => ({ severities: { 'term-variant': 'off' } }) });
  const document = await client.open('Every touch point counts.');
  expect(await document.card('touch point')).toMatch(/^\*\*touchpoint\*\*\n/);
});

test('an ambiguous abbreviation has the cards of both concepts', async () => {
  const client = await connect();
  const document = await client.open('Our FCR rose.');
  const [first, ...cards] = (await document.card('FCR')).split('\n\n---\n\n');
  expect(first).toBe(
    '“FCR” is ambiguous. It stands for **first call resolution** (FCR) or **first contact resolution** (FCR).',
  );
  expect(cards.map((card) => card.split('\n')[0])).toEqual([
    '**first call resolution** (FCR)',
    '**first contact resolution** (FCR)',
  ]);
});

test('another term of the concept is named beside the preferred one', async () => {
  const client = await connect();
  const document = await client.open('Draw the persona.');
  expect(await document.card('persona')).toMatch(/^\*\*customer persona\*\*, also persona\n/);
});

test('a definition that no source gives is marked', async () => {
  const client = await connect();
  const document = await client.open('The bounce rate and customer satisfaction.');
  expect((await document.card('bounce rate')).split('\n\n')[1]).toMatch(/\. \*\(editorial\)\*$/);
  expect(await document.card('customer satisfaction')).not.toContain('editorial');
});

describe('the place', () => {
  const hover = async (marked: string) => {
    const { text, offset } = cutCursor(marked);
    const client = await connect();
    const document = await client.open(text);
    return document.at((await document.hoverAt(offset))?.range);
  };

  test.each([
    ['its first character', 'Every |touchpoint counts.', 'touchpoint'],
    ['its last character', 'Every touchpoin|t counts.', 'touchpoint'],
    ['its end, where a text cursor stands', 'Every touchpoint| counts.', 'touchpoint'],
    ['after it', 'Every touchpoint |counts.', ''],
    ['before it', 'Every| touchpoint counts.', ''],
    ['after a character of two units', '😀 |touchpoint', 'touchpoint'],
    ['a term over two lines', '> One customer\n> sat|isfaction survey.', 'customer\n> satisfaction survey'],
    ['a term with markup', 'The customer *satis|faction* rose.', 'customer *satisfaction'],
    ['an image’s text', '![our customer |journey](map.png)', 'customer journey'],
    ['front matter', '---\ntitle: Customer |journey\n---\n', 'Customer journey'],
  ])('%s', async (_, marked, expected) => {
    expect(await hover(marked)).toBe(expected);
  });

  test('a table', async () => {
    const client = await connect();
    const document = await client.open('| a | b |\n|---|---|\n| NPS and CX | CES |');
    expect(document.at((await document.hoverOver('NPS'))?.range)).toBe('NPS');
  });
});

describe('there is none', () => {
  test.each([
    ['in code', '`touchpoint`', 'touchpoint', 'markdown'],
    ['over other words', 'Every house counts.', 'house', 'markdown'],
    ['in other languages', 'Every touchpoint counts.', 'touchpoint', 'plaintext'],
  ])('%s', async (_, text, piece, languageId) => {
    const client = await connect();
    const document = await client.open(text, { languageId });
    expect(await document.hoverOver(piece)).toBeNull();
  });

  test('where the extension is switched off', async () => {
    const client = await connect({ settings: () => ({ enable: false }) });
    const document = await client.open('Every touchpoint counts.');
    expect(await document.hoverOver('touchpoint')).toBeNull();
  });
});

describe('the format', () => {
  const withFormats = (contentFormat: ('markdown' | 'plaintext')[]) => ({
    ...editorCapabilities,
    textDocument: { ...editorCapabilities.textDocument, hover: { contentFormat } },
  });

  test('is plain text where the client can nothing else', async () => {
    const client = await connect({ capabilities: withFormats(['plaintext']) });
    const document = await client.open('Every touch point counts.');
    const hover = await document.hoverOver('touch point');
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    const card = await document.card('touch point');
    expect(card).toMatch(/^Write touchpoint\. /);
    expect(card).not.toMatch(/[*\\]|---|\]\(/);
  });

  test('is Markdown for a client that does not say', async () => {
    const client = await connect({ capabilities: {} });
    const document = await client.open('Every touchpoint counts.');
    expect(await document.card('touchpoint')).toMatch(/^\*\*touchpoint\*\*/);
  });
});

describe('the links to the full entry and the uses', () => {
  const lastLine = async (initializationOptions: unknown, capabilities = editorCapabilities) => {
    const client = await connect({ initializationOptions, capabilities });
    const document = await client.open('Every touchpoint counts.');
    return (await document.card('touchpoint')).split('\n').at(-1);
  };

  test('is there for a client that runs it', async () => {
    const line = await lastLine({ commandLinks: true });
    const links = [...(line ?? '').matchAll(/\[([^\]]+)\]\(command:cxTerminology\.(\w+)\?([^)]*)\)/g)];
    expect(
      links.map(([, title, command, values = '']) => [
        title,
        command,
        JSON.parse(decodeURIComponent(values)),
      ]),
    ).toEqual([
      ['Show full entry', 'showEntry', ['touchpoint', expect.any(String)]],
      ['Show uses', 'showUses', [expect.any(String), { line: 0, character: 6 }, 'touchpoint']],
    ]);
  });

  test.each([undefined, {}, { commandLinks: false }, { commandLinks: 'yes' }])(
    'is not there for one that says %j',
    async (options) => {
      expect(await lastLine(options)).not.toContain('command:');
    },
  );
});
