/** The report as a table, in Markdown that reads well in a terminal too. */
import { isMet, type Row, type Target } from './row.ts';

const head = ['what', 'unit', 'n', 'median', 'p90', 'p99', 'target', 'met', 'note'];

/** The rows as a Markdown table, in columns of even width. */
export function markdownTable(rows: readonly Row[]): string {
  const cells = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((line) => lengthOf(line[column] ?? ''))));
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => pad(cell, widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cellsOf(row: Row): string[] {
  const { what, unit, figures, targets, note = '' } = row;
  const target = targets.map(targetText).join(', ') || '–';
  if (!figures) return [what, unit, '0', '–', '–', '–', target, 'not measured', note].map(escaped);
  const { samples, median, p90, p99 } = figures;
  const spread = samples > 1 ? [number(p90), number(p99)] : ['–', '–'];
  const met = isMet(row);
  const verdict = met === undefined ? '' : met ? 'yes' : 'NO';
  return [what, unit, `${samples}`, number(median), ...spread, target, verdict, note].map(escaped);
}

function targetText({ of, bound, value }: Target): string {
  return `${bound === 'at most' ? '≤' : '≥'} ${value}${of === 'median' ? '' : ` ${of}`}`;
}

/** Three significant digits, but all digits in front of the point. */
export function number(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
}

function lengthOf(cell: string): number {
  return [...cell].length;
}
