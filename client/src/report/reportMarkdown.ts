/** A report as Markdown. */
import { l10n } from 'vscode';
import type { ReportResult } from '../../../server/src/protocol.ts';
import { numberText, percentText } from './html.ts';
import type { ExportOptions } from './reportPage.ts';
import {
  abbreviationsRemark,
  candidateKinds,
  candidatesRemark,
  conceptsRemark,
  findingsRemark,
  stateTexts,
  summaryOf,
} from './reportTexts.ts';

/** The file is not checked itself, as it names wrong forms. */
const switchedOff = '---\ncx-terminology: false\n---';

export function reportMarkdown(report: ReportResult, { title, time }: ExportOptions): string {
  const states = stateTexts();
  const kinds = candidateKinds();
  const several = report.concepts.filter(({ inconsistency }) => inconsistency > 0);
  const single = report.concepts.filter(({ inconsistency }) => inconsistency === 0);
  const formRows = (concepts: ReportResult['concepts'], withShare: boolean) =>
    concepts.flatMap(({ term, inconsistency, forms }) =>
      forms.map(({ form, status, count, documents }, index) => [
        index === 0 ? `**${text(term)}**${withShare ? ` (${percentText(inconsistency)})` : ''}` : '',
        text(form),
        states[status],
        numberText(count),
        numberText(documents),
      ]),
    );
  const formHeadings = [l10n.t('Term'), l10n.t('Form'), l10n.t('State'), l10n.t('Uses'), l10n.t('Documents')];
  const parts = [
    switchedOff,
    `# ${text(title)}`,
    l10n.t('Made {0}', time),
    summaryOf(report)
      .map((one) => `- **${numberText(one.number)}** ${one.text}`)
      .join('\n'),
    `## ${l10n.t('Terms written in more than one way')}`,
    several.length > 0 ? conceptsRemark() : l10n.t('Every term is written in one way.'),
    table(formHeadings, formRows(several, true), 3),
    ...(single.length > 0
      ? [`## ${l10n.t('Terms that are written in one way')}`, table(formHeadings, formRows(single, false), 3)]
      : []),
    `## ${l10n.t('Findings')}`,
    report.rules.length > 0 ? findingsRemark() : l10n.t('There are no findings.'),
    table(
      [l10n.t('Rule'), l10n.t('Findings'), l10n.t('Documents')],
      report.rules.map(({ code, findings, documents }) => [
        code,
        numberText(findings),
        numberText(documents),
      ]),
      1,
    ),
    table(
      [l10n.t('Folder'), l10n.t('Findings'), l10n.t('Documents')],
      report.folders.map(({ name, findings, filesWithFindings, files }) => [
        text(name),
        numberText(findings),
        l10n.t('{0} of {1}', numberText(filesWithFindings), numberText(files)),
      ]),
      1,
    ),
    `## ${l10n.t('Abbreviations that are never written out')}`,
    report.abbreviations.length > 0
      ? abbreviationsRemark()
      : l10n.t('Every document writes out the abbreviations that it uses.'),
    table(
      [l10n.t('Abbreviation'), l10n.t('Stands for'), l10n.t('Documents')],
      report.abbreviations.map((one) => [text(one.abbreviation), text(one.term), numberText(one.documents)]),
      2,
    ),
    `## ${l10n.t('Words that no glossary has')}`,
    report.candidates.length > 0
      ? candidatesRemark(report.moreCandidates)
      : l10n.t('Nothing that looks like a term recurs and is not in the glossary.'),
    table(
      [l10n.t('Words'), l10n.t('Kind'), l10n.t('Uses'), l10n.t('Documents')],
      report.candidates.map(({ form, kind, count, documents }) => [
        text(form),
        kinds[kind],
        numberText(count),
        numberText(documents),
      ]),
      2,
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A table, or nothing where there are no rows. @param numbers the first of the columns of numbers, which all others follow. */
function table(headings: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index < numbers ? '---' : '---:'));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** Text as it is, in a cell of a table as well. */
function text(value: string): string {
  return value.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&').replace(/\s+/g, ' ');
}
