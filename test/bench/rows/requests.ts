/** What a writer asks for in a large document: hover, quick fixes, completion. */
import {
  CodeActionRequest,
  CompletionRequest,
  type Diagnostic,
  HoverRequest,
  type Position,
} from 'vscode-languageserver/node';
import { type Bench, type Family, samplesOf } from '../bench.ts';
import { type OpenDocument, OpenServer } from '../drive/openServer.ts';
import { Random } from '../inputs/random.ts';
import { atMost, type Row, row } from '../report/row.ts';

const length = 1e6;
const warmUp = 20;
const targets = atMost(2);

/** Typed where the cursor is, to be completed. */
const beginning = ' touchp';

export const requests: Family = {
  name: 'requests',
  async run(bench) {
    const server = await OpenServer.start();
    try {
      const text = bench.document(length, 500);
      const { document, diagnostics } = await server.open('file:///bench/requests.md', text);
      const random = new Random(bench.seed);
      const rows: Row[] = [];
      const ask = async (what: string, request: () => Promise<unknown>) => {
        rows.push(row(`${what}, 1 MB`, 'ms', await timesOf(request, bench), { targets }));
      };
      if (server.capabilities.hoverProvider) {
        await ask('hover over a finding', () =>
          hover(server, document, random.pick(diagnostics).range.start),
        );
        const anywhere = () => document.positionAt(random.below(text.length));
        await ask('hover anywhere', () => hover(server, document, anywhere()));
      }
      if (server.capabilities.codeActionProvider) {
        await ask('quick fixes of a finding', () => actions(server, document, random.pick(diagnostics)));
      }
      if (server.capabilities.completionProvider) {
        const samples = await samplesOf(bench.options.keystrokes, bench.options.budget, () =>
          complete(server, document, random.below(text.length)),
        );
        rows.push(row('keystroke → completion, 1 MB', 'ms', samples, { targets }));
      }
      return rows;
    } finally {
      await server.close();
    }
  },
};

async function timesOf(request: () => Promise<unknown>, bench: Bench): Promise<number[]> {
  const sample = async () => {
    const began = performance.now();
    await request();
    return performance.now() - began;
  };
  await samplesOf(warmUp, Number.POSITIVE_INFINITY, sample);
  return samplesOf(bench.options.keystrokes, bench.options.budget, sample);
}

async function hover(server: OpenServer, { uri }: OpenDocument, position: Position): Promise<void> {
  await server.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
}

async function actions(server: OpenServer, { uri }: OpenDocument, diagnostic: Diagnostic): Promise<void> {
  const { range } = diagnostic;
  const context = { diagnostics: [diagnostic] };
  const answer = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  });
  if (!answer?.length) throw new Error(`There is no quick fix for “${diagnostic.message}”`);
}

/**
 * Types the beginning of a term, but for its last letter; the last letter and the request are what counts.
 */
async function complete(server: OpenServer, document: OpenDocument, at: number): Promise<number> {
  const { uri } = document;
  const last = at + beginning.length - 1;
  await document.change({ from: at, to: at, text: beginning.slice(0, -1) })();
  const send = document.change({ from: last, to: last, text: beginning.slice(-1) });
  const position = document.positionAt(last + 1);
  const began = performance.now();
  void send();
  await server.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  return performance.now() - began;
}
