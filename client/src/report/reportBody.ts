/** A report as HTML: what is between the tags of the body. The same in the editor and in an exported page. */
import { l10n } from 'vscode';
import type { ReportResult } from '../../../server/src/protocol.ts';
import { escapeHtml } from '../entries/entryHtml.ts';
import { conceptsTable } from './conceptsTable.ts';
import { foldersTable, rulesTable } from './findingsTables.ts';
import { abbreviationsTable, candidatesTable } from './missingTables.ts';
import { numberText } from './numbers.ts';
import {
  abbreviationsRemark,
  candidatesRemark,
  conceptsRemark,
  emptyTexts,
  findingsRemark,
  summaryOf,
} from './reportTexts.ts';
import { hatch, type TableOptions } from './tables.ts';

export interface ReportBodyOptions extends TableOptions {
  readonly title: string;
  /** When it was made, as readers write it. */
  readonly time: string;
}

export function reportBody(report: ReportResult, options: ReportBodyOptions): string {
  const { rules, folders, abbreviations, candidates } = report;
  const empty = emptyTexts();
  if (report.files === 0) return `${headHtml(options)}\n${note(empty.files)}`;
  const findings = () =>
    `${fixAllHtml(report, options)}<div class="columns">\n${rulesTable(rules, options)}\n${foldersTable(folders, options)}\n</div>`;
  return [
    hatch,
    headHtml(options),
    tilesHtml(report),
    conceptsHtml(report, options),
    sectionHtml(
      'findings',
      l10n.t('Findings'),
      rules.length > 0 ? muted(findingsRemark()) + findings() : note(empty.findings),
    ),
    sectionHtml(
      'abbreviations',
      l10n.t('Abbreviations that are never written out'),
      abbreviations.length > 0
        ? muted(abbreviationsRemark()) + abbreviationsTable(abbreviations, options)
        : note(empty.abbreviations),
    ),
    sectionHtml(
      'candidates',
      l10n.t('Words that no glossary has'),
      candidates.length > 0
        ? muted(candidatesRemark(report.moreCandidates)) + candidatesTable(candidates, options)
        : note(empty.candidates),
    ),
  ].join('\n');
}

function headHtml({ title, time }: ReportBodyOptions): string {
  const made = l10n.t('Made {0}', time);
  return `<header>\n<h1>${escapeHtml(title)}</h1>\n<p class="muted">${escapeHtml(made)}</p>\n</header>`;
}

function tilesHtml(report: ReportResult): string {
  const tiles = summaryOf(report).map(({ number, text }) => {
    return `<li><strong>${escapeHtml(numberText(number))}</strong> <span>${escapeHtml(text)}</span></li>`;
  });
  return `<ul class="tiles" aria-label="${escapeHtml(l10n.t('Summary'))}">\n${tiles.join('\n')}\n</ul>`;
}

function conceptsHtml({ concepts }: ReportResult, options: ReportBodyOptions): string {
  const mixed = concepts.filter(({ inconsistency }) => inconsistency > 0);
  const uniform = concepts.filter(({ inconsistency }) => inconsistency === 0);
  const caption = l10n.t('Terms by how inconsistently they are written');
  const section = sectionHtml(
    'concepts',
    l10n.t('Terms written inconsistently'),
    mixed.length > 0
      ? muted(conceptsRemark()) + conceptsTable(mixed, caption, options)
      : note(emptyTexts().concepts),
  );
  if (uniform.length === 0) return section;
  const title =
    uniform.length === 1
      ? l10n.t('1 term written consistently')
      : l10n.t('{0} terms written consistently', numberText(uniform.length));
  // What is closed is not printed.
  const isOpen = options.pageSize === undefined ? ' open' : '';
  const table = conceptsTable(uniform, l10n.t('Terms written consistently'), options);
  return `${section}\n<details${isOpen}>\n<summary>${escapeHtml(title)}</summary>\n${table}\n</details>`;
}

function fixAllHtml({ fixable }: ReportResult, { controls }: ReportBodyOptions): string {
  if (fixable === 0) return '';
  const count = numberText(fixable);
  const label = l10n.t('Fix all {0}: safe fixes in the workspace', count);
  const button = controls.button(l10n.t('Fix all {0}', count), label, { kind: 'fixAll' });
  return button === '' ? '' : `<p>${button}</p>\n`;
}

function sectionHtml(id: string, title: string, content: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(title)}</h2>
${content}
</section>`;
}

/** What a part says of how it is to be read. */
function muted(text: string): string {
  return `<p class="muted">${escapeHtml(text)}</p>\n`;
}

function note(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}
