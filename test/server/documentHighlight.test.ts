/** Document highlight: all places of the concept at the cursor. */
import { describe, expect, test } from 'vitest';
import { DocumentHighlightRequest } from 'vscode-languageserver/node';
import { connect } from './support/client.ts';
import { cutCursor } from './support/marks.ts';

/** The document with what is highlighted in brackets; `undefined` where nothing is. */
async function highlighted(marked: string, settings: unknown = {}, languageId = 'markdown') {
  const { text, offset } = cutCursor(marked);
  const client = await connect({ settings: () => settings });
  const document = await client.open(text, { languageId });
  const lines = text.slice(0, offset).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const params = { textDocument: { uri: document.uri }, position };
  const found = await client.connection.sendRequest(DocumentHighlightRequest.type, params);
  return (
    found && document.after({ changes: { [document.uri]: found.map(({ range }) => inBrackets(range)) } })
  );

  function inBrackets(range: Parameters<typeof document.at>[0] & object) {
    return { range, newText: `[${document.at(range)}]` };
  }
}

test.each([
  [
    'all forms, right and wrong',
    'A touch|point, two Touch Points, a touch-point.',
    'A [touchpoint], two [Touch Points], a [touch-point].',
  ],
  [
    'full forms and abbreviations',
    'The Net Promoter Score (nps|). # NPS and CSAT.',
    'The [Net Promoter Score] ([nps]). # [NPS] and CSAT.',
  ],
  [
    'what stands far away, and over a line break',
    `The customer journey|.\n\n${'A paragraph. '.repeat(400)}\n\n> A customer\n> journey.\n`,
    `The [customer journey].\n\n${'A paragraph. '.repeat(400)}\n\n> A [customer\n> journey].\n`,
  ],
  [
    'an ambiguous abbreviation, and all that it may stand for',
    'FC|R, first call resolution, first contact resolution.',
    '[FCR], [first call resolution], [first contact resolution].',
  ],
  ['a front-matter title', '---\ntitle: NPS\n---\n\nOur N|PS.', '---\ntitle: [NPS]\n---\n\nOur [NPS].'],
  ['not what is code', 'The `NPS`, the NP|S.', 'The `NPS`, the [NPS].'],
])('%s', async (_, marked, expected) => {
  expect(await highlighted(marked)).toBe(expected);
});

describe('nothing is highlighted', () => {
  test.each([
    ['over other words', 'The ho|use and the NPS.', {}, 'markdown'],
    ['in code', 'The `N|PS` and NPS.', {}, 'markdown'],
    ['where the extension is switched off', 'The N|PS.', { enable: false }, 'markdown'],
    ['in other languages', 'The N|PS.', {}, 'plaintext'],
  ])('%s', async (_, marked, settings, languageId) => {
    expect(await highlighted(marked, settings, languageId)).toBeNull();
  });
});

test('in MDX', async () => {
  expect(await highlighted('<Note>\n\nThe N|PS.\n\n</Note>\n', {}, 'mdx')).toContain('[NPS]');
});
