/** Arbitrary documents full of what reaches over lines, and arbitrary edits of them that open and close it. */
import fc, { type Arbitrary } from 'fast-check';
import type { TextChange } from '../../server/src/engine/index.ts';

const words = [
  ...['a', 'the', 'NPS', 'nps', 'csat', 'FCR', 'persona', 'customer persona', 'touch point', 'omni-channel'],
  ...['geofencing', 'geo-fencing', 'custmer journey', 'Net Promoter Score (NPS)', 'National Park Service'],
  ...['**touch** point', '<b>touch</b> point', 'touch\npoint', '[touch point]', '[a]', '[touch point][a]'],
  ...['[nps][]', '![touch point][a]', '[^1]', '^[csat]', '`csat`', '$x$', '%%x%%', '{{ x }}', '{% raw %}'],
  ...['{{!-- csat --}}', '<!-- x -->', '{/* x */}', '{x}', '<X>', '</X>', '<code>', '</code>', '&amp;'],
  ...['CSAT (customer satisfaction score)', '\\', '`', '*', '|', '_'],
];

/** A few words, over lines or not. */
const prose = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', ' ', '\n')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.flat().join('').trim());

const oneLine = prose.map((text) => text.replaceAll('\n', ' '));

/** Blocks as they are. */
const fixedBlocks = [
  ...[
    '***',
    '---',
    '* * *',
    '+++',
    '===',
    '...',
    ';;;',
    '(label)=',
    '[TOC]',
    '///',
    '/// note | csat',
    ':::',
  ],
  ...['::: row', ':::row-end', '*[NPS]: x', '***\n- x', '> [!NOTE] csat', '{% x\ntouch point %}'],
  ...['[a]: /u', '[A]: /x', '[touch point]: /u', '[touch\npoint]: /x', '[touch point]:\n/url\n"title"'],
  ...[
    "[a]:\n<x>\n'ti\ntle'",
    '[nps]: x "csat',
    '[touch point]:',
    '[a]: <',
    '[a]: /a\n[touch point]: /b\nnps',
  ],
  ...[
    '> [touch point]: /u',
    '- [a]:\n  /url\n  "title"',
    '[^1]: touch\n    point',
    '[^2]: nps\n\n    > csat',
  ],
  ...['---\ntitle: touch point\n---', '---\ntitle: csat\ncx-terminology: false\n---', '---\ntitle: nps\n...'],
  ...['+++\ntitle = "csat"\n+++', '{\n "title": "csat"\n}', ';;;\n"title": "csat"\n;;;'],
  ...['<!-- cx-terminology-disable -->', '<!-- cx-terminology-enable -->', '{/* cx-terminology-disable */}'],
  ...['<!-- cx-terminology-disable-next-line -->', '<!-- cx-terminology-disable-line term-variant -->'],
  ...['import x from "y"', 'export const a = {\n\n b: `touch point`\n}', '{\n\n touch point\n\n}'],
  ...['<X a={`\n\n`}>', '{/* \n\n touch point', '<X\n a="b"\n>\n\ncsat\n\n</X>'],
];

/** What may stand around blocks, each on lines of its own; what closes it may be missing. */
const around: readonly (readonly [open: string, close: string])[] = [
  ...[['```', '```'] as const, ['````{note} csat', '````'] as const, ['`````{tip}', '`````'] as const],
  ...[['~~~{warning}\n:class: x\n', '~~~'] as const, ['```js', '```'] as const, ['~~~~', '~~~~'] as const],
  ...[[':::note', ':::'] as const, ['::::{note} csat', '::::'] as const, ['::: mermaid', ':::'] as const],
  ...[['$$', '$$'] as const, ['%%', '%%'] as const, ['--8<--', '--8<--'] as const, ['<!--', '-->'] as const],
  ...[['\\begin{x}', '\\end{x}'] as const, ['<?php', '?>'] as const, ['<![CDATA[', ']]>'] as const],
  ...['div', 'pre', 'svg', 'script', 'math', 'iframe', 'details', 'Tabs', 'code'].map(
    (name) => [`<${name}>`, `</${name}>`] as const,
  ),
  ...['highlight js', 'mermaid', 'x'].map(
    (name) => [`{{< ${name} >}}`, `{{< /${name.split(' ')[0]} >}}`] as const,
  ),
  ...[['{% math %}', '{% endmath %}'] as const, ['{{!--', '--}}'] as const],
];

/** How the first line of a container begins, and the others. */
const containers: readonly (readonly [first: string, others: string])[] = [
  ...[['> ', '> '] as const, ['>', '>'] as const, ['- ', '  '] as const, ['* ', '  '] as const],
  ...[['1. ', '   '] as const, ['2) ', '   '] as const, [': ', '  '] as const, ['[^1]: ', '    '] as const],
  ...[['!!! note\n    ', '    '] as const, ['=== "csat"\n\n    ', '    '] as const],
  ...[['    ', '    '] as const, ['> [!NOTE]\n> ', '> '] as const, ['- [ ] ', '      '] as const],
];

const table = fc
  .array(oneLine, { minLength: 1, maxLength: 4 })
  .map((rows) => ['| a | csat |', '|---|---|', ...rows.map((row) => `| ${row} | x |`)].join('\n'));

const tightList = fc
  .tuple(fc.constantFrom('- ', '* ', '1. '), fc.array(prose, { minLength: 2, maxLength: 25 }))
  .map(([mark, items]) => items.map((item) => mark + item).join('\n'));

const heading = fc
  .tuple(oneLine, fc.constantFrom('# ', '## '), fc.constantFrom('', '\n===', '\n---'))
  .map(([text, mark, underline]) => (underline === '' ? mark + text : text + underline));

const separator = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n\t\n');

const { block, blocks } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: prose },
    { weight: 5, arbitrary: fc.constantFrom(...fixedBlocks) },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: tightList },
    { weight: 2, arbitrary: heading },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...around), tie('blocks'), fc.boolean(), fc.constantFrom('\n', '\n', '\n\n'))
        .map(([[open, close], inside, isClosed, gap]) => open + gap + inside + (isClosed ? gap + close : '')),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.constantFrom(...containers), tie('blocks'))
        .map(([[first, others], inside]) => first + inside.replaceAll('\n', `\n${others}`)),
    },
  ),
  blocks: fc
    .array(fc.tuple(tie('block'), separator), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().slice(0, -1).join('')),
}));

/** Documents of one block or many, with any line endings, with or without a byte order mark. */
export const anyDocument: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '', '', '', '\uFEFF', '---\ntitle: touch point\n---\n', '\n---\nx: nps\n'),
    fc.array(fc.tuple(blocks, separator), { maxLength: 8 }),
    fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r', 'mixed'),
  )
  .map(([head, parts, lineEnding]) => {
    const text = head + parts.flat().join('');
    if (lineEnding !== 'mixed') return text.replaceAll('\n', lineEnding);
    return text.replaceAll(/\n/g, (_, at: number) => ['\n', '\r', '\r\n'][at % 3] as string);
  });

/** What is typed: a key, or a mark that opens or closes something. */
const typed = [
  ...[
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    ' ',
    '    ',
    '\t',
    'x',
    '.',
    '"',
    "'",
    '\\',
    '\uFEFF',
    '\0',
    '\uD83D',
    '\u2028',
  ],
  ...[
    'touch point',
    'NPS',
    'csat ',
    ' nps',
    '> ',
    '- ',
    '1. ',
    '# ',
    '*',
    '_',
    '|',
    '|-|-|\n',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '`',
    '```',
    '```\n',
    '````',
    '~~~',
    ':',
    ':::',
    '$$',
    '$$\n',
    '%%',
    '%%\n',
    '{',
    '}',
    '{{',
    '}}',
    '{%',
    '%}',
  ],
  ...['<', '>', '<!--', '-->', '<div>', '<pre>', '</pre>', '<svg>', '</svg>', '</script>', '?>', '/*', '*/'],
  ...[
    '---',
    '---\n',
    '===',
    '\n===\n',
    '+++\n',
    '...\n',
    ';;;\n',
    '}\n',
    'title: csat\n',
    'cx-terminology: false\n',
  ],
  ...[
    '[a]: /u',
    '\n\n[touch point]: /u\n\n',
    '[^1]: ',
    '*[NPS]: ',
    '!!! note\n',
    '///\n',
    '--8<--\n',
    '\\end{x}',
  ],
  ...[
    '{{< /highlight >}}',
    '{{< highlight js >}}',
    '{% endmath %}',
    '{{!--',
    '--}}',
    'import ',
    '<X>',
    '</X>',
  ],
  ...['<!-- cx-terminology-disable -->', '<!-- cx-terminology-disable-next-line -->'],
];

/** An edit that is yet to be placed: where it is made depends on the text that it meets. */
export interface PlacelessEdit {
  readonly kind:
    | 'replace'
    | 'insert line'
    | 'remove lines'
    | 'indent lines'
    | 'copy lines'
    | 'replace all'
    | 'undo';
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const anyEdit: Arbitrary<PlacelessEdit> = fc.record({
  kind: fc.constantFrom<PlacelessEdit['kind'][]>(
    ...(['replace', 'replace', 'replace', 'replace', 'replace', 'insert line', 'insert line'] as const),
    ...(['insert line', 'remove lines', 'remove lines', 'indent lines', 'copy lines', 'undo'] as const),
    ...(['replace all'] as const),
  ),
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(500)),
  text: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...typed) },
    { weight: 2, arbitrary: block.map((text) => `${text}\n`) },
    { weight: 1, arbitrary: blocks },
    { weight: 1, arbitrary: fc.constant('') },
  ),
});

/** The change that an edit is for a text. @param earlier the texts before it, the latest last. */
export function changeOf(edit: PlacelessEdit, text: string, earlier: readonly string[]): TextChange {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)];
  const startOf = (line: number) => starts[Math.min(line, starts.length - 1)] as number;
  const line = edit.at % starts.length;
  const from = startOf(line);
  const to = Math.max(from, startOf(line + 1 + (edit.length % 6)));
  const lines = text.slice(from, to);
  if (edit.kind === 'insert line') return { from, to: from, text: edit.text };
  if (edit.kind === 'remove lines') return { from, to, text: '' };
  if (edit.kind === 'indent lines') {
    const mark = ['> ', '- ', '  ', '    ', '\t'][edit.length % 5] as string;
    return { from, to, text: lines.replace(/^(?=[^\r\n])/gm, mark) };
  }
  if (edit.kind === 'copy lines') {
    const target = startOf(edit.length % starts.length);
    return { from: target, to: target, text: lines };
  }
  if (edit.kind === 'replace all') return { from: 0, to: text.length, text: edit.text };
  if (edit.kind === 'undo') return changeTo(earlier[earlier.length - 1 - (edit.length % 3)] ?? text, text);
  const at = edit.at % (text.length + 1);
  return { from: at, to: Math.min(text.length, at + edit.length), text: edit.text };
}

/** The smallest change that makes one text of another. */
function changeTo(wanted: string, text: string): TextChange {
  const most = Math.min(wanted.length, text.length);
  let head = 0;
  while (head < most && wanted[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && wanted.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { from: head, to: text.length - tail, text: wanted.slice(head, wanted.length - tail) };
}

/** A text after a change. */
export function changed(text: string, change: TextChange): string {
  return text.slice(0, change.from) + change.text + text.slice(change.to);
}
