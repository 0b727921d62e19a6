/** `cx-terminology check`: finds files, checks or fixes them one after another, and reports. */
import concepts from 'cx-terminology:glossary';
import { check, compileTermBase, defaultSettings } from '../engine/index.ts';
import { Totals } from './checkedFile.ts';
import { type Check, checkBytes, checkFile, type Outcome } from './checkFile.ts';
import { colorsFor } from './colors.ts';
import { findFiles } from './discovery.ts';
import type { ExitCode } from './exitCode.ts';
import { humanReporter } from './humanReporter.ts';
import { jsonReporter } from './jsonReporter.ts';
import { type CheckOptions, stdinPath } from './options.ts';
import { Output } from './output.ts';
import { ReportWriter } from './reportWriter.ts';
import { isPiped, readStdin } from './stdin.ts';

/** Width of a report that does not go to a terminal. */
const defaultWidth = 120;

/** Runs the check, and tells how the program is to end. */
export async function checkCommand(options: CheckOptions): Promise<ExitCode> {
  const { paths, fix } = options;
  const readsStdin = paths.includes(stdinPath) || (paths.length === 0 && isPiped());
  // With --fix, standard output is for the fixed text.
  const writer = writerFor(options, readsStdin && fix ? process.stderr : process.stdout);
  const termBase = compileTermBase(concepts);
  const findingsOf: Check = (text) => check(text, termBase, defaultSettings).findings;
  await writer.begin();
  if (paths.length > 1 && readsStdin) {
    await writer.add({ problem: { message: "- (standard input) can't be combined with other paths." } });
  } else if (readsStdin) {
    await writer.add(await checkStdin(options, findingsOf));
  } else {
    await checkPaths(paths.length === 0 ? ['.'] : paths, fix, findingsOf, writer);
  }
  return writer.end();
}

async function checkPaths(
  paths: readonly string[],
  fix: boolean,
  check: Check,
  writer: ReportWriter,
): Promise<void> {
  let isEmpty = true;
  for (const found of findFiles(paths)) {
    isEmpty = false;
    await writer.add(typeof found === 'string' ? checkFile(found, fix, check) : { problem: found });
    // Fixing goes on when nobody reads the report any more; checking would be for nothing.
    if (writer.isClosed && !fix) return;
  }
  if (isEmpty) {
    const places = paths.map((path) => (path === '.' ? 'the current folder' : path)).join(', ');
    await writer.note(`No Markdown files found in ${places}; what .gitignore excludes is left out.`);
  }
}

async function checkStdin({ stdinFilename, fix }: CheckOptions, check: Check): Promise<Outcome> {
  const { bytes, ...outcome } = checkBytes(stdinFilename, await readStdin(), fix, check);
  if (fix) await new Output(process.stdout).write(bytes);
  return outcome;
}

function writerFor(options: CheckOptions, stream: NodeJS.WriteStream): ReportWriter {
  const { format, color, fix, quiet, failOn } = options;
  const colors = colorsFor(stream, color);
  const reporter =
    format === 'json'
      ? jsonReporter()
      : humanReporter({ colors, width: stream.columns ?? defaultWidth, fix, quiet });
  return new ReportWriter(new Output(stream), reporter, new Totals(failOn), quiet);
}
