/** Completion: what is offered where a writer has begun to type a term, and where nothing is. */
import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, CompletionRequest, type MarkupContent } from 'vscode-languageserver/node';
import { connect, editorCapabilities } from './support/client.ts';
import { Completion } from './support/completion.ts';
import { Workspace } from './support/workspace.ts';

describe('what is begun is offered', () => {
  test.each([
    ['a term', 'Our touchp|', ['touchpoint']],
    ['its plural, which is typed', 'Our touchpoints|', ['touchpoints']],
    ['a term of several words', 'The customer jour|', ['customer journey', 'customer journey mapping']],
    ['from its first letters', 'The omni|', ['omnichannel', 'omnichannel sales']],
    ['a wrong form', 'The omni-ch|', ['omnichannel', 'omnichannel sales']],
    ['a wrong form of two words', 'Every touch poi|', ['touchpoint']],
    ['a wrong form that is run together', 'The customerjourneym|', ['customer journey mapping']],
    ['a wrong form that is listed', 'The net promotor sc|', ['Net Promoter Score']],
    ['an abbreviation, also written out', 'Our nps|', ['NPS', 'Net Promoter Score (NPS)']],
    ['an abbreviation of two letters', 'Our cx|', ['CX', 'customer experience (CX)']],
    ['the right abbreviation for another one', 'Our clt|', ['CLV', 'customer lifetime value (CLV)']],
    [
      'both meanings of an abbreviation',
      'The fcr|',
      ['FCR', 'first call resolution (FCR)', 'first contact resolution (FCR)'],
    ],
    ['another right term, and the preferred one', 'The persona|', ['persona', 'customer persona']],
    ['a term after the space in it', 'Its customer journey |', ['customer journey mapping']],
    ['a term after the hyphen in a wrong form of it', 'The omni-|', ['omnichannel']],
  ])('%s', async (_, marked, labels) => {
    const completion = await Completion.at(marked);
    expect(completion.labels.slice(0, labels.length)).toEqual(labels);
  });

  test.each([
    ['a form that the glossary advises against', 'Our CLTV|', 'CLTV'],
    ['a term whose middle is typed', 'The promoter sc|', 'Net Promoter Score'],
    ['an abbreviation over two words', 'It is n ps|', 'NPS'],
  ])('but not %s', async (_, marked, label) => {
    expect((await Completion.at(marked)).labels).not.toContain(label);
  });

  test('with two letters at least', async () => {
    expect((await Completion.at('o|')).labels).toEqual([]);
    expect((await Completion.at('om|')).labels).toContain('omnichannel');
  });

  test('up to thirty, and the client is told that there are more', async () => {
    const many = await Completion.at('The cu|');
    expect(many.list.items).toHaveLength(30);
    expect(many.list.isIncomplete).toBe(true);
    expect((await Completion.at('The customer jo|')).list.isIncomplete).toBe(false);
  });
});

describe('taking one replaces all of what was typed', () => {
  test.each([
    ['The omni-ch| shop', 'omnichannel', 'The omnichannel shop'],
    ['The customer jour|', 'customer journey', 'The customer journey'],
    ['The customer |', 'customer journey', 'The customer journey'],
    ['😀 touch p|', 'touchpoint', '😀 touchpoint'],
    ['Ours.\r\n\r\n> A quoted touch p|\r\n', 'touchpoint', 'Ours.\r\n\r\n> A quoted touchpoint\r\n'],
    ['A **touch p|** counts.', 'touchpoint', 'A **touchpoint** counts.'],
    ['A [touch p|](page.md).', 'touchpoint', 'A [touchpoint](page.md).'],
    ['A [touchp|', 'touchpoint', 'A [touchpoint'],
    ['The “net pro|”', 'Net Promoter Score', 'The “Net Promoter Score”'],
    ['R&amp;D, nps|', 'Net Promoter Score (NPS)', 'R&amp;D, Net Promoter Score (NPS)'],
    ['<p>The touchp|</p>', 'touchpoint', '<p>The touchpoint</p>'],
    ['---\ntitle: "The touchp|"\n---\n', 'touchpoint', '---\ntitle: "The touchpoint"\n---\n'],
    ['![The touchp|](map.png)', 'touchpoint', '![The touchpoint](map.png)'],
    [':::note[The touchp|]\nText.\n:::\n', 'touchpoint', ':::note[The touchpoint]\nText.\n:::\n'],
  ])('%j', async (marked, label, expected) => {
    expect((await Completion.at(marked)).after(label)).toBe(expected);
  });

  test('in a cell of a table', async () => {
    const text = '| a | b |\n|---|---|\n| 1 | touch p |\n';
    const completion = await Completion.in(text, text.indexOf('touch p') + 7);
    expect(completion.after('touchpoint')).toBe(text.replace('touch p', 'touchpoint'));
  });

  test('in MDX', async () => {
    const completion = await Completion.at('<Note>\n\nA touch p|\n\n</Note>\n', { languageId: 'mdx' });
    expect(completion.after('touchpoint')).toBe('<Note>\n\nA touchpoint\n\n</Note>\n');
  });
});

describe('what stands behind the cursor', () => {
  const withBoth = {
    ...editorCapabilities,
    textDocument: {
      ...editorCapabilities.textDocument,
      completion: { completionItem: { insertReplaceSupport: true } },
    },
  };

  test('stays where the client has no choice', async () => {
    expect((await Completion.at('The touchp|oin counts.')).after('touchpoint')).toBe(
      'The touchpointoin counts.',
    );
  });

  test('is left to the client’s choice where it has one', async () => {
    const { list } = await Completion.at('The touchp|oin counts.', { capabilities: withBoth });
    const at = (from: number, to: number) => ({
      start: { line: 0, character: from },
      end: { line: 0, character: to },
    });
    const edit = { newText: 'touchpoint', insert: at(4, 10), replace: at(4, 13) };
    expect(list.items.map(({ textEdit }) => textEdit)).toEqual([edit]);
  });
});

describe('the case of what was typed', () => {
  test.each([
    ['stays', 'the Omni|', 'Omnichannel'],
    ['stays in capitals', 'THE CUSTOMER J|', 'CUSTOMER JOURNEY'],
    ['stays in titles', 'The Customer J|', 'Customer Journey'],
    ['stays in a title that goes on', '# Our Best Omni|', 'Omnichannel'],
    ['goes on as the title does', '# Our Best Customer|', 'Customer Journey'],
    ['is that of a sentence where one begins', 'Customer|', 'Customer journey'],
    ['is none of a name’s business', 'our net pr|', 'Net Promoter Score'],
    ['is none of a name’s business, nor are capitals', 'Our NPS|', 'Net Promoter Score (NPS)'],
    ['is none of an abbreviation’s business', 'our csa|', 'CSAT'],
    ['of an abbreviation is not that of its term', 'Our CSA|', 'customer satisfaction (CSAT)'],
    ['of its term is that of the place', 'CSA|', 'Customer satisfaction (CSAT)'],
  ])('%s', async (_, marked, label) => {
    expect((await Completion.at(marked)).labels).toContain(label);
  });
});

describe('the spelling', () => {
  test.each([
    ['en-US', 'The customer behavi|', 'customer behavior'],
    ['en-US', 'The customer behaviou|', 'customer behavior'],
    ['en-GB', 'The customer behavi|', 'customer behaviour'],
    ['en-GB', 'The customer behavior|', 'customer behaviour'],
    ['off', 'The customer behavi|', 'customer behavior'],
    ['off', 'The customer behaviou|', 'customer behaviour'],
    ['en-GB', 'The Personaliz|', 'Personalisation'],
  ])('%s: %s', async (spelling, marked, label) => {
    expect((await Completion.at(marked, { settings: () => ({ spelling }) })).labels[0]).toBe(label);
  });
});

describe('nothing is offered', () => {
  test.each([
    ['in code', '`touchp|`'],
    ['in code that is not yet closed', 'Our `touchp|'],
    ['in a block of code', '```\ntouchp|\n```\n'],
    ['in indented code', 'A.\n\n    touchp|\n'],
    ['in the target of a link', '[text](touchp|)'],
    ['in the target of a link that is not yet closed', '[text](touchp|'],
    ['in the title of a link’s definition', '[label]: touchp|'],
    ['in the label of a link', '[text][touchp|]\n\n[touchp]: page.md\n'],
    ['in a text that is the label of its link', '[touchp|]\n\n[touchp]: page.md\n'],
    ['in an address', 'See https://example.org/touchp|'],
    ['in a path', 'See docs/touchp|'],
    ['in a name of a file', 'See my.touchp|'],
    ['in an e-mail address', 'me@touchp|'],
    ['in a tag that marks', 'A #touchp|'],
    ['in an HTML tag', '<touchp| title="a">'],
    ['in an HTML attribute', '<a title="touchp|">b</a>'],
    ['in an HTML tag that is not yet closed', 'A <a title="touchp|'],
    ['in an HTML comment', '<!-- touchp| -->'],
    ['in a key of front matter', '---\ntouchp|: a\n---\n'],
    ['in a value of front matter that is no prose', '---\nslug: touchp|\n---\n'],
    ['in the name of a directive', ':::touchp|\nText.\n:::\n'],
    ['in a template', '{{ touchp| }}'],
    ['in a formula', '$touchp|$'],
    ['in a wiki link', '[[touchp|]]'],
    ['in a wiki link that is not yet closed', 'A [[touchp|'],
    ['over markup', 'A customer *jour|*'],
    ['over a line break', 'A customer\njour|'],
    ['over a hard break', 'A customer  \njour|'],
    ['where the file is switched off', '---\ncx-terminology: false\n---\n\nA touchp|\n'],
    ['for other words', 'Every hou|'],
    ['behind a full stop', 'A touchpoint.|'],
    ['at the start', '|'],
  ])('%s', async (_, marked) => {
    expect((await Completion.at(marked)).labels).toEqual([]);
  });

  test.each([
    ['the setting is off', { completion: 'off' }],
    ['the setting is off as it was a switch', { completion: false }],
    ['the extension is switched off', { enable: false }],
  ])('where %s', async (_, settings) => {
    expect((await Completion.at('A touchp|', { settings: () => settings })).labels).toEqual([]);
  });

  test('in other languages', async () => {
    expect((await Completion.at('A touchp|', { languageId: 'plaintext' })).labels).toEqual([]);
  });

  test('in what MDX has besides', async () => {
    for (const marked of ['{touchp|}', "import touchp| from 'a'\n", '<Note touchp|>\n\nA.\n\n</Note>\n'])
      expect((await Completion.at(marked, { languageId: 'mdx' })).labels).toEqual([]);
  });
});

test('the terms are those of the document’s folder', async () => {
  const workspace = new Workspace({
    'a/.cx-terminology.yaml': 'concepts:\n  - term: leak sensor\n    definition: Of a.\n',
    'b/.cx-terminology.yaml': 'concepts:\n  - term: leak alarm\n    definition: Of b.\n',
  });
  const client = await connect({ workspaceFolders: [workspace.uri('a'), workspace.uri('b')] });
  for (const [folder, term] of [
    ['a', 'leak sensor'],
    ['b', 'leak alarm'],
  ]) {
    const completion = await Completion.at('The leak |', { client, uri: workspace.uri(`${folder}/page.md`) });
    expect(completion.labels).toEqual([term]);
    const { documentation } = await completion.resolve(completion.items[0]);
    expect((documentation as MarkupContent).value).toContain(`Of ${folder}.`);
  }
});

test('a request that is cancelled is not answered', async () => {
  let answer: (settings: unknown) => void = () => {};
  const client = await connect({ settings: () => new Promise((resolve) => (answer = resolve)) });
  const { uri } = await client.open('A touchp');
  const cancellation = new CancellationTokenSource();
  const params = { textDocument: { uri }, position: { line: 0, character: 8 } };
  const asked = client.connection.sendRequest(CompletionRequest.type, params, cancellation.token);
  await client.asked.first(() => true);
  cancellation.cancel();
  await client.settled();
  answer({});
  await expect(asked).rejects.toThrow('cancelled');
});
