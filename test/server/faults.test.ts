/** A fault in the engine must not take the server with it. */
import { expect, test, vi } from 'vitest';
import { MessageType } from 'vscode-languageserver/node';
import { connect, editorCapabilities } from './support/client.ts';

// The engine as it is, but for one word that breaks it.
vi.mock('../../server/src/engine/index.ts', async (importOriginal) => {
  const engine = await importOriginal<typeof import('../../server/src/engine/index.ts')>();
  class DocumentCheck extends engine.DocumentCheck {
    constructor(...[text, ...rest]: ConstructorParameters<typeof engine.DocumentCheck>) {
      breakAt(text);
      super(text, ...rest);
    }

    override edit(...[change]: Parameters<InstanceType<typeof engine.DocumentCheck>['edit']>): void {
      breakAt(change.text);
      super.edit(change);
    }
  }
  return { ...engine, DocumentCheck };
});

function breakAt(text: string): void {
  if (text.includes('abracadabra')) throw new RangeError('The engine is broken.');
}

const { diagnostic: _, ...textDocument } = editorCapabilities.textDocument ?? {};

test.each([
  ['that is asked', editorCapabilities],
  ['that sends', { ...editorCapabilities, textDocument }],
])(
  'a document that can’t be checked is logged once with its URI, by a server %s',
  async (_, capabilities) => {
    const client = await connect({ capabilities });
    const broken = await client.open('Every touch point, abracadabra.', { uri: 'file:///broken.md' });
    const whole = await client.open('Every touch point.', { uri: 'file:///whole.md' });
    expect(await broken.diagnostics()).toEqual([]);
    expect(await broken.hoverOver('touch point')).toBeNull();
    expect(await broken.codeActions()).toEqual([]);
    expect(await whole.diagnostics()).toHaveLength(1);
    expect(client.logged.items).toEqual([
      {
        type: MessageType.Error,
        message: expect.stringMatching(
          /^file:\/\/\/broken\.md could not be checked: RangeError: The engine is broken/,
        ),
      },
    ]);
    await broken.replace('abracadabra', 'at last');
    expect(await broken.diagnostics()).toHaveLength(1);
  },
);

test('a fault that an edit brings about goes with the next edit', async () => {
  const client = await connect();
  const document = await client.open('Every touch point.');
  expect(await document.diagnostics()).toHaveLength(1);
  await document.replace('Every', 'Every abracadabra');
  expect(await document.diagnostics()).toEqual([]);
  await document.replace('abracadabra', 'omni-channel');
  expect(await document.diagnostics()).toHaveLength(2);
});
