/** Tables, task lists, strikethrough and footnotes of GitHub Flavored Markdown, plain and in odd places. */
export const gfmExamples: readonly string[] = [
  // Tables: the plain one, aligned, without outer pipes, with a head alone.
  '| Metric | Meaning |\n| --- | --- |\n| NPS | loyalty |\n',
  '| left | middle | right |\n|:--|:-:|--:|\n| a | b | c |\n',
  'channel | share\n--- | ---\nphone | half\n*chat* | rest\n',
  '| only | a head |\n|---|---|\n',
  '|one column|\n|-|\n|cell|\n',
  // Pipes that end no cell, and code that holds one.
  '| a \\| b | c |\n| - | - |\n| `x \\| y` | **d \\| e** |\n',
  // Rows that are too short or too long, and empty cells.
  '| a | b |\n|---|---|\n| short |\n| x | y |\n|  | second |\n',
  // What ends a table, and what does not.
  '| a | b |\n|---|---|\n| c | d |\n> quote\n',
  '| a | b |\n|---|---|\n| c | d |\n\nafter it\n',
  '| a | b |\n|---|---|\nno pipe here\n\nafter it\n',
  '| a | b |\n|---|---|\n| c | d |\n# heading\n',
  '| a | b |\n|---|---|\n| c | d |\n- item\n',
  // A delimiter row that does not fit: no table.
  '| a | b |\n|---|\n| c | d |\n',
  'a | b\nc | d\n',
  // Inline content of cells.
  '| [link text](/u "title") | ![alt text](/i.png) |\n|---|---|\n| <kbd>key</kbd> press | a&amp;b <br> next |\n',
  '| ~~old~~ new | <https://example.com/a> |\n|---|---|\n| \\*stars\\* | [ref] |\n\n[ref]: /u\n',
  // Tables in containers.
  '> | quoted | table |\n> |---|---|\n> | c | d |\n',
  '- | in | item |\n  |---|---|\n  | c | d |\n',
  '1. text\n\n   | in | item |\n   |---|---|\n   | c | d |\n',
  '  | indented | head |\n |---|---|\n   | c | d |\n',
  '| tabs\t|\tin cells |\n|---|---|\n|\tc\t| d |\n',
  // Task lists.
  '- [ ] open task\n- [x] done task\n- [X] done, too\n',
  '1. [ ] numbered\n2. [x] done\n',
  '- [ ] outer\n  - [x] inner *with* emphasis\n    on two lines\n',
  '- [ ]no task\n- [y] nor this\n- [] nor that\n',
  '> - [ ] quoted\n>   task\n',
  // Strikethrough.
  'This is ~~gone~~ and ~~so *is* this~~.\n',
  'Not ~~over\n\nparagraphs~~, not ~~ with ~~ spaces, and about ~5.\n',
  'in~~side~~ a word\n',
  // Footnotes.
  'Text[^1] and more[^long-label].\n\n[^1]: One note.\n[^long-label]: Another one\n    goes on here.\n',
  'Text[^n].\n\n[^n]: First paragraph.\n\n    Second paragraph with `code`.\n\n    - a list\n    - in it\n\nOutside again.\n',
  'Text[^q].\n\n> [^q]: Note in a quote,\n> on two lines.\n',
  'Text[^q].\n\n[^q]: > A quote\n    > in a note.\n',
  'Text[^l].\n\n[^l]: Lazy\ncontinuation.\n',
  'Text[^c].\n\n[^c]:\n    Text on the next line.\n',
  'Text[^w].\n\n[^w]: word\n',
];
