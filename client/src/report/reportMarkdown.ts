/** A report as Markdown. */
import { l10n } from 'vscode';
import type { ReportConcept, ReportResult } from '../../../server/src/protocol.ts';
import { numberText, percentText } from './numbers.ts';
import type { ExportOptions } from './reportPage.tsx';
import {
  abbreviationsRemark,
  candidateKinds,
  candidatesRemark,
  conceptsRemark,
  emptyTexts,
  findingsRemark,
  stateTexts,
  summaryOf,
} from './reportTexts.ts';

/** The file is not checked itself, as it names wrong forms. */
const switchedOff = '---\ncx-terminology: false\n---';

export function reportMarkdown(report: ReportResult, { title, time }: ExportOptions): string {
  const empty = emptyTexts();
  const head = [switchedOff, `# ${text(title)}`, l10n.t('Made {0}', time)];
  if (report.files === 0) return `${[...head, empty.files].join('\n\n')}\n`;
  const kinds = candidateKinds();
  const mixed = report.concepts.filter(({ inconsistency }) => inconsistency > 0);
  const uniform = report.concepts.filter(({ inconsistency }) => inconsistency === 0);
  const parts = [
    ...head,
    summaryOf(report)
      .map((one) => `- **${numberText(one.number)}** ${one.text}`)
      .join('\n'),
    `## ${l10n.t('Terms written inconsistently')}`,
    ...(mixed.length > 0 ? [conceptsRemark(), conceptsTable(mixed)] : [empty.concepts]),
    ...(uniform.length > 0 ? [`## ${l10n.t('Terms written consistently')}`, conceptsTable(uniform)] : []),
    `## ${l10n.t('Findings')}`,
    ...(report.rules.length > 0
      ? [findingsRemark(), rulesTable(report), foldersTable(report)]
      : [empty.findings]),
    `## ${l10n.t('Abbreviations that are never written out')}`,
    ...(report.abbreviations.length > 0
      ? [
          abbreviationsRemark(),
          table(
            [l10n.t('Abbreviation'), l10n.t('Stands for'), l10n.t('Documents')],
            report.abbreviations.map(({ abbreviation, term, documents }) => {
              return [text(abbreviation), text(term), numberText(documents)];
            }),
            2,
          ),
        ]
      : [empty.abbreviations]),
    `## ${l10n.t('Words that no glossary has')}`,
    ...(report.candidates.length > 0
      ? [
          candidatesRemark(report.moreCandidates),
          table(
            [l10n.t('Words'), l10n.t('Kind'), l10n.t('Uses'), l10n.t('Documents')],
            report.candidates.map(({ form, kind, count, documents }) => {
              return [text(form), kinds[kind], numberText(count), numberText(documents)];
            }),
            2,
          ),
        ]
      : [empty.candidates]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function conceptsTable(concepts: readonly ReportConcept[]): string {
  const states = stateTexts();
  const rows = concepts.flatMap(({ term, inconsistency, forms }) =>
    forms.map(({ form, status, count, documents }, index) => {
      const share = inconsistency > 0 ? ` (${l10n.t('{0} inconsistent', percentText(inconsistency))})` : '';
      const name = index === 0 ? `**${text(term)}**${share}` : '';
      return [name, text(form), states[status], numberText(count), numberText(documents)];
    }),
  );
  const headings = [l10n.t('Term'), l10n.t('Form'), l10n.t('State'), l10n.t('Uses'), l10n.t('Documents')];
  return table(headings, rows, 3);
}

function rulesTable({ rules }: ReportResult): string {
  const rows = rules.map(({ code, findings, documents }) => [
    code,
    numberText(findings),
    numberText(documents),
  ]);
  return table([l10n.t('Rule'), l10n.t('Findings'), l10n.t('Documents')], rows, 1);
}

function foldersTable({ folders }: ReportResult): string {
  const rows = folders.map(({ name, findings, filesWithFindings, files }) => {
    const share = l10n.t('{0} of {1}', numberText(filesWithFindings), numberText(files));
    return [text(name), numberText(findings), share];
  });
  return table([l10n.t('Folder'), l10n.t('Findings'), l10n.t('Documents')], rows, 1);
}

/** @param numbers the first of the columns of numbers, which all others follow. */
function table(headings: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index < numbers ? '---' : '---:'));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** Text as it is, in a cell of a table as well. */
function text(value: string): string {
  return value.replace(/[\\`*_{}[\]<>|~#&]/g, '\\$&').replace(/\s+/g, ' ');
}
