/** Tables in Markdown. */

/** A table of a head and rows; the cells are Markdown, and may have several paragraphs. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function cell(markdown: string): string {
  return markdown.trim().replaceAll('|', '\\|').replaceAll(/\n+/g, '<br>');
}
