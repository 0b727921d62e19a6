/** Runs the command-line program as a user does: the built one, as a process. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonFile, JsonReport } from '../../../server/src/cli/jsonReport.ts';

export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url));
export const program = join(repositoryRoot, 'dist', 'cli.js');

if (!existsSync(program)) throw new Error(`${program} is missing: run "npm run build" before these tests.`);

export interface RunOptions {
  /** The folder to run in. */
  readonly in?: string;
  /** Piped into the program; without it, standard input is /dev/null. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Result {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly stdoutBytes: Buffer;
}

/** Runs `cx-terminology` with arguments, to its end. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  const child = spawn(process.execPath, [program, ...args], {
    cwd: options.in ?? repositoryRoot,
    env: { ...env, ...options.env },
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin?.on('error', () => {}); // The program may end without having read.
  child.stdin?.end(options.input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const stdoutBytes = Buffer.concat(stdout);
      resolve({ exitCode, stdoutBytes, stdout: String(stdoutBytes), stderr: String(Buffer.concat(stderr)) });
    });
  });
}

/** Runs `cx-terminology check`. */
export function check(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  return run(['check', ...args], options);
}

/** Runs a check with a JSON report, and reads it. */
export async function report(args: readonly string[], options: RunOptions = {}): Promise<JsonReport> {
  const { stdout } = await check(['--format', 'json', ...args], options);
  return JSON.parse(stdout) as JsonReport;
}

/** The files that a check looked at, in order, with forward slashes. */
export async function filesChecked(args: readonly string[], options: RunOptions = {}): Promise<string[]> {
  const { files } = await report(args, options);
  return files.map(({ path }: JsonFile) => path.replaceAll('\\', '/'));
}
