/** Where concepts are used, as the extension asks for it and is told of changes. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { LanguageServer } from '../../client/src/languageServer.ts';

vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  EventEmitter: class {
    readonly listeners: (() => void)[] = [];
    readonly event = (listener: () => void) => this.listeners.push(listener);
    fire() {
      for (const listener of this.listeners) listener();
    }
  },
}));

const { Uses } = await import('../../client/src/uses.ts');

let changes = 0;
beforeEach(() => {
  changes = 0;
});

/** With a server that tells its states, and can be replaced. */
function usesOf() {
  let tell = (_state: string) => {};
  const server = {
    request: async () => ({ documents: [] }),
    onNotification: () => undefined,
    onDidChangeState: (listener: typeof tell) => {
      tell = listener;
    },
  };
  const uses = new Uses(server as unknown as LanguageServer);
  uses.onDidChange(() => changes++);
  const restart = () => {
    for (const state of ['starting', 'stopped', 'starting', 'running']) tell(state);
  };
  return { uses, restart };
}

test('who has asked is told to ask the next server, too', async () => {
  const { uses, restart } = usesOf();
  await uses.of('touchpoint');
  expect([uses.wereAskedFor, changes]).toEqual([true, 1]);
  restart();
  expect([uses.wereAskedFor, changes]).toEqual([true, 2]);
});

test('no server is asked that nobody has wanted to ask', () => {
  const { uses, restart } = usesOf();
  restart();
  expect([uses.wereAskedFor, changes]).toEqual([false, 0]);
});
