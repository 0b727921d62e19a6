/** The figures that compare checkers, as the benchmark has written them into its page. */
import { table } from './table.mts';

/** What the benchmark calls the checkers, and what they are called here. */
const checkers: Readonly<Record<string, string>> = {
  'cx-terminology check': 'CX Terminology',
  rumdl: 'rumdl',
  'markdownlint MD044': 'markdownlint, rule MD044',
  cspell: 'cspell',
  'textlint + prh': 'textlint with prh',
  'textlint + terminology': 'textlint with terminology',
};

/**
 * A table of them, and below it what was measured, and where.
 * @throws where the page of the benchmark lacks a figure.
 */
export function figures(benchmark: string): string {
  const rows = benchmark.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const rowOf = (what: string): readonly string[] => {
    const row = rows.find(([first]) => first === what);
    if (!row) throw new Error(`docs/benchmark.md has no row "${what}".`);
    return row;
  };
  const timeOf = (checker: string) => rowOf(`${checker}, cold`);
  const body = Object.entries(checkers).map(([checker, name]) => [
    name,
    `${inTwoDigits(Number(timeOf(checker)[median]) / 1000)} s`,
    `${inTwoDigits(Number(rowOf(`${checker}, most memory`)[median]))} MB`,
  ]);
  const corpus = /[\d,]+ files, [\d.]+ MB/.exec(timeOf('cx-terminology check').at(-1) ?? '')?.[0];
  const machine = /\bmissed\. (.*)/.exec(benchmark)?.[1];
  if (corpus === undefined || machine === undefined) {
    throw new Error('docs/benchmark.md says no more what was measured, or where.');
  }
  return `${table(['checker', 'time', 'most memory'], body)}\n\n${corpus}. ${machine}.`;
}

/** The column of the medians. */
const median = 3;

function inTwoDigits(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 2 });
}
