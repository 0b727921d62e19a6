/** The report for programs; `jsonReport.ts` describes it. It is written file by file, one line each. */
import type { Finding } from '../engine/index.ts';
import type { CheckedFile, Problem, Totals } from './checkedFile.ts';
import type { JsonError, JsonFile, JsonFinding, JsonReport, JsonSummary } from './jsonReport.ts';
import { Lines } from './lines.ts';
import type { Reporter } from './reporter.ts';

const version: JsonReport['version'] = 1;

/** A reporter for one run. */
export function jsonReporter(): Reporter {
  let isFirst = true;
  return {
    begin: () => `{"version":${version},"files":[`,
    file(file) {
      const separator = isFirst ? '\n' : ',\n';
      isFirst = false;
      return separator + JSON.stringify(fileOf(file));
    },
    end(totals, problems) {
      const summary: JsonSummary = summaryOf(totals);
      const errors: JsonError[] = problems.map(errorOf);
      return `\n],"summary":${JSON.stringify(summary)},"errors":${JSON.stringify(errors)}}\n`;
    },
  };
}

function fileOf({ path, text, findings, fixed }: CheckedFile): JsonFile {
  const lines = new Lines(text);
  return { path, findings: findings.map((finding) => findingOf(finding, lines)), fixed };
}

function findingOf(finding: Finding, lines: Lines): JsonFinding {
  const { code, severity, message, conceptId, form, replacement, from, to, edits } = finding;
  return {
    code,
    severity,
    message,
    conceptId,
    form,
    replacement,
    start: lines.at(from),
    end: lines.at(to),
    range: [from, to],
    fixable: edits !== undefined,
    ...(edits && { edits: edits.map((edit) => ({ range: [edit.from, edit.to], text: edit.text })) }),
  };
}

/** Member by member, so that a new sum does not get into the report unnoticed. */
function summaryOf(totals: Totals): JsonSummary {
  const { files, filesWithFindings, findings, fixable, fixed, filesFixed, failing, bySeverity } = totals;
  const { links, filesWithLinks } = totals;
  return {
    files,
    filesWithFindings,
    findings,
    fixable,
    fixed,
    filesFixed,
    linksCorrected: links,
    filesWithLinksCorrected: filesWithLinks,
    failing,
    bySeverity,
  };
}

function errorOf({ path, message }: Problem): JsonError {
  return { ...(path !== undefined && { path }), message };
}
