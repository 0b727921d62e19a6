/** The tables of what is missing in a report: abbreviations that are never written out, and words in no glossary. */
import { l10n } from 'vscode';
import type { ReportAbbreviation, ReportCandidate } from '../../../server/src/protocol.ts';
import { escapeHtml } from '../entries/entryHtml.ts';
import { numberText } from './numbers.ts';
import { candidateKinds } from './reportTexts.ts';
import {
  englishHtml,
  measureCell,
  meterHtml,
  numberCell,
  rowHtml,
  type TableOptions,
  tableHtml,
} from './tables.ts';

export function abbreviationsTable(
  abbreviations: readonly ReportAbbreviation[],
  options: TableOptions,
): string {
  const { controls } = options;
  const most = Math.max(...abbreviations.map(({ documents }) => documents));
  const rows = abbreviations.map(({ id, abbreviation, term, documents }, index) => {
    const entry = l10n.t('Show the entry of “{0}”', term);
    const name = controls.link(englishHtml(abbreviation), entry, { kind: 'entry', id });
    const title = l10n.t('Show documents that never write out {1}: {0}', numberText(documents), abbreviation);
    const meter = controls.link(meterHtml(documents, documents / most, 'right'), title, {
      kind: 'places',
      title: abbreviation,
      places: { kind: 'abbreviation', id },
    });
    return rowHtml(index, name, [`<td>${englishHtml(term)}</td>`, measureCell(meter)], options);
  });
  const headings = [l10n.t('Abbreviation'), l10n.t('Stands for'), l10n.t('Documents')];
  const caption = l10n.t('Abbreviations by the documents that never write them out');
  return tableHtml({ caption, headings, rows }, options);
}

export function candidatesTable(candidates: readonly ReportCandidate[], options: TableOptions): string {
  const kinds = candidateKinds();
  const most = Math.max(...candidates.map(({ count }) => count));
  const actions = candidates.map((candidate) => candidateActions(candidate, options));
  const hasActions = actions.some((html) => html !== '');
  const rows = candidates.map(({ form, kind, count, documents, keys }, index) => {
    const title = l10n.t('Show uses of “{1}”: {0}', numberText(count), form);
    const meter = options.controls.link(meterHtml(count, count / most, 'right'), title, {
      kind: 'places',
      title: form,
      places: { kind: 'candidate', keys },
    });
    const cells = [
      `<td class="muted">${escapeHtml(kinds[kind])}</td>`,
      measureCell(meter),
      numberCell(numberText(documents)),
      ...(hasActions ? [`<td class="actions">${actions[index]}</td>`] : []),
    ];
    return rowHtml(index, englishHtml(form), cells, options);
  });
  const headings = [l10n.t('Words'), l10n.t('Kind'), l10n.t('Uses'), l10n.t('Documents')];
  if (hasActions) headings.push(l10n.t('What to do'));
  return tableHtml({ caption: l10n.t('Words by how likely they are a term'), headings, rows }, options);
}

function candidateActions({ form, uri }: ReportCandidate, { controls }: TableOptions): string {
  const add = controls.button(l10n.t('Add to Glossary'), l10n.t('Add to Glossary: {0}', form), {
    kind: 'add',
    form,
    uri,
  });
  const ignore = controls.button(l10n.t('Ignore'), l10n.t('Ignore: {0}', form), {
    kind: 'ignore',
    form,
    uri,
  });
  return add === '' ? '' : `${add} ${ignore}`;
}
