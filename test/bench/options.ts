/** What `npm run bench` can be told. */
import { parseArgs } from 'node:util';

export interface Options {
  /** Row families to run; all where it is empty. */
  readonly only: readonly string[];
  /** Folder whose Markdown files are checked; a synthetic corpus where it is absent. */
  readonly corpus?: string;
  /** Megabytes of the synthetic corpus. */
  readonly size: number;
  /** How often each cold process is run. */
  readonly runs: number;
  /** Keystrokes measured in each document. */
  readonly keystrokes: number;
  /** How long a row of many samples may take before it is ended early, in milliseconds. */
  readonly budget: number;
  /** Whether other checkers are installed and run. */
  readonly peers: boolean;
  /** Where the report goes as JSON; `-` is standard output. */
  readonly json?: string;
  readonly writeDocs: boolean;
  readonly help: boolean;
}

export const usage = `npm run bench -- [options]

  --only ROWS      only these, with commas between them: {families}
  --full           as long as it takes: 33 MB of corpus, every keystroke, 5 runs
  --corpus FOLDER  the Markdown files of a folder instead of the synthetic corpus
  --size MB        size of the synthetic corpus (4)
  --runs N         how often each cold process is run (3)
  --keystrokes N   keystrokes in each document (300)
  --budget S       seconds after which a row of many samples is ended early (8)
  --peers          installs other checkers and runs them over the same files
  --json FILE      writes the report as JSON; - for standard output
  --write-docs     writes the table into docs/benchmark.md
`;

/** @throws where the arguments are wrong; the message says how. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      size: { type: 'string' },
      runs: { type: 'string' },
      keystrokes: { type: 'string' },
      budget: { type: 'string' },
      peers: { type: 'boolean', default: false },
      json: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { full, corpus, json } = values;
  return {
    only: values.only?.split(',').filter(Boolean) ?? [],
    ...(corpus === undefined ? {} : { corpus }),
    size: numberOf('size', values.size, full ? 33 : 4),
    runs: numberOf('runs', values.runs, full ? 5 : 3),
    keystrokes: numberOf('keystrokes', values.keystrokes, 300),
    budget: 1000 * numberOf('budget', values.budget, full ? 3600 : 8),
    peers: values.peers,
    ...(json === undefined ? {} : { json }),
    writeDocs: values['write-docs'],
    help: values.help,
  };
}

function numberOf(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!(number > 0)) throw new Error(`--${name} takes a number above 0, not ${value}.`);
  return number;
}
