/** The page of an entry as HTML. */
import { describe, expect, test } from 'vitest';
import {
  type EntryPageParts,
  entryHtml,
  type NumberedUse,
  noticeHtml,
  numbered,
  usesHtml,
} from '../../client/src/entries/entryHtml.ts';

const texts = {
  insert: 'Insert',
  copy: 'Copy',
  findUses: 'Find',
  edit: 'Edit',
  actions: 'Actions',
  uses: 'Uses',
};

function use(line: number, text = 'A touch point here.'): NumberedUse['use'] {
  const from = text.indexOf('touch');
  const position = { line, character: from };
  return {
    range: { start: position, end: position },
    form: 'touch point',
    line: { text, from, to: from + 'touch point'.length },
  };
}

function uses(count: number): NumberedUse[] {
  const all = Array.from({ length: count }, (_, index) => use(index));
  return numbered({ documents: [{ uri: 'file:///docs/a.md', uses: all }] });
}

const usesTexts = {
  summary: 'Many.',
  more: (count: number) => `and ${count} more`,
  nameOf: (uri: string) => uri.slice('file:///'.length),
};

const parts: EntryPageParts = {
  title: '<b>',
  language: 'de',
  entry: '<h1>x</h1><script>alert(1)</script>',
  texts,
  script: 'page:/entry.js',
  style: 'page:/entry.css',
  source: 'page:',
  nonce: 'abc',
};

test('the page runs its own script alone', () => {
  const html = entryHtml(parts);
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  expect(policy).toBe(
    "default-src 'none'; style-src page:; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
  );
  expect(html).toContain('<script nonce="abc" src="page:/entry.js"></script>');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<title>&lt;b&gt;</title>');
  expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('alert(1)'));
});

test('an entry can be edited where there is a file for it', () => {
  const { edit, ...others } = texts;
  expect(entryHtml(parts)).toContain(`>${edit}</button>`);
  expect(entryHtml({ ...parts, texts: others })).not.toContain('data-action="edit"');
});

describe('uses', () => {
  test('are links with their line, in which the form stands out', () => {
    expect(usesHtml(uses(1), usesTexts)).toBe(
      '<p>Many.</p>\n<ul>\n<li><a href="use:0">docs/a.md:1</a> ' +
        '<span class="line">A <mark>touch point</mark> here.</span></li>\n</ul>',
    );
  });

  test('show markup as the text that it is', () => {
    const [first] = numbered({
      documents: [{ uri: 'file:///<i>', uses: [use(0, '<b>touch point</b> & "x"')] }],
    });
    const html = usesHtml(first ? [first] : [], usesTexts);
    expect(html).toContain('&lt;i&gt;:1</a>');
    expect(html).toContain('&lt;b&gt;<mark>touch point</mark>&lt;/b&gt; &amp; &quot;x&quot;');
  });

  test.each([
    [0, 0, false],
    [20, 20, false],
    [21, 20, true],
  ])('of %i there are %i, and a link to the rest: %s', (count, items, hasMore) => {
    const html = usesHtml(uses(count), usesTexts);
    expect(html.match(/<li>/g) ?? []).toHaveLength(items);
    expect(html.includes('<a href="findUses">and 1 more</a>')).toBe(hasMore);
  });
});

test('a page that only says something names its language, and loads nothing', () => {
  const html = noticeHtml('Es gibt <keinen> Eintrag.', 'de');
  expect(html).toContain('<html lang="de">');
  expect(html).toContain('<p>Es gibt &lt;keinen&gt; Eintrag.</p>');
  expect(html).toContain("default-src 'none'\">");
});
