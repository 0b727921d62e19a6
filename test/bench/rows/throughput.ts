/** Full checks of one document, in one thread: speed, and how it grows with text and terms. */
import { compileTermBase } from '../../../server/src/engine/index.ts';
import { type Bench, type Family, samplesOf } from '../bench.ts';
import { ownConcepts } from '../inputs/ownGlossary.ts';
import { atLeast, atMost, type Row, row } from '../report/row.ts';

/** Megabytes of the documents whose times are compared. */
const sizes = [1, 2, 4, 8];
/** Terms of a team's own, on top of the built-in ones. */
const termCounts = [10_000, 50_000];
/** Time may go up so much more than the text does: caches are not endless, and other programs run. */
const tolerance = 1.25;

export const throughput: Family = {
  name: 'throughput',
  async run(bench) {
    const warmUp = bench.document(1e6, 500);
    for (let run = 0; run < 8; run++) bench.check(warmUp);
    const times = new Map<number, number[]>();
    for (const size of sizes) times.set(size, await timesOf(bench.document(size * 1e6, size * 500), bench));
    const at = (size: number) => fastest(times.get(size) ?? []);
    const empty = await timesOf(bench.emptyDocument(2e6), bench);
    const speed = (size: number, samples: readonly number[]) => samples.map((time) => (size * 1000) / time);
    return [
      row('full check, 1 MB with 500 wrong forms', 'MB/s', speed(1, times.get(1) ?? []), {
        targets: atLeast(10),
      }),
      row('full check, 2 MB in which nothing matches', 'MB/s', speed(2, empty), { targets: atLeast(100) }),
      ...sizes.slice(1).map((size) =>
        row(`full check, ${size} MB to 1 MB`, '×', [at(size) / at(1)], {
          targets: atMost(size * tolerance),
        }),
      ),
      ...(await growthInTerms(bench)),
    ];
  },
};

async function growthInTerms(bench: Bench) {
  const text = bench.document(1e6, 500);
  const compilations: number[] = [];
  const termBases = termCounts.map((count) => {
    const own = ownConcepts(count, bench.wording.words, bench.seed);
    const began = performance.now();
    const termBase = compileTermBase([...bench.termBase.concepts, ...own]);
    compilations.push(performance.now() - began);
    return termBase;
  });
  const builtin = fastest(await timesOf(text, bench));
  const rows: Row[] = [];
  for (const [index, termBase] of termBases.entries()) {
    const what = `full check, ${termCounts[index]?.toLocaleString('en')} more terms to the built-in glossary alone`;
    const ratio = fastest(await timesOf(text, bench, termBase)) / builtin;
    rows.push(row(what, '×', [ratio], { targets: atMost(1.3) }));
  }
  const [less = 0, more = 0] = compilations;
  return [
    ...rows,
    row('compiling a term base of 50,000 terms', 'ms', [more]),
    row('compiling, 50,000 terms to 10,000 terms', '×', [more / less], { targets: atMost(5 * tolerance) }),
  ];
}

/** What is compared: what else the machine does can only make a run slower. */
function fastest(times: readonly number[]): number {
  return Math.min(...times);
}

async function timesOf(text: string, bench: Bench, termBase = bench.termBase): Promise<number[]> {
  const sample = () => {
    const began = performance.now();
    bench.check(text, termBase);
    return performance.now() - began;
  };
  sample();
  return samplesOf(5, bench.options.budget, sample);
}
