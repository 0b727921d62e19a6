#!/usr/bin/env node
/** Entry of the command-line program `cx-terminology`. */
import { ExitCode } from './exitCode.ts';
import { runProgram } from './program.ts';

// The exit code is set, not exited with, so that pipes are written to their end.
runProgram(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = ExitCode.Trouble;
  },
);
