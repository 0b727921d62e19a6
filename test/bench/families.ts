/** All row families, in the order of the report. */
import type { Family } from './bench.ts';
import { activation } from './rows/activation.ts';
import { bundles } from './rows/bundles.ts';
import { commandLine } from './rows/commandLine.ts';
import { engineKeystrokes } from './rows/engineKeystrokes.ts';
import { keystrokes } from './rows/keystrokes.ts';
import { memory } from './rows/memory.ts';
import { pathological } from './rows/pathological.ts';
import { requests } from './rows/requests.ts';
import { start } from './rows/start.ts';
import { terms } from './rows/terms.ts';
import { throughput } from './rows/throughput.ts';

export const families: readonly Family[] = [
  keystrokes,
  engineKeystrokes,
  requests,
  start,
  commandLine,
  terms,
  throughput,
  pathological,
  memory,
  bundles,
  activation,
];
