/** Settings: where they come from, when they are asked for, and what wrong ones do. */
import { describe, expect, test } from 'vitest';
import { MessageType } from 'vscode-languageserver/node';
import { defaultServerSettings, readSettings } from '../../server/src/settings.ts';
import { connect, editorCapabilities } from './support/client.ts';

const text = 'Every touch point. Our CLTV.';
const variantsOff = { severities: { 'term-variant': 'off' } };
const { configuration: _, ...workspace } = editorCapabilities.workspace ?? {};
const unasked = { ...editorCapabilities, workspace };

describe('each setting does what it says', () => {
  test.each([
    ['nothing set', {}, text, 'Every «touch point→touchpoint». Our «CLTV→CLV».'],
    ['null', null, text, 'Every «touch point→touchpoint». Our «CLTV→CLV».'],
    ['enable', { enable: false }, text, text],
    ['severities', variantsOff, text, 'Every touch point. Our «CLTV→CLV».'],
    ['spelling', { spelling: 'en-GB' }, 'Customer behavior.', '«Customer behavior→Customer behaviour».'],
    ['no spelling', { spelling: 'off' }, 'Customer behavior and customer behaviour.', undefined],
    [
      'frontMatterKeys',
      { frontMatterKeys: ['subtitle'] },
      '---\ntitle: A touch point\nsubtitle: A touch point\nslug: touch point\n---\n',
      '---\ntitle: A «touch point→touchpoint»\nsubtitle: A «touch point→touchpoint»\nslug: touch point\n---\n',
    ],
    [
      'dialects',
      { dialects: { math: false } },
      'US$5 per touch point, 7 AU$ per [[touch point]].',
      'US$5 per «touch point→touchpoint», 7 AU$ per [[touch point]].',
    ],
  ])('%s', async (_, settings, source, marked) => {
    const client = await connect({ settings: () => settings });
    const document = await client.open(source);
    expect(await document.marked()).toBe(marked ?? source);
  });

  test.each([
    ['error', 1],
    ['warning', 2],
    ['information', 3],
    ['hint', 4],
  ])('the severity %s', async (severity, number) => {
    const client = await connect({ settings: () => ({ severities: { 'term-variant': severity } }) });
    const document = await client.open('Every touch point.');
    expect(await document.diagnostics()).toMatchObject([{ severity: number }]);
  });
});

describe('asking', () => {
  test('is done once per resource', async () => {
    const client = await connect({ settings: (uri) => (uri?.includes('quiet') ? { enable: false } : {}) });
    const loud = await client.open(text, { uri: 'file:///loud.md' });
    const quiet = await client.open(text, { uri: 'file:///quiet.md' });
    for (const document of [loud, quiet, loud, quiet]) await document.diagnostics();
    expect(await loud.diagnostics()).toHaveLength(2);
    expect(await quiet.diagnostics()).toHaveLength(0);
    expect(client.asked.items).toEqual([{ uri: 'file:///loud.md' }, { uri: 'file:///quiet.md' }]);
  });

  test('is done again when the document is opened again', async () => {
    const client = await connect();
    const uri = 'file:///a.md';
    const document = await client.open(text, { uri });
    await document.diagnostics();
    await document.close();
    await (await client.open(text, { uri })).diagnostics();
    expect(client.asked.items).toHaveLength(2);
  });

  test('that fails leaves the defaults and one warning', async () => {
    const client = await connect({
      settings: () => {
        throw new Error('No such thing.');
      },
    });
    const document = await client.open(text, { uri: 'file:///a.md' });
    expect(await document.diagnostics()).toHaveLength(2);
    await document.replace('Every', 'Each');
    expect(await document.diagnostics()).toHaveLength(2);
    expect(client.logged.items).toMatchObject([
      { type: MessageType.Warning, message: expect.stringMatching(/file:\/\/\/a\.md.*No such thing/) },
    ]);
  });
});

describe('a change', () => {
  test('is what the server asks to be told of', async () => {
    const client = await connect();
    const { registrations } = await client.registrations.first(() => true);
    expect(registrations).toMatchObject([
      { method: 'workspace/didChangeConfiguration', registerOptions: { section: 'cxTerminology' } },
    ]);
  });

  test('makes the client ask anew, and holds', async () => {
    const client = await connect();
    const document = await client.open(text);
    const { resultId } = await document.pull();
    await client.changeSettings(() => variantsOff);
    await client.refreshes.first(() => true);
    expect(await document.pull(resultId)).toMatchObject({
      kind: 'full',
      items: [{ code: 'deprecated-term' }],
    });
  });

  test('while an answer is on its way makes that answer obsolete', async () => {
    let answerLate: (settings: unknown) => void = () => {};
    const client = await connect({ settings: () => new Promise((resolve) => (answerLate = resolve)) });
    const document = await client.open(text);
    const asked = document.marked();
    await client.asked.first(() => true);
    await client.changeSettings(() => variantsOff);
    await client.settled();
    answerLate({});
    expect(await asked).toBe('Every touch point. Our «CLTV→CLV».');
  });

  test('does not bother a client that can’t refresh', async () => {
    const { diagnostics: _, ...rest } = editorCapabilities.workspace ?? {};
    const client = await connect({ capabilities: { ...editorCapabilities, workspace: rest } });
    const document = await client.open(text);
    await document.diagnostics();
    await client.changeSettings(() => variantsOff);
    expect(await document.diagnostics()).toHaveLength(1);
    expect(client.refreshes.items).toEqual([]);
  });
});

describe('a client that can’t be asked', () => {
  test('has the defaults, and is not asked', async () => {
    const client = await connect({ capabilities: unasked, settings: () => variantsOff });
    const document = await client.open(text);
    expect(await document.diagnostics()).toHaveLength(2);
    expect(client.asked.items).toEqual([]);
  });

  test('says at the start what it wants', async () => {
    const initializationOptions = { settings: variantsOff };
    const client = await connect({ capabilities: unasked, initializationOptions });
    const document = await client.open(text);
    expect(await document.diagnostics()).toHaveLength(1);
  });

  test('says later what it wants', async () => {
    const client = await connect({ capabilities: unasked });
    const document = await client.open(text);
    await client.tellSettings(variantsOff);
    expect(await document.diagnostics()).toHaveLength(1);
  });

  test('is not told to register', async () => {
    const client = await connect({ capabilities: {} });
    await client.settled();
    expect(client.registrations.items).toEqual([]);
  });
});

test('a client that is asked and has nothing to say falls back on what it said at the start', async () => {
  const client = await connect({ initializationOptions: { settings: variantsOff } });
  const document = await client.open(text);
  expect(await document.diagnostics()).toHaveLength(1);
});

describe('a wrong value', () => {
  test.each([
    [[], 'cxTerminology must be an object, not []; it is ignored.'],
    [{ enable: 'yes' }, 'cxTerminology.enable must be true or false, not "yes"; it is ignored.'],
    [
      { completion: 'on' },
      'cxTerminology.completion must be "always", "onRequest" or "off", not "on"; it is ignored.',
    ],
    [
      { spelling: 'de-DE' },
      'cxTerminology.spelling must be "en-US", "en-GB" or "off", not "de-DE"; it is ignored.',
    ],
    [
      { frontMatterKeys: 'title' },
      'cxTerminology.frontMatterKeys must be a list of texts, not "title"; it is ignored.',
    ],
    [
      { frontMatterKeys: [1] },
      'cxTerminology.frontMatterKeys must be a list of texts, not [1]; it is ignored.',
    ],
    [
      { dialects: false },
      'cxTerminology.dialects must be an object from names to true or false, not false; it is ignored.',
    ],
    [
      { dialects: { math: 'off' } },
      'cxTerminology.dialects.math must be true or false, not "off"; it is ignored.',
    ],
    [
      { severities: 'off' },
      'cxTerminology.severities must be an object from rule codes to severities, not "off"; it is ignored.',
    ],
    [
      { severities: { 'term-variant': 'loud' } },
      'cxTerminology.severities.term-variant must be "error", "warning", "information", "hint" or "off", not "loud"; it is ignored.',
    ],
  ])('%j leaves the default and says so', (value, message) => {
    const warnings: string[] = [];
    expect(readSettings(value, (warning) => warnings.push(warning))).toEqual(defaultServerSettings);
    expect(warnings).toEqual([message]);
  });

  test('of a rule’s name is told with the names there are', () => {
    const warnings: string[] = [];
    const { severities } = readSettings(
      { severities: { nonsense: 'off', 'term-variant': 'hint' } },
      (warning) => warnings.push(warning),
    );
    expect(severities).toEqual({ 'term-variant': 'hint' });
    expect(warnings).toEqual([
      expect.stringMatching(/^cxTerminology\.severities .*"term-variant".*nonsense.*ignored\.$/),
    ]);
  });

  test('of a dialect’s name is told with the names there are', () => {
    const warnings: string[] = [];
    const { dialects } = readSettings({ dialects: { maths: false, math: false } }, (warning) =>
      warnings.push(warning),
    );
    expect(dialects).toBe(defaultServerSettings.dialects.with({ math: false }));
    expect(warnings).toEqual([expect.stringMatching(/^cxTerminology\.dialects .*"math".*maths.*ignored\.$/)]);
  });

  test('beside right ones does not spoil them', () => {
    const value = { enable: false, spelling: 7, frontMatterKeys: ['x'] };
    expect(readSettings(value, () => {})).toEqual({
      ...defaultServerSettings,
      enable: false,
      frontMatterKeys: [...defaultServerSettings.frontMatterKeys, 'x'],
    });
  });

  test('is logged once, not per document, edit or change', async () => {
    const client = await connect({ settings: () => ({ spelling: 'de-DE' }) });
    for (const document of [await client.open(text), await client.open(text)]) {
      await document.diagnostics();
      await document.replace('Every', 'Each');
      await document.diagnostics();
    }
    await client.changeSettings(() => ({ spelling: 'de-DE', enable: true }));
    const document = await client.open(text);
    expect(await document.diagnostics()).toHaveLength(2);
    expect(client.logged.items).toEqual([
      { type: MessageType.Warning, message: expect.stringContaining('cxTerminology.spelling') },
    ]);
  });

  test('that was put right and is wrong again is logged again', async () => {
    const client = await connect({ settings: () => ({ spelling: 'de-DE' }) });
    const document = await client.open(text);
    await document.diagnostics();
    for (const spelling of ['en-GB', 'de-DE']) {
      await client.changeSettings(() => ({ spelling }));
      await document.diagnostics();
    }
    expect(client.logged.items).toHaveLength(2);
  });
});
