/** The table of terms in a report: each with its forms, and how often they are used. */
import { l10n } from 'vscode';
import type { ReportConcept, ReportForm } from '../../../server/src/protocol.ts';
import { counted } from '../counted.ts';
import { escapeHtml } from '../entries/entryHtml.ts';
import { fixButton } from './fixButton.ts';
import { numberText, percentText } from './numbers.ts';
import { stateTexts } from './reportTexts.ts';
import {
  englishHtml,
  hiddenFrom,
  measureCell,
  meterHtml,
  numberCell,
  type TableOptions,
  tableHtml,
} from './tables.ts';

/** What is right or wrong in a glance; the text beside it says the same. */
const symbols: Readonly<Record<ReportForm['status'], string>> = { preferred: '✓', admitted: '≈', wrong: '✗' };

export function conceptsTable(
  concepts: readonly ReportConcept[],
  caption: string,
  options: TableOptions,
): string {
  const headings = [l10n.t('Term'), l10n.t('Form'), l10n.t('Uses'), l10n.t('Documents')];
  const rows = concepts.map((concept, index) => {
    const forms = concept.forms.map((form, number) => {
      const name = number === 0 ? conceptCell(concept, options) : '';
      return `<tr>${name}${formCells(form, concept, options)}</tr>`;
    });
    return `<tbody${hiddenFrom(index, options)}>\n${forms.join('\n')}\n</tbody>`;
  });
  return tableHtml({ caption, headings, rows, kind: 'groups' }, options);
}

function conceptCell(
  { id, term, forms, inconsistency, count, fixable }: ReportConcept,
  { controls }: TableOptions,
): string {
  const entry = { kind: 'entry', id } as const;
  const name = controls.link(englishHtml(term), l10n.t('Show the entry of “{0}”', term), entry);
  const remark =
    inconsistency > 0 ? l10n.t('{0} inconsistent', percentText(inconsistency)) : counted(count, 'use');
  const about = (count: string) => l10n.t('Fix {0}: wrong forms of “{1}” in the workspace', count, term);
  const fix = fixButton(fixable, about, { kind: 'concept', id }, controls);
  return `<th scope="rowgroup" rowspan="${forms.length}"><span class="term">${name}</span>
<span class="concept"><span class="muted">${escapeHtml(remark)}</span>${fix}</span></th>`;
}

function formCells(
  { form, status, count, documents, written }: ReportForm,
  concept: ReportConcept,
  { controls }: TableOptions,
): string {
  const meter = meterHtml(count, count / concept.count, status === 'wrong' ? 'wrong' : 'right');
  const uses = controls.link(meter, l10n.t('Show uses of “{1}”: {0}', numberText(count), form), {
    kind: 'places',
    title: form,
    places: { kind: 'form', id: concept.id, written },
  });
  const state = escapeHtml(stateTexts()[status]);
  const symbol = `<span class="symbol" aria-hidden="true">${symbols[status]}</span>`;
  const name = `<td class="form ${status}">${symbol} ${englishHtml(form)} <span class="state">${state}</span></td>`;
  return name + measureCell(uses) + numberCell(numberText(documents));
}
