/** The page of an entry as HTML. */
import { describe, expect, test } from 'vitest';
import {
  type EntryPageParts,
  entryHtml,
  linkHtml,
  type NumberedUse,
  noticeHtml,
  numbered,
  textHtml,
  usesHtml,
} from '../../client/src/entries/entryHtml.tsx';
import { Drawn } from './drawn.ts';

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
  files: { script: 'page:/entry.js', style: 'page:/entry.css', source: 'page:', nonce: 'abc' },
};

test('the page runs its own script alone', () => {
  const html = entryHtml(parts);
  const page = new Drawn(html, true);
  expect(page.attributes('meta[http-equiv=Content-Security-Policy]', 'content')).toEqual([
    "default-src 'none'; style-src page:; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
  ]);
  expect(page.attributes('script[nonce=abc]', 'src')).toEqual(['page:/entry.js']);
  expect(page.attributes('html', 'lang')).toEqual(['de']);
  expect(page.texts('title')).toEqual(['<b>']);
  expect(page.texts('h1')).toEqual(['x']);
  expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('alert(1)'));
});

test('what is found out later is told to who does not see it', () => {
  const page = new Drawn(entryHtml(parts), true);
  expect(page.attributes('[aria-live]', 'id')).toEqual(['uses-summary']);
  expect(page.attributes('#uses', 'aria-label')).toEqual(['Uses']);
  expect(page.attributes('nav', 'aria-label')).toEqual(['Actions']);
});

test('an entry can be edited where there is a file for it', () => {
  const { edit, ...others } = texts;
  const page = new Drawn(entryHtml(parts), true);
  expect(page.buttons).toEqual(['Insert', 'Copy', 'Find', edit]);
  expect(page.actionOf(edit)).toBe('edit');
  expect(new Drawn(entryHtml({ ...parts, texts: others }), true).buttons).toEqual(['Insert', 'Copy', 'Find']);
});

describe('uses', () => {
  test('are links with their line, in which the form stands out', () => {
    const { summary, list } = usesHtml(uses(1), usesTexts);
    expect(new Drawn(summary).texts('p')).toEqual(['Many.']);
    const page = new Drawn(list);
    expect(page.texts('ul > li')).toEqual(['docs/a.md:1 A touch point here.']);
    expect(page.attributes('li > a', 'href')).toEqual(['use:0']);
    expect(page.texts('li > .line > mark')).toEqual(['touch point']);
  });

  test('show markup as the text that it is', () => {
    const [first] = numbered({
      documents: [{ uri: 'file:///<i>', uses: [use(0, '<b>touch point</b> & "x"')] }],
    });
    const page = new Drawn(usesHtml(first ? [first] : [], usesTexts).list);
    expect(page.texts('li')).toEqual(['<i>:1 <b>touch point</b> & "x"']);
    for (const tag of ['i', 'b']) expect(page.tags).not.toContain(tag);
  });

  test.each([
    [0, 0, []],
    [20, 20, []],
    [21, 20, ['and 1 more']],
  ])('of %i there are %i, and a link to the rest: %j', (count, items, links) => {
    const page = new Drawn(usesHtml(uses(count), usesTexts).list);
    expect(page.count('li')).toBe(items);
    expect(page.texts('a[href=findUses]')).toEqual(links);
  });

  test('can be waited for or looked for', () => {
    const looking = textHtml('Looking <for> them…');
    expect(new Drawn(looking.summary).texts('p')).toEqual(['Looking <for> them…']);
    expect(looking.list).toBe('');
    const link = new Drawn(linkHtml('lookForUses', 'Look', 'Not yet.').summary);
    expect(link.texts('p')).toEqual(['Not yet. Look']);
    expect(link.attributes('a', 'href')).toEqual(['lookForUses']);
  });
});

test('a page that only says something names its language, and loads nothing', () => {
  const page = new Drawn(noticeHtml('Es gibt <keinen> Eintrag.', 'de'), true);
  expect(page.attributes('html', 'lang')).toEqual(['de']);
  expect(page.texts('p')).toEqual(['Es gibt <keinen> Eintrag.']);
  expect(page.attributes('meta[http-equiv=Content-Security-Policy]', 'content')).toEqual([
    "default-src 'none'",
  ]);
});
