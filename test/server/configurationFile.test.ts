/** A team’s file as it is typed: what is wrong in it, what may stand there, and what it is about. */
import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  DefinitionRequest,
  DidCloseTextDocumentNotification,
  type Location,
  type MarkupContent,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { showUsesCommand } from '../../server/src/protocol.ts';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { Workspace } from './support/workspace.ts';

const capabilities: ClientCapabilities = {
  ...editorCapabilities,
  workspace: { ...editorCapabilities.workspace, codeLens: { refreshSupport: true } },
  textDocument: {
    ...editorCapabilities.textDocument,
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
  },
};

const name = '.cx-terminology.yaml';

/** A server over a folder with the file open; `|` in its text is the cursor. */
async function open(marked: string, files: Record<string, string> = {}, options: ConnectOptions = {}) {
  const workspace = new Workspace(files);
  const client = await connect({ capabilities, workspaceFolders: [workspace.uri()], ...options });
  const text = marked.replace('|', '');
  const document = await client.open(text, { languageId: 'yaml', uri: workspace.uri(name) });
  const position = TextDocument.create('', '', 0, text).positionAt(Math.max(0, marked.indexOf('|')));
  return { workspace, client, document, textDocument: { uri: document.uri }, position };
}

/** The diagnostics of a file that are sent next, as `underlined: message`, once they fit. */
async function faultsOf(client: TestClient, document: OpenedDocument, isWanted = (_: string[]) => true) {
  const texts = (sent: (typeof client.published.items)[number]) =>
    sent.diagnostics.map(({ range, message }) => `${document.at(range)}: ${message}`);
  const sent = await client.published.first((one) => one.uri === document.uri && isWanted(texts(one)));
  return texts(sent);
}

async function completionsAt(
  marked: string,
  files?: Record<string, string>,
  options?: ConnectOptions,
  triggerKind: CompletionTriggerKind = CompletionTriggerKind.Invoked,
) {
  const { client, document, textDocument, position } = await open(marked, files, options);
  const list = (await client.connection.sendRequest(CompletionRequest.type, {
    textDocument,
    position,
    context: { triggerKind },
  })) as CompletionList;
  const taken = (label: string) => {
    const item = list.items.find((one) => one.label === label);
    return document.after({
      changes: { [document.uri]: item?.textEdit && 'range' in item.textEdit ? [item.textEdit] : [] },
    });
  };
  return { client, list, labels: list.items.map(({ label }) => label), taken };
}

describe('what is wrong', () => {
  test('is told as it is typed, and not any more when it is right', async () => {
    const { client, document } = await open('spelling: en-GB\n');
    await document.replace('en-GB', 'en-UK');
    const [fault] = await faultsOf(client, document, ({ length }) => length > 0);
    expect(fault).toBe('en-UK: “spelling” must be “en-US”, “en-GB” or “off”, not “en-UK”.');
    const before = client.published.items.length;
    await document.replace('en-UK', 'off');
    const right = await client.published.first(({ uri }) => uri === document.uri, before);
    expect(right.diagnostics).toEqual([]);
  });

  test('counts in view of what the file builds on, and half-written lines are told of', async () => {
    const { client, document } = await open('changes:\n  touch-pont:\n    drop: true\n');
    expect(await faultsOf(client, document)).toEqual([
      'touch-pont: “touch-pont” is no term of the glossaries below. Did you mean “touchpoint”?',
    ]);
    await document.replace('touch-pont', 'touchpoint');
    await document.replace('drop: true', 'dro');
    const [fault] = await faultsOf(client, document, ([first]) => first?.includes('dro') === true);
    expect(fault).toMatch(/^(?:touchpoint|dro): /);
  });

  test('in the text that is typed takes the place of what is saved, until the file is closed', async () => {
    const { client, document } = await open('spelling: off\n', { [name]: 'speling: off\n' });
    const page = await client.open('A touch point.', { uri: document.uri.replace(name, 'page.md') });
    // What is saved is in force.
    expect(await page.marked()).toBe('A «touch point→touchpoint».');
    expect(client.published.items.filter(({ uri }) => uri === document.uri)).toEqual([]);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: document.uri },
    });
    const sent = await client.published.first(({ uri }) => uri === document.uri);
    expect(sent.diagnostics.map(({ message }) => message)).toEqual([
      '“speling” means nothing here. Did you mean “spelling”?',
    ]);
  });

  test('is told once, and the file is not checked as Markdown', async () => {
    const { client, document } = await open('speling: off\n# A touch point.\n');
    expect(await faultsOf(client, document)).toHaveLength(1);
    expect(await document.diagnostics()).toEqual([]);
  });

  test.each([
    ['.cx-terminology.yml', 'yaml', 'speling: off\n'],
    ['.cx-terminology.json', 'json', '{ "speling": "off" }'],
  ])('is told in %s, too', async (path, languageId, text) => {
    const workspace = new Workspace({});
    const client = await connect({ capabilities, workspaceFolders: [workspace.uri()] });
    const document = await client.open(text, { languageId, uri: workspace.uri(path) });
    const [fault] = await faultsOf(client, document);
    expect(fault).toMatch(/Did you mean “spelling”\?$/);
  });
});

describe('completion', () => {
  test.each(['always', 'onRequest', 'off'])(
    'is there, asked for or not, with “%s” for prose',
    async (mode) => {
      const { Invoked, TriggerCharacter } = CompletionTriggerKind;
      for (const kind of [Invoked, TriggerCharacter]) {
        const settings = () => ({ completion: mode });
        const { labels } = await completionsAt('spel|', {}, { settings }, kind);
        expect(labels).toContain('spelling');
      }
    },
  );

  test('offers names with their meaning, as snippets', async () => {
    const { list, labels, taken } = await completionsAt('concepts:\n  - term: a\n    def|\n');
    expect(labels).toContain('definition');
    expect(labels).not.toContain('term');
    const item = list.items.find(({ label }) => label === 'definition');
    expect((item?.documentation as MarkupContent | undefined)?.value).toMatch(/^What the term means/);
    expect(taken('definition')).toBe('concepts:\n  - term: a\n    definition: $1\n');
  });

  test('offers plain texts to clients without snippets', async () => {
    const { taken } = await completionsAt('spel|', {}, { capabilities: editorCapabilities });
    expect(taken('spelling')).toBe('spelling: en-US');
  });

  test('offers concepts by their ids, with their card', async () => {
    const { client, list, taken } = await completionsAt('concepts:\n  - term: a\n    related: [touch|\n');
    const item = list.items.find(({ label }) => label === 'touchpoint') as CompletionItem;
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    expect((resolved.documentation as MarkupContent).value).toMatch(/^\*\*touchpoint\*\*/);
    expect(taken('touchpoint')).toBe('concepts:\n  - term: a\n    related: [touchpoint\n');
  });

  test('offers concepts of the files around it', async () => {
    const { labels } = await completionsAt('concepts:\n  - term: a\n    broader:\n      - |\n', {
      [name]: 'concepts:\n  - term: smart basket\n',
    });
    expect(labels).toContain('smart-basket');
  });

  test('in Markdown stays what it was', async () => {
    const { client } = await open('spelling: off\n');
    const page = await client.open('Every touchp', { uri: 'file:///elsewhere/page.md' });
    const list = (await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: page.uri },
      position: { line: 0, character: 12 },
    })) as CompletionList;
    expect(list.items.map(({ label }) => label)).toContain('touchpoint');
  });
});

describe('hover', () => {
  test.each([
    ['subject', /^The subject field of your concepts/],
    ['term-variant', /\[More about this rule\]/],
    ['warning', /One of `error`, `warning`/],
    ['touchpoint', /^\*\*touchpoint\*\*/],
    ['CLV', /^\*\*customer lifetime value\*\* \(CLTV\)/],
    ['smart basket', /^\*\*smart basket\*\*\n\nA basket\./],
    ['definition', /^What the term means/],
    ['builtin', /^The glossaries to build on/],
  ])('over %s', async (piece, expected) => {
    const text =
      'extends: [builtin]\nsubject: Shop\nrules:\n  term-variant: warning\nconcepts:\n  - term: smart basket\n    definition: A basket.\n' +
      '    related: [touchpoint]\nchanges:\n  CLV:\n    prefer: CLTV\n';
    const { document } = await open(text, { [name]: text });
    expect(await document.card(piece)).toMatch(expected);
  });

  test('over remarks and the writer’s own words there is none', async () => {
    const { document } = await open('# touchpoint\nignore: [persona]\n');
    expect(await document.hoverOver('touchpoint')).toBeNull();
    expect(await document.hoverOver('persona')).toBeNull();
  });
});

describe('definition', () => {
  test('of an id is the entry in the file, as it is typed', async () => {
    const { client, document, textDocument, position } = await open(
      'concepts:\n  - term: smart basket\n  - term: trolley\n    related: [smart-b|asket]\n',
    );
    const found = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    expect((found as Location[]).map(({ uri, range }) => [uri, document.at(range)])).toEqual([
      [document.uri, 'smart basket'],
    ]);
  });

  test('of a built-in term is its entry', async () => {
    const { client, textDocument, position } = await open(
      'concepts:\n  - term: a\n    related: [touch|point]\n',
      {},
      {
        initializationOptions: { entryDocuments: true },
      },
    );
    const found = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    expect((found as Location[]).map(({ uri }) => uri)).toEqual(['cx-terminology:/touchpoint.md']);
  });
});

describe('uses', () => {
  const text = 'concepts:\n  - term: smart basket\nchanges:\n  touchpoint:\n    admit: [contact point]\n';
  const files = {
    [name]: text,
    'a.md': 'A smart-basket and a smart basket.\n',
    'b.md': 'Smart baskets.\n',
  };
  const options = { initializationOptions: { commands: [showUsesCommand] } };

  test('are counted above each concept, and counted again when they change', async () => {
    const { client, workspace, textDocument } = await open(text, files, options);
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(CodeLensRefreshRequest.type, () => resolve());
    });
    const titles = async () => {
      const lenses = (await client.connection.sendRequest(CodeLensRequest.type, {
        textDocument,
      })) as CodeLens[];
      const resolved = await Promise.all(
        lenses.map((lens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens)),
      );
      return resolved.map(({ range, command }) => `${range.start.line}: ${command?.title}`);
    };
    expect(await titles()).toEqual(['1: 3 uses in 2 files', '3: Not used yet']);
    await client.open('Every touchpoint.', { uri: workspace.uri('c.md') });
    await refreshed;
    expect(await titles()).toEqual(['1: 3 uses in 2 files', '3: 1 use in 1 file']);
  });

  test('are no lenses where the client can’t show them', async () => {
    const { client, textDocument } = await open(text, files);
    expect(await client.connection.sendRequest(CodeLensRequest.type, { textDocument })).toBeNull();
  });

  test('are the references of a term', async () => {
    const { client, workspace, textDocument, position } = await open(text.replace('smart', 's|mart'), files);
    const found = await client.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    const places = (found ?? []).map(
      ({ uri, range }) => `${uri.slice(workspace.uri().length)} ${range.start.character}`,
    );
    expect(places.map((place) => place.replace(/^\//, ''))).toEqual([
      `${name} 10`,
      'a.md 2',
      'a.md 21',
      'b.md 0',
    ]);
  });
});

describe('quick fixes', () => {
  async function fixesOf(text: string): Promise<Record<string, string>> {
    const { client, document, textDocument } = await open(text);
    const sent = await client.published.first(({ uri }) => uri === document.uri);
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: document.rangeOf(text),
      context: { diagnostics: sent.diagnostics },
    })) as CodeAction[];
    for (const { diagnostics } of actions) expect(diagnostics).toHaveLength(1);
    return Object.fromEntries(actions.map(({ title, edit }) => [title, document.after(edit)]));
  }

  test('put a name right', async () => {
    expect(await fixesOf('# Ours.\nspeling: off # all\nignore: [a]\n')).toEqual({
      'Change to “spelling”': '# Ours.\nspelling: off # all\nignore: [a]\n',
      'Remove “speling”': '# Ours.\nignore: [a]\n',
    });
  });

  test('put a value right', async () => {
    expect(await fixesOf('rules: { term-variant: warnin }\n')).toEqual({
      'Change to “warning”': 'rules: { term-variant: warning }\n',
    });
  });

  test('put an id right', async () => {
    expect(await fixesOf('concepts:\n  - term: a\n    related: [touchpont, churn]\n')).toMatchObject({
      'Change to “touchpoint”': 'concepts:\n  - term: a\n    related: [touchpoint, churn]\n',
    });
  });

  test('add what is missing, and remove what is there twice', async () => {
    expect(await fixesOf('concepts:\n  - definition: A basket.\n')).toEqual({
      'Add “term: …”': 'concepts:\n  - definition: A basket.\n    term: …\n',
    });
    expect(await fixesOf('concepts:\n  - term: a\n  - term: a\n')).toEqual({
      'Remove this entry': 'concepts:\n  - term: a\n',
    });
  });
});
