/** From a keystroke to its diagnostics, as a client over stdio has them. */
import { type Bench, type Family, samplesOf } from '../bench.ts';
import { OpenServer, type Way } from '../drive/openServer.ts';
import { Random } from '../inputs/random.ts';
import { Typist } from '../inputs/typist.ts';
import { atMost, type Row, row, type Target } from '../report/row.ts';

interface Case {
  readonly name: string;
  readonly length: number;
  readonly findings: number;
  readonly way: Way;
  readonly targets: readonly Target[];
}

const large = { name: '1 MB', length: 1e6, findings: 500 };
const middle = { name: '100 KB', length: 1e5, findings: 50 };

const cases: readonly Case[] = [
  { ...large, way: 'pull', targets: atMost(2.5, 8) },
  { ...middle, way: 'pull', targets: atMost(1.5, 5) },
  { ...large, way: 'pull all', targets: atMost(2.5, 8) },
  { ...large, way: 'push', targets: [] },
  { ...middle, way: 'push', targets: [] },
];

/** Keystrokes before the first that counts. */
const warmUp = 20;

export const keystrokes: Family = {
  name: 'keystrokes',
  async run(bench) {
    const rows: Row[] = [];
    for (const one of cases) rows.push(await measure(one, bench));
    return rows;
  },
};

async function measure({ name, length, findings, way, targets }: Case, bench: Bench): Promise<Row> {
  const { keystrokes: count, budget } = bench.options;
  const server = await OpenServer.start({ way });
  try {
    const text = bench.document(length, findings);
    const { document, diagnostics } = await server.open('file:///bench/keystrokes.md', text);
    const typist = new Typist(text.length, new Random(bench.seed));
    await samplesOf(warmUp, Number.POSITIVE_INFINITY, () => document.press(typist.next()));
    const samples = await samplesOf(count, budget, () => document.press(typist.next()));
    const what = `keystroke → diagnostics, ${way}, ${name} with ${diagnostics.length} diagnostics`;
    return row(what, 'ms', samples, { targets });
  } finally {
    await server.close();
  }
}
