#!/usr/bin/env node
/** Entry of the command-line program `cx-terminology`, and of the threads that it starts. */
import { isMainThread } from 'node:worker_threads';
import { ExitCode } from './exitCode.ts';

async function run(): Promise<void> {
  if (!isMainThread) {
    const { serveThread } = await import('./threads/thread.ts');
    return serveThread();
  }
  const { runProgram } = await import('./program.ts');
  // The exit code is set, not exited with, so that pipes are written to their end.
  process.exitCode = await runProgram(process.argv.slice(2));
}

run().catch((error: unknown) => {
  if (!isMainThread) throw error;
  process.stderr.write(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = ExitCode.Trouble;
});
