/** Tables of a report: rows with bars, of which the first are shown and the others on demand. */
import { l10n } from 'vscode';
import { escapeHtml } from '../entries/entryHtml.ts';
import type { Controls } from './controls.ts';
import { numberText } from './numbers.ts';

/** What every table is made with. */
export interface TableOptions {
  readonly controls: Controls;
  /** How many rows are shown at first; all where it is absent. */
  readonly pageSize?: number;
}

export interface TableParts {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Those of one body; or, where they are groups, bodies. */
  readonly rows: readonly string[];
  readonly kind?: 'groups' | 'half';
}

export function tableHtml({ caption, headings, rows, kind }: TableParts, { pageSize }: TableOptions): string {
  const heads = headings.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const inside = rows.join('\n');
  const left = pageSize === undefined ? 0 : rows.length - pageSize;
  const more =
    left > 0
      ? `\n<button type="button" class="button more" data-more="${pageSize}">${escapeHtml(l10n.t('Show more'))} (<span>${left}</span>)</button>`
      : '';
  return `<div class="table">
<table${kind ? ` class="${kind}"` : ''}>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads}</tr></thead>
${kind === 'groups' ? inside : `<tbody>\n${inside}\n</tbody>`}
</table>${more}
</div>`;
}

/** A row whose first cell names it. @param index which row of the table it is. */
export function rowHtml(
  index: number,
  name: string,
  cells: readonly string[],
  options: TableOptions,
): string {
  return `<tr${hiddenFrom(index, options)}><th scope="row">${name}</th>${cells.join('')}</tr>`;
}

/** What stands in the glossary or in documents: it is English, whatever language is around it. */
export function englishHtml(text: string): string {
  return `<span lang="en">${escapeHtml(text)}</span>`;
}

/** An attribute for rows, or groups of them, that are not shown at first. */
export function hiddenFrom(index: number, { pageSize }: TableOptions): string {
  return pageSize !== undefined && index >= pageSize ? ' hidden' : '';
}

/** The cell with a bar. */
export function measureCell(html: string): string {
  return `<td class="measure">${html}</td>`;
}

export function numberCell(text: string): string {
  return `<td class="number">${escapeHtml(text)}</td>`;
}

/** A bar and its number; the bar says nothing that the number does not. @param share of the bar's room, from 0 to 1. */
export function meterHtml(number: number, share: number, kind: 'right' | 'wrong'): string {
  const width = Math.max(1, Math.round(1000 * share) / 10);
  return `<span class="meter"><svg class="bar" aria-hidden="true" width="100%" height="10"><rect class="track" width="100%" height="10" rx="2"/><rect class="${kind}" width="${width}%" height="10" rx="2"/></svg><span class="count">${escapeHtml(numberText(number))}</span></span>`;
}

/** The pattern of bars that stand for what is wrong: it tells them apart without colour. To stand once in a page. */
export const hatch = `<svg class="definitions" aria-hidden="true" width="0" height="0"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stripe" width="2" height="6"/></pattern></defs></svg>`;
