/** The tables of findings in a report: by rule, and by folder. */
import { l10n } from 'vscode';
import type { ReportFolder, ReportRule } from '../../../server/src/protocol.ts';
import { escapeHtml } from '../entries/entryHtml.ts';
import { fixButton } from './fixButton.ts';
import { numberText } from './numbers.ts';
import { measureCell, meterHtml, numberCell, rowHtml, type TableOptions, tableHtml } from './tables.ts';

/** A rule or a folder, as its row shows it. */
interface FindingsRow {
  /** Its name as HTML. */
  readonly name: string;
  /** The bar with the number of findings. */
  readonly meter: string;
  /** In how many documents. */
  readonly documents: string;
  /** What fixes them; empty where nothing does. */
  readonly fix: string;
}

export function rulesTable(rules: readonly ReportRule[], options: TableOptions): string {
  const { controls } = options;
  const most = Math.max(...rules.map(({ findings }) => findings));
  const rows = rules.map(({ code, findings, fixable, documents }): FindingsRow => {
    const about = l10n.t('Read about the rule {0}', code);
    const title = l10n.t('Show findings of {1}: {0}', numberText(findings), code);
    const fixes = (count: string) => l10n.t('Fix {0}: findings of {1} in the workspace', count, code);
    return {
      name: controls.link(escapeHtml(code), about, { kind: 'rule', code }),
      meter: controls.link(meterHtml(findings, findings / most, 'wrong'), title, {
        kind: 'places',
        title: code,
        places: { kind: 'rule', code },
      }),
      documents: numberText(documents),
      fix: fixButton(fixable, fixes, { kind: 'rule', code }, controls),
    };
  });
  return findingsTable(l10n.t('Rule'), l10n.t('Findings by rule'), rows, options);
}

export function foldersTable(folders: readonly ReportFolder[], options: TableOptions): string {
  const { controls } = options;
  const most = Math.max(...folders.map(({ findings }) => findings));
  const rows = folders.map(({ uri, name, findings, fixable, filesWithFindings, files }): FindingsRow => {
    const title = l10n.t('Show findings in {1}: {0}', numberText(findings), name);
    const fixes = (count: string) => l10n.t('Fix {0}: findings in the folder {1}', count, name);
    return {
      name: pathHtml(name),
      meter: controls.link(meterHtml(findings, findings / most, 'wrong'), title, {
        kind: 'places',
        title: name,
        places: { kind: 'folder', uri },
      }),
      documents: l10n.t('{0} of {1}', numberText(filesWithFindings), numberText(files)),
      fix: fixButton(fixable, fixes, { kind: 'folder', uri }, controls),
    };
  });
  return findingsTable(l10n.t('Folder'), l10n.t('Findings by folder'), rows, options);
}

/** @param first the heading of the names. */
function findingsTable(
  first: string,
  caption: string,
  rows: readonly FindingsRow[],
  options: TableOptions,
): string {
  const hasFixes = rows.some(({ fix }) => fix !== '');
  const lines = rows.map(({ name, meter, documents, fix }, index) => {
    const fixes = hasFixes ? [`<td class="actions">${fix}</td>`] : [];
    return rowHtml(index, name, [measureCell(meter), numberCell(documents), ...fixes], options);
  });
  const headings = [first, l10n.t('Findings'), l10n.t('Documents')];
  if (hasFixes) headings.push(l10n.t('What to do'));
  return tableHtml({ caption, headings, rows: lines, kind: 'half' }, options);
}

/** A path that may be broken behind each of its parts. */
function pathHtml(path: string): string {
  return path
    .split('/')
    .map((part) => escapeHtml(part))
    .join('/<wbr>');
}
