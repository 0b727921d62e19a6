/** Definition: from a term to the place in a team’s file, or to the entry of the built-in glossary. */
import { describe, expect, test } from 'vitest';
import { DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CheckedWorkspace } from './support/checkedWorkspace.ts';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { Workspace } from './support/workspace.ts';

const file = '.cx-terminology.yaml';
const opensEntries = { entryDocuments: true };

async function definitions(client: TestClient, document: OpenedDocument, piece: string) {
  const { start } = document.rangeOf(piece);
  const params = { textDocument: { uri: document.uri }, position: start };
  return client.connection.sendRequest(DefinitionRequest.type, params);
}

/** What is at the places, each as `path: text`, or the URI where it is no file of the workspace. */
async function definedAt(
  files: Readonly<Record<string, string>>,
  text: string,
  piece: string,
  options: ConnectOptions = {},
  path = 'page.md',
) {
  const workspace = new Workspace(files);
  const client = await connect({ workspaceFolders: [workspace.uri()], ...options });
  const document = await client.open(text, { uri: workspace.uri(path) });
  const found = (await definitions(client, document, piece)) as Location[] | null;
  return found?.map(({ uri, range }) => {
    const name = Object.keys(files).find((one) => workspace.uri(one) === uri);
    const source = TextDocument.create(uri, 'yaml', 1, files[name ?? ''] ?? '');
    return name === undefined ? uri : `${name}:${range.start.line + 1}: ${source.getText(range)}`;
  });
}

const own = `# Ours
concepts:
  - term: leak sensor
    definition: Device.
    terms:
      - term: water detector
        status: deprecated
  - { notes: "😀", term: "smart valve" }
changes:
  customer lifetime value:
    prefer: CLTV
  touchpoint:
    forbid: [contact spot]
`;

describe('of a team’s own term it is the place in the file', () => {
  test.each([
    ['the term', 'A leak sensor.', 'leak sensor', '3: leak sensor'],
    ['a wrong form', 'A leak-sensor.', 'leak-sensor', '3: leak sensor'],
    ['another term', 'A water detector.', 'water detector', '3: leak sensor'],
    ['in another notation', 'A smart valve.', 'smart valve', '8: "smart valve"'],
    ['a built-in one that is changed', 'Our CLTV.', 'CLTV', '10: customer lifetime value'],
    ['a form that a change forbids', 'A contact spot.', 'contact spot', '12: touchpoint'],
  ])('%s', async (_, text, piece, place) => {
    expect(await definedAt({ [file]: own }, text, piece)).toEqual([`${file}:${place}`]);
  });

  test('which may be one that is extended', async () => {
    const files = { [file]: 'extends: [builtin, ./terms/house.yaml]\n', 'terms/house.yaml': own };
    expect(await definedAt(files, 'A leak sensor.', 'leak sensor')).toEqual([
      'terms/house.yaml:3: leak sensor',
    ]);
  });

  test('which is where it is defined, not where it is changed', async () => {
    const files = {
      [file]: 'extends: [builtin, ./house.yaml]\nchanges:\n  leak sensor: { admit: [drip sensor] }\n',
      'house.yaml': own,
    };
    expect(await definedAt(files, 'A drip sensor.', 'drip sensor')).toEqual(['house.yaml:3: leak sensor']);
  });

  test('which is the one that holds for the document’s folder', async () => {
    const files = {
      'a/.cx-terminology.yaml': 'concepts: [{ term: leak sensor }]\n',
      'b/.cx-terminology.yaml': '# Ours\nconcepts:\n  - term: leak sensor\n',
    };
    const at = (path: string) => definedAt(files, 'A leak sensor.', 'leak sensor', {}, path);
    expect(await at('a/page.md')).toEqual(['a/.cx-terminology.yaml:1: leak sensor']);
    expect(await at('b/page.md')).toEqual(['b/.cx-terminology.yaml:3: leak sensor']);
    expect(await at('page.md')).toBeUndefined();
  });
});

test('the place follows the file; of one that has become wrong it is the start', async () => {
  const checked = await CheckedWorkspace.with({ [file]: 'concepts:\n  - term: leak sensor\n' });
  const { client, workspace } = checked;
  const document = await client.open('A leak sensor.', { uri: workspace.uri('page.md') });
  const line = async () => {
    const found = (await definitions(client, document, 'leak sensor')) as Location[];
    return found[0]?.range.start.line;
  };
  const changed = async (text: string) => {
    const count = client.refreshes.items.length;
    await checked.change({ [file]: text });
    await client.refreshes.first(() => true, count);
    return line();
  };
  expect(await line()).toBe(1);
  expect(await changed('# Ours\n\nconcepts:\n  - term: leak sensor\n')).toBe(3);
  expect(await changed('concepts:\n  - term: valve\n  - term: leak sensor\nspelling: no\n')).toBe(0);
});

describe('of a built-in term it is the full entry', () => {
  test.each([
    ['A touch point.', 'touch point', ['cx-terminology:/touchpoint.md']],
    [
      'Our FCR.',
      'FCR',
      ['cx-terminology:/first-call-resolution.md', 'cx-terminology:/first-contact-resolution.md'],
    ],
  ])('%s', async (text, piece, uris) => {
    expect(await definedAt({}, text, piece, { initializationOptions: opensEntries })).toEqual(uris);
  });

  test('of the glossary that holds for the document', async () => {
    const workspace = new Workspace({ [`sub/${file}`]: own });
    const client = await connect({
      workspaceFolders: [workspace.uri()],
      initializationOptions: opensEntries,
    });
    const document = await client.open('A chatbot.', { uri: workspace.uri('sub/page.md') });
    const place = encodeURIComponent(workspace.uri(`sub/${file}`));
    expect(await definitions(client, document, 'chatbot')).toMatchObject([
      { uri: `cx-terminology:/chatbot.md?${place}` },
    ]);
  });

  test('for a client that opens it', async () => {
    expect(await definedAt({}, 'A touchpoint.', 'touchpoint')).toEqual([]);
  });
});

test('a client that takes links is told which words it is the definition of', async () => {
  const { textDocument } = editorCapabilities;
  const client = await connect({
    capabilities: {
      ...editorCapabilities,
      textDocument: { ...textDocument, definition: { linkSupport: true } },
    },
    initializationOptions: opensEntries,
  });
  const document = await client.open('The Customer-Journey counts.');
  const [link] = (await definitions(client, document, 'Journey')) as LocationLink[];
  expect(document.at(link?.originSelectionRange)).toBe('Customer-Journey');
  expect(link?.targetUri).toMatch(/^cx-terminology:\/customer-journey\.md\b/);
});

describe('there is none', () => {
  test.each([
    ['of other words', 'Every house.', 'house', {}],
    ['in code', 'A `touchpoint`.', 'touchpoint', {}],
    ['where the extension is switched off', 'A touchpoint.', 'touchpoint', { enable: false }],
  ])('%s', async (_, text, piece, settings) => {
    const options = { initializationOptions: opensEntries, settings: () => settings };
    expect(await definedAt({}, text, piece, options)).toBeUndefined();
  });
});
