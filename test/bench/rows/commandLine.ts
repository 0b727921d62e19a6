/** `cx-terminology check` over a corpus, from a cold start, and other checkers over the same files. */
import { join } from 'node:path';
import type { Bench, Family } from '../bench.ts';
import { type ColdRun, coldRun, isHeldToTwoCores } from '../drive/coldRun.ts';
import { installPeers } from '../peers/install.ts';
import { peers } from '../peers/peers.ts';
import type { Tool } from '../peers/tool.ts';
import { atLeast, atMost, failedRow, type Row, row } from '../report/row.ts';
import { median } from '../report/statistics.ts';
import { ourProgram } from './ourProgram.ts';

interface Measured {
  readonly tool: Tool;
  readonly runs: ColdRun[];
  /** Why its figures count for nothing. */
  failure?: string | undefined;
}

export const commandLine: Family = {
  name: 'commandLine',
  async run(bench) {
    const tools: Tool[] = [ourProgram()];
    if (bench.options.peers) {
      await installPeers(bench.say);
      tools.push(...peers(bench.wording.wrongForms, join(bench.scratch, 'peers')));
    }
    const measured = tools.map((tool): Measured => ({ tool, runs: [] }));
    // In turn, so that what else the machine does meets them all alike.
    for (let run = 0; run < bench.options.runs; run++) {
      for (const one of measured) if (one.failure === undefined) await runOnce(one, bench);
    }
    const [ours, ...others] = measured;
    if (!ours) return [];
    return [
      ...rowsOf(ours, bench),
      ...others.flatMap((one) => [...rowsOf(one, bench), ...comparison(ours, one)]),
    ];
  },
};

async function runOnce(one: Measured, bench: Bench): Promise<void> {
  const { tool } = one;
  const { folder } = bench.corpus();
  try {
    const run = await coldRun(tool.command(folder), folder, bench.scratch);
    one.runs.push(run);
    one.failure = failureOf(tool, run);
  } catch (error) {
    one.failure = `could not be started: ${error instanceof Error ? error.message : error}`;
  }
  const seconds = ((one.runs.at(-1)?.milliseconds ?? 0) / 1000).toFixed(2);
  bench.say(`  ${tool.name}: ${one.failure ?? `${seconds} s`}`);
}

function failureOf(tool: Tool, run: ColdRun): string | undefined {
  const said = (run.stderr || run.stdout).trim().slice(0, 200);
  if (run.exitCode === null || run.exitCode > 1) return `ended with ${run.exitCode}: ${said}`;
  try {
    return tool.findings(run) === 0 ? 'found nothing, so its time says nothing' : undefined;
  } catch {
    return `its report can’t be read: ${said}`;
  }
}

function rowsOf({ tool, runs, failure }: Measured, bench: Bench): Row[] {
  const what = `${tool.name}, cold`;
  if (failure !== undefined) return [failedRow(what, 'ms', failure)];
  const [first] = runs;
  const findings = first ? tool.findings(first) : 0;
  const cores = isHeldToTwoCores() ? '' : ', on all cores';
  const note = `${bench.corpus().description}, ${findings.toLocaleString('en')} findings${cores}`;
  const rows = [
    row(
      what,
      'ms',
      runs.map((run) => run.milliseconds),
      { note },
    ),
  ];
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  const targets = tool.isOurs ? atMost(250) : [];
  if (peaks.length > 0) rows.push(row(`${tool.name}, most memory`, 'MB', peaks, { targets }));
  return rows;
}

function comparison(ours: Measured, other: Measured): Row[] {
  const { name, timesFaster } = other.tool;
  const what = `${name} to ${ours.tool.name}`;
  const targets = timesFaster === undefined ? [] : atLeast(timesFaster);
  if (ours.failure !== undefined || other.failure !== undefined) {
    return targets.length > 0 ? [failedRow(what, '×', 'nothing to compare', targets)] : [];
  }
  const [our, their] = [ours, other].map(({ runs }) => median(runs.map((run) => run.milliseconds)));
  return [row(what, '×', [(their ?? 0) / (our ?? 1)], { targets })];
}
