/** Writes the figures into the page about the benchmark. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('../../../docs/benchmark.md', import.meta.url));
const begin = '<!-- figures: begin, written by the benchmark -->';
const end = '<!-- figures: end -->';

/** Puts the figures in place of those that stand in the page. */
export function writeDocs(figures: string): void {
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), figures));
}

/**
 * A page with other figures between its two marks.
 * @throws where it has no such marks.
 */
export function withFigures(text: string, figures: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page has lost its marks: ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(to)}`;
}
