/** What the figures come from: machine, programs, day. */
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly gigabytes: number;
  readonly system: string;
  readonly node: string;
  /** How many programs wanted to run in the last minute, on average; 0 where the system does not tell. */
  readonly load: number;
  /** As YYYY-MM-DD. */
  readonly date: string;
}

/** This machine, as it is now. */
export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() || 'unknown processor',
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** A machine in one line. */
export function machineText({ processor, cores, gigabytes, system, node, load, date }: Machine): string {
  return `${processor}, ${cores} cores, ${gigabytes} GB, ${system}, Node ${node}, load ${load} before, ${date}`;
}
