/** Rename: another term for a concept, in the team’s file and in all documents. */
import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  PrepareRenameRequest,
  type Range,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { CheckedWorkspace, watching } from './support/checkedWorkspace.ts';
import type { ConnectOptions } from './support/client.ts';
import type { OpenedDocument } from './support/document.ts';
import { MemoryFiles } from './support/memoryFiles.ts';

const file = '.cx-terminology.yaml';

/** An editor that creates files, and takes edits with labels. */
const renaming: ClientCapabilities = {
  ...watching,
  workspace: {
    ...watching.workspace,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: { ...watching.textDocument, rename: { prepareSupport: true } },
};

type Files = Readonly<Record<string, string>>;

/** A folder with one of its documents open. */
async function opened(files: Files, path: string, options: ConnectOptions = {}) {
  const one = await CheckedWorkspace.with(files, { capabilities: renaming, ...options });
  const document = await one.client.open(files[path] ?? '', { uri: one.workspace.uri(path) });
  return { one, document };
}

function prepare(one: CheckedWorkspace, document: OpenedDocument, piece: string) {
  const params = { textDocument: { uri: document.uri }, position: document.rangeOf(piece).start };
  return one.client.connection.sendRequest(PrepareRenameRequest.type, params);
}

function request(one: CheckedWorkspace, document: OpenedDocument, piece: string, newName: string) {
  const position = document.rangeOf(piece).start;
  const params = { textDocument: { uri: document.uri }, position, newName };
  return one.client.connection.sendRequest(RenameRequest.type, params);
}

/** The texts after an edit, by path, of what it changes. */
function after(one: CheckedWorkspace, edit: WorkspaceEdit | null, open: Files): Record<string, string> {
  const documentChanges = (edit?.documentChanges ?? []).filter((change) => 'textDocument' in change);
  return one.workspace.after({ documentChanges }, open);
}

/** What a rename makes of files, by path; of new configuration files without the remarks at their head. */
async function renamed(
  files: Files,
  path: string,
  piece: string,
  newName: string,
  options?: ConnectOptions,
): Promise<Record<string, string>> {
  const { one, document } = await opened(files, path, options);
  const edit = await request(one, document, piece, newName);
  const texts = after(one, edit, { [path]: files[path] ?? '' });
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      name in files ? text : text.replace(/^(?:#.*\n)+\n/, ''),
    ]),
  );
}

/** What a rename in one document makes of it. */
async function renamedText(text: string, piece: string, newName: string, files: Files = {}): Promise<string> {
  return (await renamed({ ...files, 'a.md': text }, 'a.md', piece, newName))['a.md'] ?? text;
}

describe('what is renamed', () => {
  test.each([
    ['the term', 'A touchpoint.', 'touchpoint', 'touchpoint', 'touchpoint'],
    ['in the plural', '# Touchpoints', 'Touchpoints', 'Touchpoints', 'touchpoints'],
    ['from a wrong form', 'Two touch-points.', 'point', 'touch-points', 'touchpoints'],
    ['from another term', 'A persona.', 'persona', 'persona', 'customer persona'],
    ['the abbreviation', 'Our NPS.', 'NPS', 'NPS', 'NPS'],
    ['the abbreviation, from a wrong one', 'Our CLTV.', 'CLTV', 'CLTV', 'CLV'],
    ['over markup', 'A *touch\npoint*.', 'touch', 'touch\npoint', 'touchpoint'],
  ])('is %s', async (_, text, piece, stands, placeholder) => {
    const { one, document } = await opened({ 'a.md': text }, 'a.md');
    const found = (await prepare(one, document, piece)) as { range: Range; placeholder: string };
    expect(document.at(found.range)).toBe(stands);
    expect(found.placeholder).toBe(placeholder);
  });

  test('is nothing where no term stands: others may have something', async () => {
    const { one, document } = await opened({ 'a.md': 'A word.' }, 'a.md');
    expect(await prepare(one, document, 'word')).toBeNull();
    expect(await request(one, document, 'word', 'phrase')).toBeNull();
  });

  test('is not certain where it may be one of two', async () => {
    const { one, document } = await opened({ 'a.md': 'Our FCR.' }, 'a.md');
    await expect(prepare(one, document, 'FCR')).rejects.toThrow(
      '“FCR” may stand for “first call resolution” or “first contact resolution”. Rename one of them where',
    );
  });

  test('is only what a folder keeps', async () => {
    const { one } = await opened({}, 'a.md');
    const untitled = await one.client.open('A touchpoint.', { uri: 'untitled:Untitled-1' });
    const message = 'To rename a term, save this document in a folder that is open';
    await expect(prepare(one, untitled, 'touch')).rejects.toThrow(message);
    await expect(request(one, untitled, 'touch', 'contact point')).rejects.toThrow(message);
  });
});

describe('the uses of a term', () => {
  test('become the new one in all documents, right and wrong ones', async () => {
    const files = {
      'a.md': 'A touchpoint.\n',
      'b/b.mdx': 'Two <b>touch points</b>, one tuchpoint.\n',
      'c.md': 'A customer touchpoint analysis. Our CX.\n',
      'd.md': 'A `touchpoint`.\n',
    };
    expect(await renamed(files, 'a.md', 'touch', 'contact point')).toEqual({
      [file]: 'changes:\n  touchpoint:\n    prefer: contact point\n',
      'a.md': 'A contact point.\n',
      'b/b.mdx': 'Two <b>contact points</b>, one contact point.\n',
    });
  });

  test.each([
    [
      'keep number and possessive',
      'Two touchpoints, a touchpoint’s end.',
      'Two contact points, a contact point’s end.',
    ],
    [
      'keep capitals',
      '# Every Touch Point Counts\n\nA touchpoint. TOUCHPOINTS!',
      '# Every Contact Point Counts\n\nA contact point. CONTACT POINTS!',
    ],
    [
      'keep markup',
      'A *touch* **point** and [touchpoints](#x).',
      'A *contact* **point** and [contact points](#x).',
    ],
    ['keep line breaks', '> A touch\n> point.', '> A contact\n> point.'],
    [
      'that are reference labels keep their link',
      '[touchpoint]\n\n[touchpoint]: x.md',
      '[contact point][touchpoint]\n\n[touchpoint]: x.md',
    ],
    [
      'in a heading take links to it along',
      '# Touchpoint\n\n[There](#touchpoint).',
      '# Contact point\n\n[There](#contact-point).',
    ],
    ['in front matter', '---\ntitle: A touchpoint\n---\n', '---\ntitle: A contact point\n---\n'],
    [
      'stay where checks are switched off',
      'A touchpoint.\n\n<!-- cx-terminology-disable-next-line -->\nA touchpoint.',
      'A contact point.\n\n<!-- cx-terminology-disable-next-line -->\nA touchpoint.',
    ],
  ])('%s', async (_, text, expected) => {
    const files = { 'a.md': 'A touchpoint.', 'b.md': text };
    expect((await renamed(files, 'a.md', 'touch', 'contact point'))['b.md']).toBe(expected);
  });

  test('get the right article', async () => {
    expect(await renamedText('A touchpoint, an email touchpoint.', 'touch', 'encounter')).toBe(
      'An encounter, an email encounter.',
    );
  });

  test('are renamed by the plural where that stands at the cursor', async () => {
    const files = { 'a.md': 'Two touchpoints.', 'b.md': 'A touchpoint.' };
    expect(await renamed(files, 'a.md', 'touch', 'stories')).toEqual({
      [file]: 'changes:\n  touchpoint:\n    prefer: story\n',
      'a.md': 'Two stories.',
      'b.md': 'A story.',
    });
  });

  test('of a name get the case of their place', async () => {
    const text = 'The Net Promoter Score. Net Promoter Score is a metric.\n\n# Your Net Promoter Score\n';
    expect(await renamedText(text, 'Net', 'loyalty score')).toBe(
      'The loyalty score. Loyalty score is a metric.\n\n# Your Loyalty Score\n',
    );
  });

  test('keep a name’s capitals', async () => {
    expect(await renamedText('A touchpoint.', 'touch', 'Smart Spot')).toBe('A Smart Spot.');
  });

  test('leave other right terms and abbreviations as they are', async () => {
    expect(await renamedText('A customer persona, a persona.', 'customer', 'buyer profile')).toBe(
      'A buyer profile, a persona.',
    );
    expect(await renamedText('Net Promoter Score (NPS), our nps.', 'Net', 'loyalty score')).toBe(
      'Loyalty score (NPS), our nps.',
    );
  });

  test('by the abbreviation: the abbreviation alone', async () => {
    const files = { 'a.md': 'A customer lifetime value, our CLV.', 'b.md': 'The CLTV and cltv.' };
    expect(await renamed(files, 'a.md', 'CLV', 'LTV')).toEqual({
      [file]: 'changes:\n  customer lifetime value:\n    prefer: LTV\n',
      'a.md': 'A customer lifetime value, our LTV.',
      'b.md': 'The LTV and LTV.',
    });
  });

  test('that are verbs stay: which form of another term is the same nobody can tell', async () => {
    expect(await renamedText('Upselling works. We upsell.', 'Upselling', 'add-on selling')).toBe(
      'Add-on selling works. We upsell.',
    );
  });

  test('in another spelling', async () => {
    const files = { 'a.md': 'An omnichannel plan. Omni channel.' };
    expect(await renamed(files, 'a.md', 'omni', 'omni-channel')).toEqual({
      [file]: 'changes:\n  omnichannel:\n    prefer: omni-channel\n',
      'a.md': 'An omni-channel plan. Omni-channel.',
    });
  });

  test('are renamed whatever severity the rules have', async () => {
    const files = { [file]: 'rules:\n  deprecated-term: off\n' };
    expect(await renamedText('A touchpoint.', 'touch', 'contact point', files)).toBe('A contact point.');
  });

  test('in open documents are renamed as they are typed, in the version they have', async () => {
    const { one, document } = await opened({ 'a.md': 'A touchpoint.', 'b.md': '' }, 'a.md');
    const other = await one.client.open('Some text.', { uri: one.workspace.uri('b.md') });
    await other.replace('text', 'touchpoint');
    const edit = await request(one, document, 'touch', 'contact point');
    expect(after(one, edit, { 'a.md': document.text, 'b.md': other.text })).toMatchObject({
      'b.md': 'Some contact point.',
    });
    expect(edit?.documentChanges?.at(-1)).toMatchObject({ textDocument: { version: 2 } });
  });

  test('take along the links from other documents', async () => {
    const files = { 'a.md': '# Touchpoint\n', 'b.md': 'See [there](a.md#touchpoint).\n' };
    expect(await renamed(files, 'a.md', 'Touch', 'contact point')).toMatchObject({
      'b.md': 'See [there](a.md#contact-point).\n',
    });
  });
});

describe('the team’s file', () => {
  const own =
    '# Ours.\nconcepts:\n  - term: smart basket # here\n    definition: A basket.\n  - term: till\n';

  test('gets the new term in its own entry, and keeps the former one as a wrong one', async () => {
    const files = { [file]: own, 'a.md': 'A smart basket, two smart-baskets.' };
    expect(await renamed(files, 'a.md', 'smart', 'smart cart')).toEqual({
      [file]: own
        .replace('smart basket', 'smart cart')
        .replace('A basket.\n', 'A basket.\n    terms: [{ term: smart basket, status: deprecated }]\n'),
      'a.md': 'A smart cart, two smart carts.',
    });
  });

  test.each([
    [
      'a term that was a wrong one',
      'concepts:\n  - term: till\n    terms:\n      - term: cash desk\n        status: deprecated\n      - term: counter\n        status: admitted\n',
      'A till.',
      'till',
      'cash desk',
      'concepts:\n  - term: cash desk\n    terms:\n      - term: counter\n        status: admitted\n      - term: till\n        status: deprecated\n',
    ],
    [
      'an abbreviation',
      'concepts:\n  - term: smart basket\n    abbreviation: SMB\n',
      'Our SMB.',
      'SMB',
      'SBK',
      'concepts:\n  - term: smart basket\n    abbreviation: SBK\n    terms: [{ term: SMB, type: abbreviation, status: deprecated }]\n',
    ],
    [
      'JSON',
      '{ "concepts": [{ "term": "till" }] }',
      'A till.',
      'till',
      'cash desk',
      '{ "concepts": [{ "term": "cash desk", "terms": [{ "term": "till", "status": "deprecated" }] }] }',
      '.cx-terminology.json',
    ],
    [
      'an entry that others lead to by its id',
      'concepts:\n  - term: till\n  - term: smart basket\n    related: [till]\n',
      'A till.',
      'till',
      'cash desk',
      'concepts:\n  - term: till\n  - term: smart basket\n    related: [till]\nchanges:\n  till:\n    prefer: cash desk\n',
    ],
    [
      'an entry that says more of its term',
      'concepts:\n  - term: point of sale\n    plural: points of sale\n',
      'A point of sale.',
      'point',
      'cash desk',
      'concepts:\n  - term: point of sale\n    plural: points of sale\nchanges:\n  point of sale:\n    prefer: cash desk\n',
    ],
    [
      'a built-in term that is changed already',
      'changes:\n  touchpoint:\n    prefer: contact point\n',
      'A contact point and a touchpoint.',
      'contact',
      'encounter',
      'changes:\n  touchpoint:\n    prefer: encounter\n    forbid: [contact point]\n',
    ],
    [
      'a form that was forbidden',
      'changes:\n  touchpoint:\n    forbid: [contact point]\n',
      'A touchpoint.',
      'touch',
      'contact point',
      'changes:\n  touchpoint:\n    prefer: contact point\n',
    ],
  ])('is right with %s', async (_, before, text, piece, newName, expected, name = file) => {
    const files = { [name]: before, 'a.md': text };
    expect((await renamed(files, 'a.md', piece, newName))[name]).toBe(expected);
  });

  test('is the one that defines the term, else the outermost in the folder', async () => {
    const files = {
      [file]: own,
      [`x/${file}`]: 'spelling: off\n',
      'x/a.md': 'A smart basket at a touchpoint.',
      'b.md': 'A smart basket at a touchpoint.',
    };
    expect(await renamed(files, 'x/a.md', 'touch', 'contact point')).toEqual({
      [file]: `${own}changes:\n  touchpoint:\n    prefer: contact point\n`,
      'x/a.md': 'A smart basket at a contact point.',
      'b.md': 'A smart basket at a contact point.',
    });
    expect(Object.keys(await renamed(files, 'x/a.md', 'smart', 'cart'))).toEqual([file, 'b.md', 'x/a.md']);
  });

  test('is one below it where that goes its own way: then only what is there is renamed', async () => {
    const files = {
      [file]: 'spelling: off\n',
      [`x/${file}`]: 'extends: [builtin]\n',
      'x/a.md': 'A touchpoint.',
      'b.md': 'A touchpoint.',
    };
    expect(await renamed(files, 'x/a.md', 'touch', 'contact point')).toEqual({
      [`x/${file}`]: 'extends: [builtin]\nchanges:\n  touchpoint:\n    prefer: contact point\n',
      'x/a.md': 'A contact point.',
    });
  });

  test('is created where there is none, and all is one change with labels', async () => {
    const { one, document } = await opened({ 'a.md': 'A touchpoint.' }, 'a.md');
    const edit = await request(one, document, 'touch', 'contact point');
    expect(edit?.documentChanges?.map((change) => ('kind' in change ? change.kind : 'edit'))).toEqual([
      'create',
      'edit',
      'edit',
    ]);
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      { label: `The terms in ${file}`, needsConfirmation: false },
      {
        label: 'Rename “touchpoint” to “contact point”',
        description: 'In 1 document, with the links to changed headings.',
        needsConfirmation: false,
      },
    ]);
  });

  test('settles it: once saved, the new term is right and the former one is not', async () => {
    const { one, document } = await opened({ 'a.md': 'A touchpoint.', 'b.md': 'A touchpoint.' }, 'a.md');
    const edit = await request(one, document, 'touch', 'contact point');
    const texts = after(one, edit, { 'a.md': document.text });
    await one.change(texts);
    await document.replace('touchpoint', 'contact point');
    expect(await document.marked()).toBe('A contact point.');
    await document.replace('contact point', 'touchpoint');
    expect(await document.marked()).toBe('A «touchpoint→contact point».');
  });

  test('may lie where only the client can reach it', async () => {
    const memory = new MemoryFiles('memfs://host/site', {
      'a.md': 'A touchpoint.',
      'b.md': 'A touch point.',
    });
    const one = await CheckedWorkspace.with(
      {},
      {
        files: null,
        serves: memory,
        workspaceFolders: [memory.uri()],
        capabilities: renaming,
      },
    );
    const document = await one.client.open('A touchpoint.', { uri: memory.uri('a.md') });
    const edit = await request(one, document, 'touch', 'contact point');
    expect(
      edit?.documentChanges?.map((change) =>
        'textDocument' in change ? change.textDocument.uri : change.kind,
      ),
    ).toEqual(['create', memory.uri(file), memory.uri('a.md'), memory.uri('b.md')]);
  });
});

describe('a new term is refused that', () => {
  test.each([
    ['is empty', 'touch', '  ', 'Type the new term.'],
    ['is the same', 'touch', 'touchpoint', '“touchpoint” is the term already. Type another one.'],
    ['has a line break', 'touch', 'contact\npoint', 'Write the new term on one line.'],
    ['has markup', 'touch', '*contact* point', '“*” can’t stand in a term.'],
    ['has a colon', 'touch', 'contact: point', '“:” can’t stand in a term.'],
    ['has no letters', 'touch', '404', 'A term has letters'],
    ['ends with a hyphen', 'touch', 'contact-', 'A term has letters, and begins and ends with'],
    ['is very long', 'touch', 'x'.repeat(101), 'A term has 100 characters at most.'],
    [
      'is another concept’s',
      'touch',
      'chatbot',
      '“chatbot” already stands for another entry of the glossary, “chatbot”.',
    ],
    [
      'is another concept’s plural, written wrongly',
      'touch',
      'Chat Bots',
      '“Chat Bots” already stands for another entry of the glossary, “chatbot”.',
    ],
    [
      'looks like an abbreviation',
      'touch',
      'TPC',
      '“TPC” looks like an abbreviation. Write the term in full.',
    ],
    ['does not look like one', 'NPS', 'loyalty', '“loyalty” does not look like an abbreviation.'],
  ])('%s', async (_, piece, newName, message) => {
    const { one, document } = await opened({ 'a.md': 'A touchpoint, our NPS.' }, 'a.md');
    await expect(request(one, document, piece, newName)).rejects.toThrow(message);
  });

  test('can’t be written into a file that is wrong', async () => {
    const files = { [file]: 'changes: [\n', 'a.md': 'A touchpoint.' };
    const { one, document } = await opened(files, 'a.md');
    await expect(request(one, document, 'touch', 'contact point')).rejects.toThrow('has a mistake in line');
  });

  test('a client can’t write, which does not create files', async () => {
    const capabilities = {
      ...renaming,
      workspace: { ...renaming.workspace, workspaceEdit: { documentChanges: true } },
    };
    const { one, document } = await opened({ 'a.md': 'A touchpoint.' }, 'a.md', { capabilities });
    await expect(request(one, document, 'touch', 'contact point')).rejects.toThrow('can’t be changed');
  });
});

test('a client is told what it can take', async () => {
  const providerFor = async (capabilities: ClientCapabilities) =>
    (await CheckedWorkspace.with({}, { capabilities })).client.server.capabilities.renameProvider;
  expect(await providerFor(renaming)).toEqual({ prepareProvider: true });
  expect(await providerFor(watching)).toBe(true);
  expect(await providerFor({})).toBeUndefined();
});
