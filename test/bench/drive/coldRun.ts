/** A program from its start to its end, on two cores at most. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { peakMemory } from './memory.ts';

/** A program with its arguments. */
export type Command = readonly [program: string, ...args: string[]];

export interface ColdRun {
  readonly milliseconds: number;
  /** In megabytes; absent where the system does not tell. */
  readonly peak?: number;
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How often memory is looked at, in milliseconds. */
const interval = 20;

/** Runs a program in a folder; its output goes to files in the scratch folder, as a pipe would hold it up. */
export async function coldRun(command: Command, folder: string, scratch: string): Promise<ColdRun> {
  const [program, ...args] = onTwoCores(command);
  const outputs = mkdtempSync(join(scratch, 'run-'));
  const [out, err] = [join(outputs, 'out'), join(outputs, 'err')];
  const stdio = [openSync(out, 'w'), openSync(err, 'w')] as const;
  const began = performance.now();
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', ...stdio] });
  let peak: number | undefined;
  const look = () => {
    if (child.pid !== undefined) peak = peakMemory(child.pid) ?? peak;
  };
  const timer = setInterval(look, interval);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    const milliseconds = performance.now() - began;
    const texts = { stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') };
    return { milliseconds, exitCode, ...texts, ...(peak === undefined ? {} : { peak }) };
  } finally {
    clearInterval(timer);
    for (const descriptor of stdio) closeSync(descriptor);
  }
}

/** Whether programs can be held to two cores where there are more. */
export function isHeldToTwoCores(): boolean {
  return availableParallelism() <= 2 || spawnSync('taskset', ['--version']).status === 0;
}

function onTwoCores(command: Command): Command {
  return availableParallelism() > 2 && isHeldToTwoCores() ? ['taskset', '-c', '0,1', ...command] : command;
}
