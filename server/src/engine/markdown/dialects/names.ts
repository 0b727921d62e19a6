/** The constructs of dialects that can be switched off, each for a team in whose documents it is ordinary text. */

/** What each is, for a writer, in the order in which they are explained. */
export const dialectDescriptions = {
  math: 'Formulas: `$x^2$`, `$$`, `\\(x^2\\)`, `\\begin{equation}`.',
  templates: 'What templates fill in: `{{ name }}`, `{% tag %}`, `{# remark #}`.',
  directives:
    'Directives: `:::note`, `::: zone`, `::name[text]`, `:name[text]`, and `{note}` behind three backticks.',
  admonitions: 'Admonitions, tabs and blocks of MkDocs: `!!! note`, `??? note`, `=== "Tab"`, `/// note`.',
  alerts: 'Alerts and includes: `> [!NOTE]`, `[!INCLUDE [name](path)]`.',
  roles: 'Roles and targets of MyST: `{ref}` before code, `(label)=`.',
  wikiLinks: 'Wiki links: `[[page]]`, `[[page|text]]`, `![[page]]`.',
  footnotes: 'Footnotes: `[^1]`, `[^1]: text`, `^[text]`.',
  citations: 'Citations: `[@key]`, `[-@key, p. 3]`.',
  definitionLists: 'Definition lists: `: meaning` below a term.',
  abbreviations: 'Abbreviations explained for the site generator: `*[CES]: text`.',
  attributeLists: 'Attributes: `{#id .class}`, `{: .class}`, `[text]{.class}`.',
  emoji: 'Names of emoji: `:tada:`.',
  labels: 'Labels and milestones of GitLab: `~"label"`, `%milestone`.',
  highlights: 'Highlighted text: `==text==`.',
  comments: 'Comments of Obsidian: `%%comment%%`.',
  blockIds: 'Ids of blocks: `^id` at the end of a line.',
  inserts: 'Lines that something else is put in for: `[TOC]`, `--8<-- "file"`.',
} as const;

export type Dialect = keyof typeof dialectDescriptions;

export const dialectNames = Object.keys(dialectDescriptions) as readonly Dialect[];

/** Which constructs are on; what is not named is left as it is. */
export type DialectSwitches = Readonly<Partial<Record<Dialect, boolean>>>;
