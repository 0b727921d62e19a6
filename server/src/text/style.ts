/** The two ways in which text for a reader is set: as Markdown, and plain. */

/** Sets pieces of text. What goes in is plain text; markup in it stays visible as it is. */
export interface Style {
  plain(text: string): string;
  strong(text: string): string;
  emphasis(text: string): string;
  /** Joins paragraphs. */
  paragraphs(paragraphs: readonly string[]): string;
  /** Joins parts that stand by themselves. */
  parts(parts: readonly string[]): string;
}

export const markdownStyle: Style = {
  plain: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  emphasis: (text) => `*${escapeMarkdown(text)}*`,
  paragraphs: (paragraphs) => paragraphs.join('\n\n'),
  parts: (parts) => parts.join('\n\n---\n\n'),
};

export const plainStyle: Style = {
  plain: (text) => text,
  strong: (text) => text,
  emphasis: (text) => text,
  paragraphs: (paragraphs) => paragraphs.join('\n\n'),
  parts: (parts) => parts.join('\n\n'),
};

/** Text as Markdown that renders as just that text, also at the start of a line and in a table cell. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+#=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
