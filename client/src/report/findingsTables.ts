/** The tables of findings in a report: by rule, and by folder. */
import { l10n } from 'vscode';
import type { ReportFolder, ReportRule } from '../../../server/src/protocol.ts';
import { escapeHtml } from '../entries/entryHtml.ts';
import { findingsInFolderLabel, findingsOfRuleLabel } from './controlLabels.ts';
import { numberText } from './numbers.ts';
import { measureCell, meterHtml, numberCell, rowHtml, type TableOptions, tableHtml } from './tables.ts';

export function rulesTable(rules: readonly ReportRule[], options: TableOptions): string {
  const { controls } = options;
  const most = Math.max(...rules.map(({ findings }) => findings));
  const rows = rules.map(({ code, findings, documents }, index) => {
    const about = l10n.t('Read about the rule {0}', code);
    const name = controls.link(escapeHtml(code), about, { kind: 'rule', code });
    const title = findingsOfRuleLabel(findings, code);
    const meter = controls.link(meterHtml(findings, findings / most, 'wrong'), title, {
      kind: 'places',
      title: code,
      places: { kind: 'rule', code },
    });
    return rowHtml(index, name, [measureCell(meter), numberCell(numberText(documents))], options);
  });
  const headings = [l10n.t('Rule'), l10n.t('Findings'), l10n.t('Documents')];
  return tableHtml({ caption: l10n.t('Findings by rule'), headings, rows, kind: 'half' }, options);
}

export function foldersTable(folders: readonly ReportFolder[], options: TableOptions): string {
  const { controls } = options;
  const most = Math.max(...folders.map(({ findings }) => findings));
  const rows = folders.map(({ uri, name, findings, filesWithFindings, files }, index) => {
    const title = findingsInFolderLabel(findings, name);
    const meter = controls.link(meterHtml(findings, findings / most, 'wrong'), title, {
      kind: 'places',
      title: name,
      places: { kind: 'folder', uri },
    });
    const share = l10n.t('{0} of {1}', numberText(filesWithFindings), numberText(files));
    return rowHtml(index, pathHtml(name), [measureCell(meter), numberCell(share)], options);
  });
  const headings = [l10n.t('Folder'), l10n.t('Findings'), l10n.t('Documents')];
  return tableHtml({ caption: l10n.t('Findings by folder'), headings, rows, kind: 'half' }, options);
}

/** A path that may be broken behind each of its parts. */
function pathHtml(path: string): string {
  return path
    .split('/')
    .map((part) => escapeHtml(part))
    .join('/<wbr>');
}
