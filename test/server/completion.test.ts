/** Completion: what is offered where a writer has begun to type a term, and where nothing is. */
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  DidChangeWorkspaceFoldersNotification,
  type MarkupContent,
  type Position,
  type Registration,
  type TextEdit,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';
import { cutCursor } from './support/marks.ts';
import { Workspace } from './support/workspace.ts';

interface Where extends ConnectOptions {
  languageId?: string;
  uri?: string;
  /** A new one where it is absent. */
  client?: TestClient;
  /** Why the client asks; it does not say where this is absent. */
  kind?: CompletionTriggerKind;
}

/** What a client is offered at the cursor `|`, by the text that it gets when it takes an item. */
class Completion {
  readonly client: TestClient;
  readonly list: CompletionList;
  private readonly document: TextDocument;
  private readonly position: Position;

  private constructor(client: TestClient, document: TextDocument, position: Position, list: CompletionList) {
    this.client = client;
    this.document = document;
    this.position = position;
    this.list = list;
  }

  static at(marked: string, where?: Where): Promise<Completion> {
    const { text, offset } = cutCursor(marked);
    return Completion.in(text, offset, where);
  }

  static async in(text: string, offset: number, where: Where = {}): Promise<Completion> {
    const { languageId = 'markdown', uri = '', client = await connect(where), kind } = where;
    const opened = await client.open(text, { languageId, uri });
    const document = TextDocument.create(opened.uri, languageId, 1, text);
    const position = document.positionAt(offset);
    const context = kind && { context: { triggerKind: kind } };
    const params = { textDocument: { uri: opened.uri }, position, ...context };
    const list = await client.connection.sendRequest(CompletionRequest.type, params);
    if (Array.isArray(list)) throw new Error('A list says whether it is complete.');
    return new Completion(client, document, position, list ?? { isIncomplete: false, items: [] });
  }

  /** In the order in which a client shows them, those left out that a client would leave out. */
  get items(): CompletionItem[] {
    const { start } = this.editOf(this.list.items[0]).range;
    const typed = this.document.getText({ start, end: this.position }).toLowerCase();
    return this.list.items
      .filter(({ filterText = '' }) => filterText.toLowerCase().startsWith(typed))
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  }

  get labels(): string[] {
    return this.list.items.length === 0 ? [] : this.items.map(({ label }) => label);
  }

  /** The document after taking an item. */
  after(label: string): string {
    const item = this.items.find((one) => one.label === label);
    if (!item) throw new Error(`${label} is not offered, but ${this.labels.join(', ')}.`);
    return TextDocument.applyEdits(this.document, [this.editOf(item)]);
  }

  resolve(item: CompletionItem | undefined): Promise<CompletionItem> {
    if (!item) throw new Error('There is no such item.');
    return this.client.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  private editOf(item: CompletionItem | undefined): TextEdit {
    const edit = item?.textEdit;
    if (!edit || !('range' in edit)) throw new Error('There is no plain edit.');
    return edit;
  }
}

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

describe('the order', () => {
  const firstOf = async (text: string) => (await Completion.at(text)).labels[0];

  test('begins with what the document uses most, in whichever form', async () => {
    expect(await firstOf('The customer jo|')).toBe('customer journey');
    const mapping = 'The customer journey mapping. A customer-journey-mapping.';
    expect(await firstOf(`${mapping}\n\nThe customer journey.\n\nThe customer jo|`)).toBe(
      'customer journey mapping',
    );
  });

  test('but for what is typed already', async () => {
    const mapping = 'The customer journey mapping. The customer journey mapping.';
    expect(await firstOf(`${mapping}\n\nOur customer journey|`)).toBe('customer journey');
  });

  test('changes with the document', async () => {
    const client = await connect();
    const document = await client.open('The customer effort score.\n\nThe customer e\n');
    const first = async () => {
      const position = { line: 2, character: 14 };
      const params = { textDocument: { uri: document.uri }, position };
      const list = await client.connection.sendRequest(CompletionRequest.type, params);
      return (list as CompletionList).items[0]?.label;
    };
    expect(await first()).toBe('customer effort score');
    await document.replace('effort score', 'engagement');
    expect(await first()).toBe('customer engagement');
  });
});

describe('an item', () => {
  const formats = (documentationFormat: ('markdown' | 'plaintext')[]) => ({
    ...editorCapabilities,
    textDocument: {
      ...editorCapabilities.textDocument,
      completion: { completionItem: { documentationFormat } },
    },
  });

  test.each([
    ['Our nps|', 'NPS', 'preferred abbreviation · Net Promoter Score'],
    ['Our nps|', 'Net Promoter Score (NPS)', 'preferred term with abbreviation'],
    ['Our customer sat|', 'customer satisfaction', 'preferred term · CSAT'],
    ['The persona|', 'persona', 'admitted term'],
    ['Our cltv|', 'CLV', 'preferred abbreviation · customer lifetime value · instead of “CLTV”'],
    ['Our fcr|', 'FCR', 'preferred abbreviation · first call resolution or first contact resolution'],
  ])('of %s says what %s is', async (marked, label, detail) => {
    const { items } = await Completion.at(marked);
    expect(items.find((item) => item.label === label)?.detail).toBe(detail);
  });

  test('is explained when it is looked at', async () => {
    const completion = await Completion.at('Our nps|', { capabilities: formats(['markdown']) });
    const [item] = completion.items;
    expect(item?.documentation).toBeUndefined();
    const { documentation } = await completion.resolve(item);
    expect(documentation).toMatchObject({ kind: 'markdown' });
    const { value } = documentation as MarkupContent;
    expect(value).toMatch(/^\*\*Net Promoter Score\*\* \(NPS\)\n\nMetric of customer loyalty/);
  });

  test('is explained in plain text to a client that can nothing else', async () => {
    const completion = await Completion.at('Our nps|', { capabilities: formats(['plaintext']) });
    const { documentation } = await completion.resolve(completion.items[0]);
    expect(documentation).toMatchObject({ kind: 'plaintext', value: expect.stringMatching(/^Net Promoter/) });
  });

  test('with two meanings is explained by both', async () => {
    const completion = await Completion.at('Our fcr|');
    const { documentation } = await completion.resolve(completion.items[0]);
    const { value } = documentation as MarkupContent;
    expect(value.split('\n\n---\n\n').map((card) => card.split('\n')[0])).toEqual([
      '**first call resolution** (FCR)',
      '**first contact resolution** (FCR)',
    ]);
  });

  test('of somebody else is left as it is', async () => {
    const { client } = await Completion.at('Our nps|');
    const item = { label: 'x', data: { uri: 7 } };
    expect(await client.connection.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
  });
});

describe('the setting', () => {
  const { Invoked, TriggerCharacter, TriggerForIncompleteCompletions: Again } = CompletionTriggerKind;

  test.each([
    ['always', { asked: true, typed: true, again: true }],
    ['onRequest', { asked: true, typed: false, again: true }],
    ['off', { asked: false, typed: false, again: false }],
    [true, { asked: true, typed: false, again: true }],
    [false, { asked: false, typed: false, again: false }],
    [undefined, { asked: true, typed: false, again: true }],
  ])('%j', async (completion, expected) => {
    const client = await connect({ settings: () => ({ completion }) });
    const isOffered = async (kind: CompletionTriggerKind) =>
      (await Completion.at('Our touchp|', { client, kind })).labels.includes('touchpoint');
    expect({
      asked: await isOffered(Invoked),
      typed: await isOffered(TriggerCharacter),
      again: await isOffered(Again),
    }).toEqual(expected);
    expect(client.logged.items).toEqual([]);
  });

  test.each([
    ['an abbreviation of two letters', 'Our cx|'],
    ['two letters behind other words', 'Ask for om|'],
    ['the middle of a word', 'Our touchp|oin counts.'],
  ])('“always” offers nothing for %s that nobody asked for', async (_, marked) => {
    const client = await connect({ settings: () => ({ completion: 'always' }) });
    expect((await Completion.at(marked, { client, kind: TriggerCharacter })).labels).toEqual([]);
    expect((await Completion.at(marked, { client, kind: Invoked })).labels).not.toEqual([]);
  });

  test('“always” offers as much for three letters as when it is asked', async () => {
    const client = await connect({ settings: () => ({ completion: 'always' }) });
    const asked = await Completion.at('An omn|', { client, kind: Invoked });
    const typed = await Completion.at('An omn|', { client, kind: TriggerCharacter });
    expect(typed.labels).toContain('omnichannel');
    expect(typed.labels).toEqual(asked.labels);
  });

  test('is that of the document', async () => {
    const settings = (uri = '') => ({ completion: uri.includes('loud') ? 'always' : 'onRequest' });
    const client = await connect({ settings });
    const typedIn = async (uri: string) =>
      (await Completion.at('Our touchp|', { client, uri, kind: TriggerCharacter })).labels;
    expect(await typedIn('file:///quiet/a.md')).toEqual([]);
    expect(await typedIn('file:///loud/a.md')).toEqual(['touchpoint']);
  });
});

describe('when a client is to ask', () => {
  const { workspace, textDocument } = editorCapabilities;
  const registering = {
    ...editorCapabilities,
    workspace: { ...workspace, workspaceFolders: true },
    textDocument: { ...textDocument, completion: { dynamicRegistration: true } },
  };

  /** A client that can be told, and its registrations for completions. */
  class ToldClient {
    readonly client: TestClient;
    private readonly takenBack = new Set<string>();
    private seen = 0;

    private constructor(client: TestClient) {
      this.client = client;
      client.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
        for (const { id } of unregisterations) this.takenBack.add(id);
      });
    }

    static async with(options: ConnectOptions): Promise<ToldClient> {
      return new ToldClient(await connect({ capabilities: registering, ...options }));
    }

    /** What holds once there is one more registration: for each that holds, whether it is for typing. */
    async next(): Promise<boolean[]> {
      const items = this.client.registrations.items;
      const one = await this.client.registrations.first(
        ({ registrations }) => registrations.some(isForCompletion),
        this.seen,
      );
      this.seen = items.indexOf(one) + 1;
      return this.holding().map(isForTyping);
    }

    holding(): Registration[] {
      return this.client.registrations.items
        .flatMap(({ registrations }) => registrations)
        .filter((one) => isForCompletion(one) && !this.takenBack.has(one.id));
    }
  }

  const isForCompletion = ({ method }: Registration) => method === CompletionRequest.method;
  const isForTyping = ({ registerOptions }: Registration) => 'triggerCharacters' in registerOptions;

  test('is told at once to one that can’t be told later', async () => {
    const client = await connect({ settings: () => ({ completion: 'always' }) });
    expect(client.server.capabilities.completionProvider).toEqual({ resolveProvider: true });
    await (await client.open('Our touchp')).diagnostics();
    expect(client.registrations.items.flatMap(({ registrations }) => registrations)).not.toContainEqual(
      expect.objectContaining({ method: CompletionRequest.method }),
    );
  });

  test.each([
    ['always', true],
    ['onRequest', false],
    ['off', false],
  ])('is told later to others: “%s”', async (completion, expected) => {
    const told = await ToldClient.with({ settings: () => ({ completion }) });
    expect(told.client.server.capabilities.completionProvider).toBeUndefined();
    expect(await told.next()).toEqual([expected]);
  });

  test('while its user types are letters, digits and hyphens, in all documents it tells of', async () => {
    const told = await ToldClient.with({ settings: () => ({ completion: 'always' }) });
    await told.next();
    const [registration] = told.holding();
    expect(registration?.registerOptions).toMatchObject({ documentSelector: null, resolveProvider: true });
    const { triggerCharacters } = registration?.registerOptions ?? {};
    expect(triggerCharacters).toEqual(expect.arrayContaining(['a', 'z', 'A', 'Z', '0', '9', '-']));
    expect(triggerCharacters.filter((one: string) => !/^[a-z\d-]$/i.test(one))).toEqual([]);
  });

  test('changes with the setting, and never twice', async () => {
    const told = await ToldClient.with({ settings: () => ({ completion: 'onRequest' }) });
    expect(await told.next()).toEqual([false]);
    await told.client.changeSettings(() => ({ completion: 'always' }));
    expect(await told.next()).toEqual([true]);
    await told.client.changeSettings(() => ({ completion: 'off' }));
    expect(await told.next()).toEqual([false]);
  });

  test('is not told again where it stays the same', async () => {
    const told = await ToldClient.with({ settings: () => ({ completion: 'always' }) });
    await told.next();
    await told.client.changeSettings(() => ({ completion: 'always', spelling: 'off' }));
    await told.client.changeSettings(() => ({ completion: 'onRequest' }));
    expect(await told.next()).toEqual([false]);
    const all = told.client.registrations.items.flatMap(({ registrations }) => registrations);
    expect(all.filter(isForCompletion)).toHaveLength(2);
  });

  test('follows changes that come faster than they are taken up', async () => {
    const told = await ToldClient.with({ settings: () => ({ completion: 'onRequest' }) });
    for (const completion of ['always', 'off', 'always', 'onRequest', 'always'])
      await told.client.changeSettings(() => ({ completion }));
    let holding: boolean[] = [];
    while (!holding.includes(true)) {
      holding = await told.next();
      expect(holding).toHaveLength(1);
    }
  });

  test('is while its user types if one of the folders wants it, also one that is opened later', async () => {
    const told = await ToldClient.with({
      settings: (uri) => ({ completion: uri?.endsWith('/loud') ? 'always' : 'onRequest' }),
      workspaceFolders: ['file:///quiet'],
    });
    expect(await told.next()).toEqual([false]);
    const loud = { uri: 'file:///loud', name: 'loud' };
    const open = (added: (typeof loud)[], removed: (typeof loud)[]) =>
      told.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added, removed },
      });
    await open([loud], []);
    expect(await told.next()).toEqual([true]);
    await open([], [loud]);
    expect(await told.next()).toEqual([false]);
  });

  test('is not while its user types where nothing is checked', async () => {
    const told = await ToldClient.with({ settings: () => ({ completion: 'always', enable: false }) });
    expect(await told.next()).toEqual([false]);
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
