/** `cx-terminology check`: finds files, checks or fixes them, and reports. */
import { resolve } from 'node:path';
import type { Check } from '../fixText.ts';
import { Totals } from './checkedFile.ts';
import { checkBytes, checkFile, type Outcome } from './checkFile.ts';
import { Checks, type FileCheck } from './checks.ts';
import { colorsFor } from './colors.ts';
import { ConfigurationRemarks } from './configurationRemarks.ts';
import { findFiles } from './discovery.ts';
import type { ExitCode } from './exitCode.ts';
import type { FileReader } from './fileReader.ts';
import { jsonReporter } from './jsonReporter.ts';
import { type CorrectedFile, LinkCorrections } from './linkCorrections.ts';
import { type CheckOptions, stdinPath } from './options.ts';
import { Output } from './output.ts';
import type { Reporter } from './reporter.ts';
import { ReportWriter } from './reportWriter.ts';
import { isPiped, readStdin } from './stdin.ts';
import { reportsOn } from './threads/crew.ts';

/** Width of a report that does not go to a terminal. */
const defaultWidth = 120;

/** Runs the check, and tells how the program is to end. */
export async function checkCommand(options: CheckOptions): Promise<ExitCode> {
  const { paths, fix } = options;
  const readsStdin = paths.includes(stdinPath) || (paths.length === 0 && isPiped());
  // With --fix, standard output is for the fixed text.
  const writer = await writerFor(options, readsStdin && fix ? process.stderr : process.stdout);
  const remarks = new ConfigurationRemarks(writer);
  await writer.begin();
  if (paths.length > 1 && readsStdin) {
    await writer.add({ problem: { message: "- (standard input) can't be combined with other paths." } });
  } else if (readsStdin) {
    await writer.add(await checkStdin(options, remarks));
  } else {
    const named = paths.length === 0 ? ['.'] : paths;
    const isEmpty = await (fix ? fixPaths : checkPaths)(named, options, remarks, writer);
    if (isEmpty) await noteNothingFound(named, writer);
  }
  await remarks.end();
  return writer.end();
}

/** Checks files, and tells whether there was none. */
async function checkPaths(
  paths: readonly string[],
  { config, failOn, jobs }: CheckOptions,
  remarks: ConfigurationRemarks,
  writer: ReportWriter,
): Promise<boolean> {
  let isEmpty = true;
  for await (const report of reportsOn(findFiles(paths), { config, showsHints: showsHints(failOn), jobs })) {
    isEmpty = false;
    await remarks.add(report);
    if (report.outcome) await writer.add(report.outcome);
    // When nobody reads the report any more, the rest is for nothing.
    if (writer.isClosed) break;
  }
  return isEmpty;
}

/** Fixes one file after another, then the links between all of them, and tells whether there was none. */
async function fixPaths(
  paths: readonly string[],
  { config, failOn }: CheckOptions,
  remarks: ConfigurationRemarks,
  writer: ReportWriter,
): Promise<boolean> {
  const checks = new Checks(config, showsHints(failOn));
  const corrections = new LinkCorrections();
  const fixed: { readonly outcome: Outcome; readonly check?: Check }[] = [];
  let isEmpty = true;
  for (const found of findFiles(paths)) {
    isEmpty = false;
    const held: FileCheck = typeof found === 'string' ? await checks.of(found) : { remarks: [] };
    await remarks.add(held);
    const { check } = held;
    if (typeof found !== 'string') fixed.push({ outcome: { problem: found } });
    else if (check) fixed.push({ outcome: checkFile(found, 'all', check, checks.files), check });
    const { file, renamed } = fixed.at(-1)?.outcome ?? {};
    if (check && file && renamed) corrections.add(file.path, renamed);
  }
  const corrected = corrections.correct(paths);
  // Only now it is certain where in a file what is left to find stands.
  for (const { outcome, check } of fixed) {
    const path = outcome.file && resolve(outcome.file.path);
    const links = path === undefined ? undefined : corrected.get(path);
    await writer.add(links && check ? withLinks(outcome, links, check, checks.files) : outcome);
    if (path !== undefined) corrected.delete(path);
  }
  for (const file of corrected.values()) await writer.addLinks(file);
  return isEmpty;
}

/** The outcome of a file whose links were corrected after it was fixed. */
function withLinks(
  before: Outcome,
  { links, problem }: CorrectedFile,
  check: Check,
  files: FileReader,
): Outcome {
  if (!before.file || problem) return problem && !before.problem ? { ...before, problem } : before;
  const { file = before.file, ...now } = checkFile(before.file.path, 'off', check, files);
  return { ...before, ...now, file: { ...file, fixed: before.file.fixed, links: before.file.links + links } };
}

async function noteNothingFound(paths: readonly string[], writer: ReportWriter): Promise<void> {
  const places = paths.map((path) => (path === '.' ? 'the current folder' : path)).join(', ');
  await writer.note(`No Markdown files found in ${places}; what .gitignore excludes is left out.`);
}

async function checkStdin(
  { stdinFilename, fix, config, failOn }: CheckOptions,
  remarks: ConfigurationRemarks,
): Promise<Outcome> {
  const held = await new Checks(config, showsHints(failOn)).of(stdinFilename);
  await remarks.add(held);
  const before = await readStdin();
  const { bytes, ...outcome } = held.check
    ? checkBytes(stdinFilename, before, fix ? 'keeping anchors' : 'off', held.check)
    : { bytes: before };
  if (fix) await new Output(process.stdout).write(bytes);
  return outcome;
}

/** Hints are meant for an editor, which shows them faintly. */
function showsHints(failOn: CheckOptions['failOn']): boolean {
  return failOn === 'hint';
}

async function writerFor(options: CheckOptions, stream: NodeJS.WriteStream): Promise<ReportWriter> {
  const { quiet, failOn } = options;
  const reporter = await reporterFor(options, stream);
  return new ReportWriter(new Output(stream), reporter, new Totals(failOn), quiet);
}

async function reporterFor(options: CheckOptions, stream: NodeJS.WriteStream): Promise<Reporter> {
  const { format, color, fix, quiet } = options;
  if (format === 'json') return jsonReporter();
  // To load what knows how terminals show text takes as long as to check a hundred files.
  const { humanReporter } = await import('./humanReporter.ts');
  return humanReporter({
    colors: colorsFor(stream, color),
    width: stream.columns ?? defaultWidth,
    fix,
    quiet,
  });
}
