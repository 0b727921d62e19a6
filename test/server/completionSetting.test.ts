/** Completion: on request or while somebody types, as the setting has it, and how a client is told of that. */
import { describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  CompletionTriggerKind,
  DidChangeWorkspaceFoldersNotification,
  type Registration,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import { type ConnectOptions, connect, editorCapabilities, type TestClient } from './support/client.ts';
import { Completion } from './support/completion.ts';

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
