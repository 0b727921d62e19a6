/** Hover: the card of the concept at a place. */
import { describe, expect, test } from 'vitest';
import { showFixesCommand } from '../../server/src/protocol.ts';
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

describe('the links to the quick fixes, the full entry and the uses', () => {
  const commandLinks = { commandLinks: true, commands: [showFixesCommand] };

  async function cardFor(initializationOptions: unknown, text: string, capabilities = editorCapabilities) {
    const client = await connect({ initializationOptions, capabilities });
    const document = await client.open(`Every ${text} counts.`);
    return document.card(text);
  }

  /** The links of each paragraph that has any. */
  function linksIn(card: string) {
    const links = /\[([^\]]+)\]\(command:cxTerminology\.(\w+)\?([^)]*)\)/g;
    return card
      .split('\n\n')
      .map((paragraph) =>
        [...paragraph.matchAll(links)].map(([, title, command, values = '']) => [
          title,
          command,
          JSON.parse(decodeURIComponent(values)),
        ]),
      )
      .filter((found) => found.length > 0);
  }

  const entryAndUses = [
    ['Show full entry', 'showEntry', ['touchpoint', expect.any(String)]],
    ['Show uses', 'showUses', [expect.any(String), { line: 0, character: 6 }, 'touchpoint']],
  ];

  test('stand beside the term, and behind what to write', async () => {
    const right = await cardFor(commandLinks, 'touchpoint');
    expect(right).toMatch(/^\*\*touchpoint\*\* · \[/);
    expect(linksIn(right)).toEqual([entryAndUses]);
    const wrong = await cardFor(commandLinks, 'touch point');
    expect(wrong).toMatch(
      /^Write \*\*touchpoint\*\*\. “touchpoint” is one word\. \[.*\)\n\n---\n\n\*\*touchpoint\*\* · \[/,
    );
    expect(linksIn(wrong)).toEqual([
      [['Fix…', 'showFixes', [expect.any(String), { line: 0, character: 6 }]]],
      entryAndUses,
    ]);
  });

  test('do not lead to fixes in a cell of a notebook', async () => {
    const client = await connect({ initializationOptions: commandLinks });
    const cell = await client.open('Every touch point counts.', { uri: 'vscode-notebook-cell:/a.ipynb#W0' });
    const links = linksIn(await cell.card('touch point'));
    expect(links.flat().map(([title]) => title)).toEqual(['Show full entry', 'Show uses']);
  });

  test('are there for each concept, and once to the fixes, where a form is ambiguous', async () => {
    const links = linksIn(await cardFor(commandLinks, 'FCR'));
    expect(links.flat().map(([title]) => title)).toEqual([
      'Fix…',
      ...['Show full entry', 'Show uses'],
      ...['Show full entry', 'Show uses'],
    ]);
  });

  test('lead to no fixes where the client does not open them', async () => {
    const card = await cardFor({ commandLinks: true }, 'touch point');
    expect(card).toMatch(/^Write \*\*touchpoint\*\*\. “touchpoint” is one word\.\n/);
    expect(linksIn(card)).toEqual([entryAndUses]);
  });

  test.each([
    undefined,
    {},
    { commandLinks: false },
    { commandLinks: 'yes' },
    { commands: [showFixesCommand] },
  ])('are not there for a client that says %j', async (options) => {
    expect(await cardFor(options, 'touch point')).not.toMatch(/command:|·/);
  });

  test('are not there in plain text', async () => {
    const { textDocument } = editorCapabilities;
    const capabilities = {
      ...editorCapabilities,
      textDocument: { ...textDocument, hover: { contentFormat: ['plaintext' as const] } },
    };
    expect(await cardFor(commandLinks, 'touch point', capabilities)).not.toMatch(/command:|·/);
  });
});
