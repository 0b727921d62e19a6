/** Comments of a document, which are where code and front matter are not. */
import { describe, expect, test } from 'vitest';
import { commentsIn } from '../../server/src/engine/markdown/parse.ts';

const texts = (source: string) => commentsIn(source, {}).map(({ text }) => text.trim());

test.each<[string, ...comments: string[]]>([
  ['<!-- one --> two {/* three */}', 'one', 'three'],
  ['<!--\none\n\ntwo\n-->', 'one\n\ntwo'],
  ['`<!-- no -->` <!-- one -->', 'one'],
  ['`<!--` is how <!-- one --> begins', 'one'],
  ['```\n<!-- no -->\n```\n\n    <!-- no -->\n\n<!-- one -->', 'one'],
  ['---\ntitle: <!-- no -->\n---\n<!-- one -->', 'one'],
  ['<!-- no <!-- {/* one */}', 'one'],
  ['{/* no <!-- one -->', 'one'],
  ['{ /*one*/ }', 'one'],
])('%j', (source, ...comments) => {
  expect(texts(source)).toEqual(comments);
});

test('stand where they are in the source', () => {
  const source = '\uFEFFone\r\n\r\n<!-- two -->\r\n';
  const [comment] = commentsIn(source, {});
  expect(source.slice(comment?.from, comment?.to)).toBe('<!-- two -->');
});

describe('in large documents', () => {
  test('are found between as many stretches of code', () => {
    const source = Array.from({ length: 20_000 }, (_, n) => `\`<!-- no -->\` <!-- ${n} -->\n`).join('\n');
    const found = texts(source);
    expect(found).toHaveLength(20_000);
    expect(found.at(-1)).toBe('19999');
  });

  test('are none where none is closed', () => {
    expect(texts('<!-- {/* '.repeat(50_000))).toEqual([]);
  });
});
