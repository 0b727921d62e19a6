/** Completion: the order of what is offered, and what is said of it. */
import { describe, expect, test } from 'vitest';
import {
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { CheckedWorkspace } from './support/checkedWorkspace.ts';
import { connect, editorCapabilities } from './support/client.ts';
import { Completion } from './support/completion.ts';

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

  describe('where the document has no preference', () => {
    const mapping = 'A customer journey mapping. A customer-journey-mapping.\n';
    const inWorkspace = async ({ client, workspace }: CheckedWorkspace, text: string) =>
      (await Completion.at(text, { client, uri: workspace.uri('open.md') })).labels[0];

    test('begins with what the files of the workspace use most, and follows them', async () => {
      const one = await CheckedWorkspace.with({ 'a.md': mapping, 'b.md': 'The customer journey.\n' });
      await one.check();
      expect(await inWorkspace(one, 'The customer jo|')).toBe('customer journey mapping');
      await one.change({ 'a.md': 'A touchpoint.\n' });
      await one.check();
      expect(await inWorkspace(one, 'The customer jo|')).toBe('customer journey');
      await one.change({ 'a.md': mapping, 'b.md': undefined });
      await one.check();
      expect(await inWorkspace(one, 'The customer jo|')).toBe('customer journey mapping');
    });

    test('and not where it has one', async () => {
      const one = await CheckedWorkspace.with({ 'a.md': mapping });
      await one.check();
      const text = 'The customer journey.\n\nThe customer jo|';
      expect(await inWorkspace(one, text)).toBe('customer journey');
    });

    test('counts what is known of the files, and has none checked for it', async () => {
      const one = await CheckedWorkspace.with({ 'a.md': mapping });
      expect(await inWorkspace(one, 'The customer jo|')).toBe('customer journey');
      expect(await one.state()).toMatchObject({ isBusy: false, checks: 0 });
      await one.check();
      expect(await inWorkspace(one, 'The customer jo|')).toBe('customer journey mapping');
    });
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
