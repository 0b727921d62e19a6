/** The report for people: each finding with its line, and a summary. */
import type { Finding, Severity } from '../engine/index.ts';
import type { CheckedFile, Totals } from './checkedFile.ts';
import type { Colors } from './colors.ts';
import { excerptOf } from './excerpt.ts';
import { Lines } from './lines.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';

export interface HumanReportOptions {
  readonly colors: Colors;
  /** Cells of a line. */
  readonly width: number;
  /** Whether findings have been fixed before this report. */
  readonly fix: boolean;
  /** Without the summary. */
  readonly quiet: boolean;
}

const narrowest = 40;

/**
 * A report whose headlines (`path:line:column: severity: message`) are those of compilers, which terminals and editors
 * turn into links.
 */
export function humanReporter(options: HumanReportOptions): Reporter {
  return {
    begin: () => '',
    file: (file) => reportOf(file, options),
    end: (totals) => (options.quiet || totals.files === 0 ? '' : `${summaryOf(totals, options)}\n`),
  };
}

function reportOf({ path, text, findings }: CheckedFile, options: HumanReportOptions): string {
  if (findings.length === 0) return '';
  const lines = new Lines(text);
  return findings.map((finding) => entryOf(finding, path, lines, options)).join('');
}

function entryOf(
  finding: Finding,
  path: string,
  lines: Lines,
  { colors, width }: HumanReportOptions,
): string {
  const { code, severity, from, to, message, edits } = finding;
  const color = colorOf(severity, colors);
  const { line, column } = lines.at(from);
  const place = `${colors.bold(printable(path))}${colors.dim(`:${line}:${column}:`)}`;
  const marks = edits
    ? `${colors.dim(`[${code},`)} ${colors.green('fixable')}${colors.dim(']')}`
    : colors.dim(`[${code}]`);
  const number = String(line).padStart(4);
  const gutter = ' '.repeat(number.length);
  const start = lines.startOf(line);
  const lineWidth = Math.max(narrowest, width) - number.length - 3;
  const excerpt = excerptOf(lines.textOf(line), from - start, to - start, lineWidth);
  return [
    `${place} ${color(colors.bold(`${severity}:`))} ${printable(message)} ${marks}`,
    `${colors.dim(`${number} |`)} ${excerpt.line}`,
    `${colors.dim(`${gutter} |`)} ${excerpt.indent}${color(excerpt.carets)}`,
    '\n',
  ].join('\n');
}

function colorOf(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.cyan }[severity];
}

/** `7 findings in 3 of 12 files, 6 can be fixed with --fix.` */
function summaryOf(totals: Totals, { colors, fix }: HumanReportOptions): string {
  const { files, filesWithFindings, findings, fixable, fixed, filesFixed } = totals;
  const color = findings > 0 ? colors.yellow : colors.green;
  if (findings + fixed === 0) return color(`No findings in ${count(files, 'file')}.`);
  if (fix) {
    const changed = files === 1 ? '' : `; ${filesFixed} of ${files} files changed`;
    return [color(`Fixed ${fixed}, ${findings} left${changed}.`), ...linksLine(totals)].join('\n');
  }
  const places = files === 1 ? '1 file' : `${filesWithFindings} of ${files} files`;
  const hint = fixable === 0 ? '' : `, ${fixable} can be fixed with --fix`;
  return color(`${count(findings, 'finding')} in ${places}${hint}.`);
}

function linksLine({ links, filesWithLinks }: Totals): string[] {
  if (links === 0) return [];
  const places = `${count(links, 'link')} to renamed headings in ${count(filesWithLinks, 'file')}`;
  return [`Corrected ${places}.`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
