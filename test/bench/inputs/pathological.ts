/** Documents that are hard to parse or to check, each of about the length that is asked for. */

export interface Pathological {
  readonly name: string;
  readonly text: (length: number) => string;
}

/** A short text over and over. */
function repeated(name: string, unit: string, before = '', after = ''): Pathological {
  return { name, text: (length) => before + unit.repeat(Math.ceil(length / unit.length)) + after };
}

/** Something that opens so many times and closes as many times. */
function nested(name: string, open: string, close: string, inside = 'a'): Pathological {
  return {
    name,
    text: (length) => {
      const depth = Math.floor(length / (open.length + close.length));
      return open.repeat(depth) + inside + close.repeat(depth);
    },
  };
}

/** Lines that are made of their number, until the length is reached. */
function numbered(name: string, line: (index: number) => string, before = ''): Pathological {
  return {
    name,
    text: (length) => {
      const lines = [before];
      for (let index = 0, written = 0; written < length; index++) {
        const next = line(index);
        lines.push(next);
        written += next.length + 1;
      }
      return lines.join('\n');
    },
  };
}

/** Lists in lists: each line two deeper than the one before, from the margin again at the given depth. */
function deepList(name: string, depth: number): Pathological {
  return numbered(name, (index) => `${'  '.repeat(index % depth)}- a`);
}

function table(name: string, columns: (length: number) => number): Pathological {
  return {
    name,
    text: (length) => {
      const count = columns(length);
      const head = `|${' a |'.repeat(count)}\n|${'-|'.repeat(count)}\n`;
      const line = `|${' touch point |'.repeat(count)}\n`;
      return head + line.repeat(Math.max(1, Math.floor((length - head.length) / line.length)));
    },
  };
}

export const pathological: readonly Pathological[] = [
  repeated('one word', 'a'),
  repeated('one line of words', 'customer touch point '),
  repeated('one line of wrong forms', 'omni-channel touch points, '),
  repeated('a wrong form on every line', 'omni-channel\n'),
  repeated('a wrong form in every other section', 'touch point\n\nfoo\n\n'),
  repeated('hyphens between words', 'touch-'),
  repeated('capitals', 'NPS CSAT '),
  repeated('an abbreviation in brackets', 'customer satisfaction score (NPS) '),
  repeated('abbreviations with slashes', 'NPS/CSAT '),
  repeated('a title without an end', 'Good NPS Score '),
  repeated('labels with a capital', 'our Touchpoint: csat: '),
  repeated('names in capitals', 'National Park Service '),
  repeated('apostrophes', "customer's'"),
  repeated('spaces', ' '),
  repeated('line breaks', '\n'),
  repeated('soft hyphens', 'touch\u00adpoint\u200b '),
  repeated('surrogate pairs', '😀'),
  repeated('combining marks', 'e\u0301\u0302'),
  repeated('null characters', '\0 '),
  repeated('carriage returns', 'touch point\r'),
  repeated('words joined by dashes', 'customer—touch—point—'),
  repeated('misspelled words', 'custmer experiance '),
  repeated('stars and spaces', '* '),
  repeated('stars', '*'),
  repeated('stars and letters', '*a_ '),
  repeated('stars inside words', 'a*'),
  repeated('emphasis that does not close', '*a **a '),
  repeated('underscores', '_a __b '),
  repeated('tildes', '~~a ~b '),
  nested('emphasis in emphasis', '*a **a ', ' b** b*'),
  repeated('[', '['),
  repeated('![', '!['),
  repeated(']', ']'),
  repeated('[a](', '[a]('),
  repeated('[a](<b', '[a](<b'),
  repeated('[a][', '[a]['),
  repeated('[](', '[]('),
  nested('links in links', '[', '](u)'),
  nested('images in images', '![', '](u)'),
  nested('brackets', '[', ']'),
  nested('parentheses in an address', '(', ')', '[a](b)'),
  repeated('a link to one definition', '[a] ', '[a]: /u\n\n'),
  numbered('link definitions', (index) => `[r${index}]: /u${index} "t"`),
  numbered('link definitions and their users', (index) => `[r${index}]: /u\n\n[touch point][r${index}]\n`),
  numbered('footnotes', (index) => `a[^${index}]\n\n[^${index}]: touch point\n`),
  numbered('footnotes at the end', (index) => `[^${index}]: touch point`, 'a[^1] '.repeat(300)),
  numbered(
    'definitions far from their users',
    (index) => `[a${index}]: /u\n\n[touch point][a${index + 9000}]\n`,
  ),
  repeated('a definition that does not end', 'a\n', '[a]: /u "'),
  repeated('<', '<'),
  repeated('<a', '<a '),
  repeated('tags that do not close', '<a href="'),
  repeated('comments that do not close', '<!-- a '),
  repeated('comments that do not close, by line', '<!-- a\n\n'),
  repeated('comments', '<!-- a --> '),
  repeated('suppressing comments', '<!-- cx-terminology-disable-next-line -->\ntouch point\n\n'),
  repeated(
    'comments that switch on and off',
    '<!-- cx-terminology-disable -->\ntouch point\n<!-- cx-terminology-enable -->\n\n',
  ),
  repeated('processing instructions', '<?'),
  repeated('declarations', '<!A '),
  repeated('CDATA', '<![CDATA['),
  nested('HTML elements', '<b>', '</b>'),
  nested('HTML blocks', '<div>\n\n', '</div>\n\n'),
  repeated('autolinks that do not close', '<https://a.b/'),
  repeated('bare addresses', 'www.a.b/c@d '),
  repeated('colons and slashes', 'a://'),
  repeated('at signs', 'a@'),
  repeated('dots', 'a.'),
  repeated('entities', '&amp;&#8220;'),
  repeated('entities that do not end', '&a'),
  repeated('backslashes', '\\'),
  repeated('backslashes at line ends', 'a\\\n'),
  repeated('backticks', '`'),
  numbered('backticks, each time one more', (index) => '`'.repeat(index + 1)),
  repeated('backticks that do not close', '`a ``b '),
  repeated('dollars', '$a '),
  repeated('dollars in pairs', '$$\na\n'),
  repeated('fences that do not close', '```\n~~~\n'),
  repeated('quotes in one line', '>'),
  repeated('quotes with spaces', '> '),
  numbered('quotes, up to 500 deep', (index) => `${'>'.repeat(index % 500)} a`),
  repeated('list marks in one line', '- '),
  repeated('ordered list marks in one line', '1. '),
  deepList('lists in lists, 100 deep', 100),
  deepList('lists in lists, 500 deep', 500),
  repeated('a list with gaps', '- a\n\n'),
  repeated('quotes in lists', '> - '),
  repeated('headings', '# touch point\n'),
  repeated('underlined headings', 'a\n=\n'),
  repeated('a paragraph of many lines', 'touch\npoint\n'),
  repeated('rules', '---\n'),
  repeated('pipes', '|'),
  table('a table of thousands of columns', (length) => Math.floor(length / 300)),
  table('a table of many rows', () => 3),
  repeated('tables in quotes', '> | a | b |\n> | - | - |\n> | touch point | c |\n\n'),
  repeated('tables that are none', '|a\n-|\n'),
  repeated('directives', ':::note\n'),
  repeated('attribute lists', '{.a #b '),
  repeated('shortcodes that do not close', '{{< a '),
  repeated('template tags', '{% a %}{{ b }} '),
  repeated('wiki links', '[[touch point|'),
  repeated('front matter that does not end', 'a: b\n', '---\n'),
  repeated('front matter of many keys', 'title: touch point\n', '---\n', '---\n'),
  repeated('TOML front matter', 'title = "touch point"\n', '+++\n', '+++\n'),
];
