/** The check of any text. */
import { describe, expect, test } from 'vitest';
import { type CheckParams, type CheckResult, checkMethod } from '../../server/src/protocol.ts';
import { type ConnectOptions, connect } from './support/client.ts';
import { Workspace } from './support/workspace.ts';

async function check(params: CheckParams, options: ConnectOptions = {}): Promise<CheckResult> {
  const client = await connect(options);
  return client.connection.sendRequest(checkMethod, params);
}

test('a finding says where it is, and what to write and why', async () => {
  const { findings, isLeftOut } = await check({ text: 'Hello.\n\nEvery touch point counts.' });
  expect(isLeftOut).toBe(false);
  expect(findings).toEqual([
    {
      range: { start: { line: 2, character: 6 }, end: { line: 2, character: 17 } },
      code: 'term-variant',
      severity: 'warning',
      form: 'touch point',
      replacement: 'touchpoint',
      message: expect.stringContaining('Write “touchpoint”.'),
    },
  ]);
});

describe('the fixed text', () => {
  test.each([
    ['has the fixes', 'A chat bot at every touch point.', 'A chatbot at every touchpoint.', 0],
    ['is the same where nothing is wrong', 'All is well.\r\n', 'All is well.\r\n', 0],
    ['keeps the anchors of headings', '# Touch points\n\nA chat bot.', '# Touch points\n\nA chatbot.', 1],
  ])('%s', async (_, text, fixedText, left) => {
    expect(await check({ text })).toMatchObject({ fixedText, left });
  });
});

test('MDX is read as such', async () => {
  const text = 'A touch point.\n\n<Card title={"touch point"} />\n';
  expect((await check({ text, languageId: 'mdx' })).findings).toHaveLength(1);
});

test('the terms of the document’s folder hold; without a document those of the first open folder', async () => {
  const file = '.cx-terminology.yaml';
  const workspace = new Workspace({
    [file]: 'ignore: [touch point]\n',
    [`guide/${file}`]: 'concepts:\n  - { term: leak sensor, definition: Device. }\n',
  });
  const options = { workspaceFolders: [workspace.uri()] };
  const text = 'A leak-sensor is a touch point.';
  const forms = async (uri?: string) =>
    (await check({ text, ...(uri ? { uri } : {}) }, options)).findings.map(({ form }) => form);
  expect(await forms()).toEqual([]);
  expect(await forms(workspace.uri('guide/page.md'))).toEqual(['leak-sensor']);
});

test('a document that is left out is checked nevertheless, and said to be', async () => {
  const { isLeftOut, findings } = await check(
    { text: 'A touch point.', uri: 'file:///docs/1.md' },
    { settings: () => ({ enable: false }) },
  );
  expect(isLeftOut).toBe(true);
  expect(findings).toHaveLength(1);
});

test('a request without a text says what it takes', async () => {
  await expect(check({} as CheckParams)).rejects.toThrow('takes { text: string');
});
