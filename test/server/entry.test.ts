/** The full entry as a page. */
import concepts from 'cx-terminology:glossary';
import MarkdownIt from 'markdown-it';
import { beforeAll, expect, test } from 'vitest';
import { compileTermBase, inEnglish } from '../../server/src/engine/index.ts';
import { entryPage } from '../../server/src/text/entryPage.ts';
import { connect, type TestClient } from './support/client.ts';
import { concept, designation } from './support/concepts.ts';

let client: TestClient;
beforeAll(async () => {
  client = await connect();
});

const full = concept('a', 'first *thing*', {
  definition: 'What is <b>first</b> & foremost.',
  editorial: true,
  designations: [
    designation('first *thing*'),
    designation('FT', { type: 'abbreviation', wrongForms: ['FTH'] }),
    designation('thing|one', { status: 'deprecated', note: 'Too [vague].' }),
  ],
  broader: ['b'],
  narrower: ['c'],
  related: ['c', 'd'],
  notToBeConfusedWith: [{ concept: 'd', difference: 'That comes _later_.' }],
  sources: [{ glossary: 'Our Glossary', headword: 'Thing (First)' }],
  notes: 'As *Markdown*.',
});
const termBase = compileTermBase([full, concept('b', 'bee'), concept('c', 'cee'), concept('d', 'dee')]);

test('an entry has everything that the glossary says', () => {
  expect(entryPage(full, { termBase, say: inEnglish })).toBe(`# first \\*thing\\* (FT)

*noun · Sales*

What is \\<b\\>first\\</b\\> & foremost.

*Editorial: the definition is our own, no source gives one.*

## Terms

| Form | Status | Note |
| --- | --- | --- |
| first \\*thing\\* | preferred |  |
| FT | preferred abbreviation |  |
| FTH | wrong form | Write FT. |
| thing\\|one | deprecated | Too \\[vague\\]. |

## Related concepts

- Broader: [bee](cx-terminology:/b)
- Narrower: [cee](cx-terminology:/c)
- Related: [cee](cx-terminology:/c), [dee](cx-terminology:/d)

## Not to be confused with

- [dee](cx-terminology:/d): That comes \\_later\\_.

## Notes

As *Markdown*.

## Sources

- Our Glossary, “Thing (First)”
`);
  expect(entryPage(concept('b', 'bee'), { termBase, say: inEnglish })).toBe(
    '# bee\n\n*noun · Sales*\n\nDefinition.\n\n## Terms\n\n' +
      '| Form | Status | Note |\n| --- | --- | --- |\n| bee | preferred |  |\n',
  );
});

test('an entry says what of it is English, for a page in another language', () => {
  const markdown = entryPage(full, { termBase, say: (text) => text.toUpperCase(), marksEnglish: true });
  const html = new MarkdownIt({ html: true }).render(markdown);
  const others = html.replace(/<(span|div) lang="en">.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
  expect(html).toContain('<span lang="en">What is &lt;b&gt;first&lt;/b&gt; &amp; foremost.</span>');
  expect(html).toContain('<td><span lang="en">thing|one</span></td>');
  expect(html).toContain('<div lang="en">\n<p>As <em>Markdown</em>.</p>\n</div>');
  expect(html).toContain('<a href="cx-terminology:/b"><span lang="en">bee</span></a>');
  expect(others).not.toMatch(/[a-z]/);
});

test('the request answers with id, term and page', async () => {
  const entry = await client.entry('customer-satisfaction');
  expect(entry).toEqual({
    id: 'customer-satisfaction',
    term: 'customer satisfaction',
    markdown: expect.stringMatching(/^# customer satisfaction \(CSAT\)\n/),
    card: expect.stringMatching(/^\*\*customer satisfaction\*\* \(CSAT\)/),
  });
});

test('every concept has a page, and every link in it leads to one', async () => {
  const ids = new Set(concepts.map(({ id }) => id));
  for (const { id } of concepts) {
    const markdown = (await client.entry(id))?.markdown ?? '';
    expect(markdown).toMatch(/^# /);
    const targets = [...markdown.matchAll(/\(cx-terminology:\/([^)]*)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  }
});

test.each([['no-such-concept'], ['']])('there is no entry “%s”', async (id) => {
  expect(await client.entry(id)).toBeNull();
});

test('wrong parameters have no entry', async () => {
  expect(await client.connection.sendRequest('cxTerminology/entry', { id: 7 })).toBeNull();
});
