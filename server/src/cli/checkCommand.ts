/** `cx-terminology check`: finds files, checks or fixes them one after another, and reports. */
import { resolve } from 'node:path';
import { Totals } from './checkedFile.ts';
import { type Check, checkBytes, checkFile, type Outcome } from './checkFile.ts';
import { Checks } from './checks.ts';
import { colorsFor } from './colors.ts';
import { findFiles } from './discovery.ts';
import type { ExitCode } from './exitCode.ts';
import { humanReporter } from './humanReporter.ts';
import { jsonReporter } from './jsonReporter.ts';
import { type CorrectedFile, LinkCorrections } from './linkCorrections.ts';
import { type CheckOptions, stdinPath } from './options.ts';
import { Output } from './output.ts';
import { ReportWriter } from './reportWriter.ts';
import { isPiped, readStdin } from './stdin.ts';

/** Width of a report that does not go to a terminal. */
const defaultWidth = 120;

/** Runs the check, and tells how the program is to end. */
export async function checkCommand(options: CheckOptions): Promise<ExitCode> {
  const { paths, fix, config } = options;
  const readsStdin = paths.includes(stdinPath) || (paths.length === 0 && isPiped());
  // With --fix, standard output is for the fixed text.
  const writer = writerFor(options, readsStdin && fix ? process.stderr : process.stdout);
  const checks = new Checks(config, options.failOn === 'hint', {
    problem: (problem) => writer.add({ problem }),
    note: (text) => writer.note(text),
  });
  await writer.begin();
  if (paths.length > 1 && readsStdin) {
    await writer.add({ problem: { message: "- (standard input) can't be combined with other paths." } });
  } else if (readsStdin) {
    await writer.add(await checkStdin(options, checks));
  } else {
    const named = paths.length === 0 ? ['.'] : paths;
    const isEmpty = await (fix ? fixPaths : checkPaths)(named, checks, writer);
    if (isEmpty) await noteNothingFound(named, writer);
  }
  if (checks.leftOutBy.size > 0) {
    const files = [...checks.leftOutBy].join(', ');
    await writer.note(`What include and exclude of ${files} leave out was not checked.`);
  }
  return writer.end();
}

/** Checks one file after another, and tells whether there was none. */
async function checkPaths(paths: readonly string[], checks: Checks, writer: ReportWriter): Promise<boolean> {
  let isEmpty = true;
  for (const found of findFiles(paths)) {
    isEmpty = false;
    if (typeof found === 'string') {
      const check = await checks.of(found);
      if (check) await writer.add(checkFile(found, 'off', check));
    } else {
      await writer.add({ problem: found });
    }
    // When nobody reads the report any more, the rest is for nothing.
    if (writer.isClosed) break;
  }
  return isEmpty;
}

/** Fixes one file after another, then the links between all of them, and tells whether there was none. */
async function fixPaths(paths: readonly string[], checks: Checks, writer: ReportWriter): Promise<boolean> {
  const corrections = new LinkCorrections();
  const outcomes: Outcome[] = [];
  let isEmpty = true;
  for (const found of findFiles(paths)) {
    isEmpty = false;
    const outcome = typeof found === 'string' ? await fixFile(found, checks) : { problem: found };
    if (outcome.file && outcome.renamed) corrections.add(outcome.file.path, outcome.renamed);
    outcomes.push(outcome);
  }
  const corrected = corrections.correct(paths);
  // Only now it is certain where in a file what is left to find stands.
  for (const outcome of outcomes) {
    const path = outcome.file && resolve(outcome.file.path);
    const links = path === undefined ? undefined : corrected.get(path);
    const check = path === undefined ? undefined : await checks.of(path);
    await writer.add(links && check ? withLinks(outcome, links, check) : outcome);
    if (path !== undefined) corrected.delete(path);
  }
  for (const file of corrected.values()) await writer.addLinks(file);
  return isEmpty;
}

async function fixFile(path: string, checks: Checks): Promise<Outcome> {
  const check = await checks.of(path);
  return check ? checkFile(path, 'all', check) : {};
}

/** The outcome of a file whose links were corrected after it was fixed. */
function withLinks(before: Outcome, { links, problem }: CorrectedFile, check: Check): Outcome {
  if (!before.file || problem) return problem && !before.problem ? { ...before, problem } : before;
  const { file = before.file, ...now } = checkFile(before.file.path, 'off', check);
  return { ...before, ...now, file: { ...file, fixed: before.file.fixed, links: before.file.links + links } };
}

async function noteNothingFound(paths: readonly string[], writer: ReportWriter): Promise<void> {
  const places = paths.map((path) => (path === '.' ? 'the current folder' : path)).join(', ');
  await writer.note(`No Markdown files found in ${places}; what .gitignore excludes is left out.`);
}

async function checkStdin({ stdinFilename, fix }: CheckOptions, checks: Checks): Promise<Outcome> {
  const check = await checks.of(stdinFilename);
  const before = await readStdin();
  const { bytes, ...outcome } = check
    ? checkBytes(stdinFilename, before, fix ? 'keeping anchors' : 'off', check)
    : { bytes: before };
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
