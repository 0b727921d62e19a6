/** What is prose in MDX and what is not. */
import { describe, expect, test } from 'vitest';
import { prose, type Table, testTables } from './proseTables.ts';

const tables: Readonly<Record<string, Table>> = {
  modules: [
    ['imports and exports', "import No from 'no'\nexport const no = 1\n\none\n", ['one']],
    ['of names over lines', "import {\n  no,\n\n  no as n\n} from 'no'\n\none\n", ['one']],
    ['of a side effect', "import './no.css'\n\none\n", ['one']],
    ['of everything', "import * as no from 'no'\nexport * from 'no'\n\none\n", ['one']],
    ['functions', 'export default function no() {\n  return "}"\n\n}\n\none\n', ['one']],
    ['without an end', 'export const no = {\n  no: 1\n\none\n', ['one']],
    [
      'the words',
      'import the customers\n\nexport their data\n',
      ['import the customers', 'export their data'],
    ],
    ['not in lists', "- import one from 'two'\n", ["import one from 'two'"]],
  ],
  tags: [
    ['around blocks', '<No no="no">\n\none *two*\n\n</No>\n', ['one two']],
    ['around lines', '<No>\none\n</No>\n', ['one']],
    ['on a line', '<No>one</No>\n', ['¦one¦']],
    ['in text', 'one <No no="no">two</No> three <No /> four', ['one ¦two¦ three ¦ four']],
    ['with dots', 'one <No.No>two</No.No>', ['one ¦two¦']],
    ['fragments', '<>\none\n</>\n\none <>two</> three\n', ['one', 'one ¦two¦ three']],
    ['over lines', '<No\n  no="no"\n  no={[\n    { no: "no" },\n\n  ]}\n>\n  one\n</No>\n', ['one']],
    ['over lines with text behind', '<No\n  no="no">one\ntwo</No>\n', ['one two¦']],
    ['over lines, closed by themselves', '<No\n  no="no > no"\n/>\none\n', ['one']],
    ['attributes in braces', 'one <No no={{ no: "}" }} {...no} no> two', ['one ¦ two']],
    ['attributes over quotes', "one <No no='no \"no' no> two", ['one ¦ two']],
    ['several on a line', '<No><No no /></No>\n{no} <No />\n\none\n', ['one']],
    ['indented', '<No>\n    <No>\n        one\n    </No>\n</No>\n', ['one']],
    ['indented, with Markdown', '<No>\n    one\n    - two\n    ## three\n</No>\n', ['one', 'two', 'three']],
    ['in a list', '- one\n\n  <No\n    no="no"\n  />\n\n  two\n', ['one', 'two']],
    ['in a quote', '> <No no="no">\n> one\n> </No>\n', ['one']],
    ['in headings', '# one <No no="no" /> two\n', ['one ¦ two']],
    ['in tables', '| one <No no="no" /> |\n|---|\n| <No>two</No> |\n', ['one ¦', '¦two¦']],
    ['Markdown between them', '<No>\n## one\n- two\n</No>\n', ['one', 'two']],
    ['of HTML', 'one <b>two</b> three<br/>four', ['one two three¦four']],
    ['of HTML with code', 'one <code>no</code> two <kbd>no</kbd>', ['one ¦ two ¦']],
    [
      'blocks of code',
      '<pre>\nno\n\nno\n</pre>\n\n<svg a="b">\n  <title>no</title>\n</svg>\n\none\n',
      ['one'],
    ],
    ['styles', '<style>{`\n  no { no: no }\n\n  no\n`}</style>\n\none\n', ['one']],
    ['comments of HTML', '<!-- no\n\nno -->\n\none <!-- no --> two\n', ['one ¦ two']],
  ],
  expressions: [
    ['in text', 'one {no} two', ['one ¦ two']],
    ['nested', 'one {no({ a: { b: "}" } })} two', ['one ¦ two']],
    ['strings', 'one {\'}\' + "}" + `}`} two', ['one ¦ two']],
    ['templates', `one {\`no \${no} no\`} two`, ['one ¦ two']],
    ['comments', "one {/* no { don't */} two\n\n{/*\nno\n\nno\n*/}\n\nthree\n", ['one ¦ two', 'three']],
    ['line comments', '{\n  // no }\n  no\n}\n\none\n', ['one']],
    ['with tags', "{no.map((no) => (\n  <p>Don't {no}</p>\n\n))}\n\none\n", ['one']],
    ['on a line with text', '{no} one\n', ['¦ one']],
    ['in attributes lists', '# one {#no}\n\n## two {/* #no */}\n', ['one ¦', 'two ¦']],
    ['in links', '[one {no}](/no)', ['one ¦']],
    ['in code', 'one `{` two {no} `}`', ['one ¦ two ¦ ¦']],
  ],
  'plain text': [
    ['indented', 'one\n\n    two\n\n\tthree\n', ['one', 'two', 'three']],
    ['no autolinks', 'one <https://two.example>', ['one <https://two.example>']],
    ['a brace without an end', 'one {two\n\nthree } four\n', ['one {two', 'three } four']],
    ['a tag without an end', 'one <two\n\nthree\n', ['one <two', 'three']],
    ['comparisons', 'one < two and three > four', ['one < two and three > four']],
    ['fenced code', '```jsx\n<No>{\n```\n\none\n', ['one']],
    ['code in tags', '<No>\n```jsx\n<No>{\n```\n</No>\n\none\n', ['one']],
    ['front matter', '---\ntitle: One\n---\n\ntwo\n', ['One', 'two']],
    ['directives', ':::note[One {no}]\ntwo\n:::\n', ['One ¦', 'two']],
    ['tables', '| one |\n|---|\n| two |\n', ['one', 'two']],
    ['CR LF', '<No\r\n  no="no"\r\n>\r\n  one\r\n  two\r\n</No>\r\n', ['one two']],
  ],
};

testTables(tables, 'mdx');

describe('in Markdown', () => {
  test('MDX is nothing but text', () => {
    expect(prose("import one from 'two'\n\nthree {four}\n")).toEqual([
      "import one from 'two'",
      'three {four}',
    ]);
  });
});
