/** Anchors: what headings can be linked to as, which links lead there, and what fixes do to both. */
import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AnchoredDocument,
  applyEdits,
  check,
  combineEdits,
  defaultSettings,
} from '../../server/src/engine/index.ts';
import { anchorLinksOf } from '../../server/src/engine/markdown/anchorLinks.ts';
import { anchorsOf } from '../../server/src/engine/markdown/anchors.ts';
import { outlineOf, parseDocument } from '../../server/src/engine/markdown/outline.ts';
import { builtinTermBase } from './marked.ts';

const termBase = builtinTermBase();
const anchors = (source: string) => anchorsOf(outlineOf(parseDocument(source)).headings);
const links = (source: string) =>
  anchorLinksOf(parseDocument(source)).map(({ path, anchor, from, to }) => ({
    path,
    anchor,
    written: source.slice(from, to),
  }));
const leadsHere = ({ path }: { path: string }) => path === '';

/** All fixes at once, with the corrections of the document's own links. */
function fixAll(source: string): string {
  const edits = combineEdits(check(source, termBase, defaultSettings).findings);
  const document = new AnchoredDocument(source);
  return applyEdits(source, document.withLinkEdits(edits, document.changedAnchors(edits), leadsHere));
}

test('headings of MDX are read as MDX has them', () => {
  const source =
    'export const page = `\n# No\n`;\n\n    # A b\n\n<Tabs>\n## C <Badge text="no" /> d\n</Tabs>\n\n<!--\n\n## {props.e}\n';
  const { headings } = outlineOf(parseDocument(source, { language: 'mdx' }));
  expect(anchorsOf(headings)).toEqual(['a-b', 'c--d', 'propse']);
});

describe('the anchor of', () => {
  test.each<[string, string, string[]]>([
    ['a heading', '# Every Touch Point!\n', ['every-touch-point']],
    ['a closed heading', '## A b ##\n', ['a-b']],
    ['an underlined heading', 'A b\n===\n\nC\n---\n', ['a-b', 'c']],
    ['a heading of two lines', '> A\n>   b\n> ===\n', ['ab']],
    ['the same heading again', '# A\n## A\n# A 1\n# A\n', ['a', 'a-1', 'a-1-1', 'a-2']],
    ['punctuation', '# A & B: c_d (e), “f” – g.h\n', ['a--b-c_d-e-f--gh']],
    ['other letters', '# Ünïcode 客户 体验\n', ['ünïcode-客户-体验']],
    ['markup', '# *A* **b** ~~c~~ `d` <em>e</em> \\*f&amp;g\n', ['a-b-c-d-e-fg']],
    ['links', '# [A b](c "d") [e][f] <https://g.h>\n\n[f]: /f\n', ['a-b-e-httpsgh']],
    ['an image', '# ![A](b) C ![d](e)\n', ['-c-']],
    ['a comment', '# A <!-- b --> c\n', ['a--c']],
    ['templates in code', '# Use `{{ x }}`\n', ['use--x-']],
    ['an id of its own', '# A {#Own}\n# B {: #two .c }\n# C {.d}\n# D {id="e"}\n', ['Own', 'two', 'c', 'e']],
    ['an id on the next line', '# A\n{: #own}\n\n# B\ntext {: #c}\n', ['own', 'b']],
    ['HTML', '<h1 align="center">A <b>b</b></h1>\n\n<h2 id="c">D</h2>\n\n# A b\n', ['a-b', 'c', 'a-b-1']],
    ['what is in containers', '- # A\n\n> ## B\n\n1. ### C\n', ['a', 'b', 'c']],
    ['what is no heading', '```\n# A\n```\n\n#b\n\n    # C\n', []],
    [
      'what follows front matter',
      '\uFEFF---\r\ntitle: x\r\n---\r\n# A b\r\n\r\nC d\r\n---\r\n',
      ['a-b', 'c-d'],
    ],
  ])('%s', (_, source, expected) => {
    expect(anchors(source)).toEqual(expected);
  });
});

describe('links to anchors are found in', () => {
  test.each<[string, string, { path: string; anchor: string; written?: string }[]]>([
    ['a link', '[a](#b-c "d")', [{ path: '', anchor: 'b-c' }]],
    ['a bracketed link', '[a](<b c.md#d>)', [{ path: 'b c.md', anchor: 'd' }]],
    ['an image’s link', '[![a](b.png)](c.md#d)', [{ path: 'c.md', anchor: 'd' }]],
    ['a definition', '[a]\n\n[a]: <../b.md#c> "d"\n', [{ path: '../b.md', anchor: 'c' }]],
    [
      'an HTML block',
      '<div>\n<a class=x href="#a">b</a> <a href=c#d>e</a>\n</div>',
      [
        { path: '', anchor: 'a' },
        { path: 'c', anchor: 'd' },
      ],
    ],
    ['inline HTML', "See <a href='#a'>b</a>.", [{ path: '', anchor: 'a' }]],
    ['a component', 'See <Link to="/a#b">c</Link>.', [{ path: '/a', anchor: 'b' }]],
    [
      'a wiki link',
      '[[A b#C d|e]] [[#F]] ![[g#h#i j]]',
      [
        { path: 'A b', anchor: 'c-d', written: 'C d' },
        { path: '', anchor: 'f', written: 'F' },
        { path: 'g', anchor: 'i-j', written: 'i j' },
      ],
    ],
    ['a wiki link in a table', '| a |\n| - |\n| [[b#c\\|d]] |\n', [{ path: 'b', anchor: 'c' }]],
    [
      'a percent-encoded link',
      '[a](b%20c.md?d=e#f%C3%A4)',
      [{ path: 'b c.md', anchor: 'fä', written: 'f%C3%A4' }],
    ],
    ['what is badly encoded', '[a](#b%)', [{ path: '', anchor: 'b%' }]],
    ['a link with escapes', '[a](#b\\_c)', [{ path: '', anchor: 'b_c', written: 'b\\_c' }]],
    ['quotes and lists', '> - [a](#b)\n', [{ path: '', anchor: 'b' }]],
    [
      'what follows CRLF',
      '\uFEFFa\r\n\r\n[b](#c)\r\n<div>\r\n\r\n[d](#e)',
      [
        { path: '', anchor: 'c' },
        { path: '', anchor: 'e' },
      ],
    ],
  ])('%s', (_, source, expected) => {
    expect(links(source)).toEqual(expected.map((link) => ({ written: link.anchor, ...link })));
  });

  test.each([
    ['URLs', '[a](https://b.example/#c) <https://b.example/#c> [d](//b.example#c) [e](mailto:f#g)'],
    ['code', '`[a](#b)`\n\n    [a](#b)\n\n```\n[a](#b)\n```'],
    ['comments', '<!-- <a href="#a"> -->\n\na <!-- [b](#c) --> d'],
    ['front matter', '---\nlink: "[a](#b)"\n---\n'],
    ['block references', '[[a#^b]]'],
    ['links to no anchor', '[a](b.md) [[c]]'],
  ])('but not in %s', (_, source) => {
    expect(links(source)).toEqual([]);
  });
});

describe('a fix in a heading', () => {
  test.each([
    ['corrects links to it', '# Touch Point\n\n[a](#touch-point)\n', '# Touchpoint\n\n[a](#touchpoint)\n'],
    [
      'corrects the link in the heading itself',
      '# [Touch point](#touch-point)',
      '# [Touchpoint](#touchpoint)',
    ],
    [
      'corrects definitions',
      '# Touch point\n\n[a]\n\n[a]: #touch-point',
      '# Touchpoint\n\n[a]\n\n[a]: #touchpoint',
    ],
    [
      'corrects HTML',
      '# Touch point\n\n<p>\n<a href="#touch-point">a</a>\n</p>',
      '# Touchpoint\n\n<p>\n<a href="#touchpoint">a</a>\n</p>',
    ],
    [
      'corrects wiki links',
      '# The *touch point*\n\n[[#The touch point]] [[#the touch point|a]]',
      '# The *touchpoint*\n\n[[#The touchpoint]] [[#The touchpoint|a]]',
    ],
    [
      'corrects links in another case',
      '# Touch point\n\n[a](#Touch-Point)',
      '# Touchpoint\n\n[a](#touchpoint)',
    ],
    [
      'keeps links encoded',
      '# Ä touch point\n\n[a](#%C3%A4-touch-point) [b](#ä-touch-point)',
      '# Ä touchpoint\n\n[a](#%C3%A4-touchpoint) [b](#ä-touchpoint)',
    ],
    [
      'corrects anchors without double hyphens',
      '# A & touch point\n\n[a](#a-touch-point) [b](#a--touch-point)',
      '# A & touchpoint\n\n[a](#a-touchpoint) [b](#a--touchpoint)',
    ],
    [
      'corrects for underlined headings',
      'A touch point\n===\n\n[a](#a-touch-point)',
      'A touchpoint\n===\n\n[a](#a-touchpoint)',
    ],
    [
      'corrects for quoted headings',
      '> A touch point\n> and\n> ===\n\n[a](#a-touch-pointand)',
      '> A touchpoint\n> and\n> ===\n\n[a](#a-touchpointand)',
    ],
    [
      'corrects for HTML headings',
      '<h2>Touch point</h2>\n\n[a](#touch-point)',
      '<h2>Touchpoint</h2>\n\n[a](#touchpoint)',
    ],
    [
      'keeps CRLF and the byte order mark',
      '\uFEFF# Touch point\r\n\r\n[a](#touch-point)\r\n',
      '\uFEFF# Touchpoint\r\n\r\n[a](#touchpoint)\r\n',
    ],
    [
      'numbers what becomes the same',
      '# Touch point\n# Touchpoint\n# Touch-point\n\n[a](#touch-point) [b](#touchpoint) [c](#touch-point-1)',
      '# Touchpoint\n# Touchpoint\n# Touchpoint\n\n[a](#touchpoint) [b](#touchpoint-1) [c](#touchpoint-2)',
    ],
    [
      'leaves ids alone',
      '# Touch point {#touch-point}\n\n[a](#touch-point)',
      '# Touchpoint {#touch-point}\n\n[a](#touch-point)',
    ],
    [
      'leaves links to an element with that id',
      '<a id="touch-point"></a>\n\n# Touch point\n\n[a](#touch-point)',
      '<a id="touch-point"></a>\n\n# Touchpoint\n\n[a](#touch-point)',
    ],
    [
      'leaves links to others',
      '# Touch point\n\n[a](b.md#touch-point)',
      '# Touchpoint\n\n[a](b.md#touch-point)',
    ],
    [
      'leaves what only looks so',
      '# Touch point\n\n`[a](#touch-point)`',
      '# Touchpoint\n\n`[a](#touch-point)`',
    ],
    [
      'leaves links to other headings',
      '# Touch point\n# B\n\n[a](#b) [c](#x)',
      '# Touchpoint\n# B\n\n[a](#b) [c](#x)',
    ],
    [
      'keeps a reference’s label',
      '# [touch point]\n\n[touch point]: #touch-point',
      '# [touchpoint][touch point]\n\n[touch point]: #touchpoint',
    ],
  ])('%s', (_, source, expected) => {
    expect(fixAll(source)).toBe(expected);
  });

  test.each([
    ['of the case alone', '# Our csat\n'],
    ['outside headings', '# A\n\nA touch point, [a](#touch-point).\n'],
    ['in code below', '# A\n\n- touch point\n- b # c\n'],
  ])('changes no anchor where it is %s', (_, source) => {
    const edits = combineEdits(check(source, termBase, defaultSettings).findings);
    expect(edits).not.toEqual([]);
    expect([...new AnchoredDocument(source).changedAnchors(edits)]).toEqual([]);
  });
});

describe('the fixes that keep anchors', () => {
  test.each([
    ['are those outside headings', '# Touch point\n\nA touch point.\n', '# Touch point\n\nA touchpoint.\n'],
    ['are those of the case', '# Touch point csat\n', '# Touch point CSAT\n'],
    ['are those under an id', '# Touch point {#a}\n', '# Touchpoint {#a}\n'],
    ['are all without headings', 'A touch point.\n', 'A touchpoint.\n'],
  ])('%s', (_, source, expected) => {
    const { findings } = check(source, termBase, defaultSettings);
    const kept = new AnchoredDocument(source).keepingAnchors(findings);
    expect(applyEdits(source, combineEdits(kept))).toBe(expected);
  });
});

const pieces = [
  ...[
    '# Touch point\n\n',
    '## Touchpoint\n\n',
    '# touch-point\n',
    'Every touch point\n---\n\n',
    '# A & omni-channel\n',
  ],
  ...[
    '# Omni channel {#omni-channel}\n\n',
    '<h2>Touch point</h2>\n\n',
    '> # *Touch* point\n\n',
    '# Touch point-1\n',
  ],
  ...[
    'Text with a touch point and csat.\n\n',
    '- a\n',
    '    touch point\n\n',
    '<a id="touch-point"></a>\n\n',
    '```\n',
  ],
  ...[
    '# Our csat: `touch point`\r\n',
    '# [Touch point](#touch-point)\n',
    '[touch point]: #touch-point-1\n\n',
  ],
];
const targets = [
  ...[
    'touch-point',
    'touchpoint',
    'touch-point-1',
    'touchpoint-1',
    'touch-point-2',
    'touchpoint-2',
    'omni-channel',
  ],
  ...['every-touch-point', 'a--omni-channel', 'a-omni-channel', 'our-csat-touch-point', 'touch-point-1-1'],
];
const document = array(constantFrom(...pieces, ...targets.map((target) => `See [it](#${target}).\n\n`)), {
  maxLength: 14,
}).map((parts) => parts.join(''));

/** For each link of the document the number of the heading that it leads to; -1 where it leads to none. */
function destinations(source: string): number[] {
  const known = anchors(source);
  return links(source).map(({ anchor }) => known.indexOf(anchor));
}

test('after all fixes, links lead where they led before', () => {
  assert(
    property(document, (source) => {
      const given = [...source.matchAll(/id="([^"]*)"/g)].map(([, id]) => id);
      const before = destinations(source);
      const after = destinations(fixAll(source));
      expect(after).toHaveLength(before.length);
      const written = links(source);
      before.forEach((heading, index) => {
        if (heading >= 0 && !given.includes(written[index]?.anchor)) expect(after[index]).toBe(heading);
      });
    }),
    { numRuns: 500 },
  );
});

test('after the fixes that keep anchors, all anchors are as they were', () => {
  assert(
    property(document, (source) => {
      const { findings } = check(source, termBase, defaultSettings);
      const kept = new AnchoredDocument(source).keepingAnchors(findings);
      const fixed = applyEdits(source, combineEdits(kept));
      const given = [...source.matchAll(/id="([^"]*)"/g)].map(([, id]) => id);
      const wanted = anchors(source).map((anchor) => (given.includes(anchor) ? undefined : anchor));
      const is = anchors(fixed);
      wanted.forEach((anchor, index) => {
        if (anchor !== undefined) expect(is[index]).toBe(anchor);
      });
    }),
    { numRuns: 500 },
  );
});

test('an edit’s changes are those of the whole document', () => {
  assert(
    property(document, (source) => {
      const edits = combineEdits(check(source, termBase, defaultSettings).findings);
      const before = new AnchoredDocument(source);
      const after = new AnchoredDocument(applyEdits(source, edits));
      expect([...before.changedAnchors(edits)]).toEqual([...new AnchoredDocument(source).changesTo(after)]);
    }),
    { numRuns: 500 },
  );
});
