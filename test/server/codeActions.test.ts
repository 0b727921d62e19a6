/** Code actions: replace, replace all of a term, fix all. */
import { describe, expect, test } from 'vitest';
import { connect, editorCapabilities } from './support/client.ts';

const text = '# Every Touch Point\n\nA touch-point is a touch point. Our csat rose, our `csat` too.\n';

describe('the quick fix', () => {
  test('replaces the form and is the preferred one', async () => {
    const client = await connect();
    const document = await client.open(text);
    const [fix] = await document.codeActions({ at: 'csat' });
    const [diagnostic] = (await document.diagnostics()).filter(({ range }) => document.at(range) === 'csat');
    expect(fix).toMatchObject({
      title: 'Replace with “CSAT”',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [diagnostic],
    });
    expect(document.after(fix?.edit)).toBe(text.replace('csat', 'CSAT'));
  });

  test.each([
    ['the case of a title', '# Every Touch Point', 'Touch Point', '# Every Touchpoint'],
    ['the plural', 'Two touch points.', 'touch points', 'Two touchpoints.'],
    ['the article', 'Send a nps survey.', 'nps', 'Send an NPS survey.'],
    ['markup inside', 'Our customer *life time value*.', 'life', 'Our customer *lifetime value*.'],
    ['the quote’s marks', '> Every touch\n> point.', 'touch\n> point', undefined],
    ['two-unit characters before', '😀😀 touch point', 'touch point', '😀😀 touchpoint'],
  ])('keeps or corrects %s', async (_, source, at, expected) => {
    const client = await connect();
    const document = await client.open(source);
    const [fix] = await document.codeActions({ at });
    if (expected === undefined) expect(document.after(fix?.edit).replace(/\n> /, '')).toContain('touchpoint');
    else expect(document.after(fix?.edit)).toBe(expected);
  });

  test('is offered for every diagnostic that is asked about, and for no other', async () => {
    const client = await connect();
    const document = await client.open(text);
    const all = await document.codeActions();
    const one = await document.codeActions({ at: 'touch-point' });
    const preferred = (actions: typeof all) => actions.filter(({ isPreferred }) => isPreferred).length;
    expect([preferred(all), preferred(one)]).toEqual([4, 1]);
    expect(await document.codeActions({ diagnostics: [] })).toEqual([]);
  });

  test('leaves the diagnostics of others alone', async () => {
    const client = await connect();
    const document = await client.open(text);
    const others = (await document.diagnostics()).map((diagnostic) => ({ ...diagnostic, source: 'other' }));
    expect(await document.codeActions({ diagnostics: others })).toEqual([]);
  });

  test.each([
    [null],
    ['touchpoint'],
    [{ conceptId: 'touchpoint', form: 'touch point' }],
    [{ conceptId: 'touchpoint', form: 'touch point', replacement: 'x' }],
  ])('is not made of the spoilt data %j', async (data) => {
    const client = await connect();
    const document = await client.open('Every touch point counts.');
    const diagnostics = (await document.diagnostics()).map((diagnostic) => ({ ...diagnostic, data }));
    const [action] = await document.codeActions({ diagnostics });
    expect(document.after(action?.edit)).toBe('Every touchpoint counts.');
  });

  test('is found from the place where the client has lost the data', async () => {
    const client = await connect();
    const document = await client.open(text);
    const bare = (await document.diagnostics()).map(({ data: _, ...diagnostic }) => diagnostic);
    const [fix] = await document.codeActions({ diagnostics: bare });
    expect(document.after(fix?.edit)).toBe(text.replace('Touch Point', 'Touchpoint'));
  });
});

describe('a diagnostic from before an edit', () => {
  test('is fixed where its text still stands', async () => {
    const client = await connect();
    const document = await client.open('Every touch point counts.\n\nThe end.');
    const diagnostics = await document.diagnostics();
    await document.replace('The end.', 'The very end.');
    const [fix] = await document.codeActions({ diagnostics });
    expect(document.after(fix?.edit)).toBe('Every touchpoint counts.\n\nThe very end.');
  });

  test.each([
    ['the form has been changed', 'touch point', 'tooth point'],
    ['it has moved', 'Every', 'Each and every'],
  ])('has no fix where %s', async (_, piece, by) => {
    const client = await connect();
    const document = await client.open('Every touch point counts.');
    const diagnostics = await document.diagnostics();
    await document.replace(piece, by);
    expect(await document.codeActions({ diagnostics })).toEqual([]);
  });

  test('has no fix where what the fix would change around the form has been changed', async () => {
    const client = await connect();
    const document = await client.open('Send a nps survey.');
    const diagnostics = await document.diagnostics();
    await document.replace('a nps', 'x nps');
    const [fix] = await document.codeActions({ diagnostics });
    expect(document.after(fix?.edit)).toBe('Send x NPS survey.');
  });
});

describe('replacing all of a term', () => {
  const all = /^Replace all/;

  test('takes every form of it and nothing else', async () => {
    const client = await connect();
    const document = await client.open(text);
    const actions = await document.codeActions({ at: 'touch-point' });
    const action = actions.find(({ title }) => all.test(title));
    expect(action).toMatchObject({
      title: 'Replace all 3 with “touchpoint” in this document',
      kind: 'quickfix',
    });
    expect(action?.isPreferred).toBeFalsy();
    expect(document.after(action?.edit)).toBe(
      '# Every Touchpoint\n\nA touchpoint is a touchpoint. Our csat rose, our `csat` too.\n',
    );
  });

  test('is offered once for a term, after the single replacements', async () => {
    const client = await connect();
    const document = await client.open(text);
    const titles = (await document.codeActions()).map(({ title }) => title);
    const replacing = titles.filter((title) => title.startsWith('Replace'));
    expect(replacing.map((title) => all.test(title))).toEqual([false, false, false, false, true]);
  });

  test('is not offered for a term with one fault', async () => {
    const client = await connect();
    const document = await client.open(text);
    const titles = (await document.codeActions({ at: 'csat' })).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Replace'))).toEqual(['Replace with “CSAT”']);
  });
});

describe('fix all', () => {
  const fixed = '# Every Touchpoint\n\nA touchpoint is a touchpoint. Our CSAT rose, our `csat` too.\n';

  test.each([[['source.fixAll.cxTerminology']], [['source.fixAll']], [['source']], [['']]])(
    'is given for %j',
    async (only) => {
      const client = await connect();
      const document = await client.open(text);
      const actions = await document.codeActions({ only, diagnostics: [] });
      expect(actions).toMatchObject([
        { title: 'Fix all CX terms in this document', kind: 'source.fixAll.cxTerminology' },
      ]);
      expect(document.after(actions[0]?.edit)).toBe(fixed);
      expect(actions[0]?.diagnostics).toEqual(await document.diagnostics());
    },
  );

  test.each([
    [undefined],
    [['quickfix']],
    [['source.organizeImports']],
    [['source.fixAll.eslint']],
    [['source.fix']],
    [['refactor']],
    [[]],
  ])('is not given for %j', async (only) => {
    const client = await connect();
    const document = await client.open(text);
    const actions = await document.codeActions(only === undefined ? {} : { only });
    expect(actions.filter(({ kind }) => kind !== 'quickfix')).toEqual([]);
  });

  test('leaves nothing to fix', async () => {
    const client = await connect();
    const document = await client.open(text);
    const [action] = await document.codeActions({ only: ['source.fixAll'] });
    const again = await client.open(document.after(action?.edit));
    expect(await again.codeActions({ only: ['source.fixAll'] })).toEqual([]);
    const warnings = (await again.diagnostics()).filter(({ severity }) => severity === 2);
    expect(warnings).toEqual([]);
  });

  test('is not given where the extension is switched off or the language another', async () => {
    const off = await connect({ settings: () => ({ enable: false }) });
    const only = ['source.fixAll'];
    expect(await (await off.open(text)).codeActions({ only, diagnostics: [] })).toEqual([]);
    const on = await connect();
    const document = await on.open(text, { languageId: 'plaintext' });
    expect(await document.codeActions({ only, diagnostics: [] })).toEqual([]);
  });
});

test('an empty list of kinds asks for the same as none', async () => {
  const client = await connect();
  const document = await client.open(text);
  expect(await document.codeActions({ only: [] })).toEqual(await document.codeActions());
});

test('only quick fixes are given where only they are asked for', async () => {
  const client = await connect();
  const document = await client.open(text);
  const kinds = (await document.codeActions({ only: ['quickfix'] })).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['quickfix']));
  expect(await document.codeActions({ only: ['refactor'] })).toEqual([]);
});

describe('the edit', () => {
  test('names the version for a client that takes it', async () => {
    const client = await connect();
    const document = await client.open(text);
    await document.replace('csat', 'nps');
    const [action] = await document.codeActions({ only: ['source.fixAll'] });
    expect(action?.edit?.changes).toBeUndefined();
    expect(action?.edit?.documentChanges).toMatchObject([
      { textDocument: { uri: document.uri, version: 2 } },
    ]);
  });

  test('is plain for a client that does not', async () => {
    const workspace = { ...editorCapabilities.workspace, workspaceEdit: {} };
    const client = await connect({ capabilities: { ...editorCapabilities, workspace } });
    const document = await client.open(text);
    const [action] = await document.codeActions({ only: ['source.fixAll'] });
    expect(action?.edit?.documentChanges).toBeUndefined();
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([document.uri]);
  });
});
