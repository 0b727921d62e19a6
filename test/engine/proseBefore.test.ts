/** The prose before a cursor is that of the whole document, however short its chunks are. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentCheck } from '../../server/src/engine/document/documentCheck.ts';
import { defaultSettings } from '../../server/src/engine/index.ts';
import { parseBlocks } from '../../server/src/engine/markdown/parse.ts';
import { sourceEndOf } from '../../server/src/engine/markdown/prose.ts';
import { proseIn } from '../../server/src/engine/markdown/proseAt.ts';
import { isSwitchedOff } from '../../server/src/engine/suppression/suppressions.ts';
import { anyDocument } from './editedDocuments.ts';
import { builtinTermBase } from './marked.ts';

const termBase = builtinTermBase();
const settings = defaultSettings;

function checkOf(text: string, shortest: number) {
  return new DocumentCheck(text, { termBase, settings, isWord: undefined }, shortest);
}

describe('where a word has been typed', () => {
  test.each([
    ['A quick fox', 'A quick', 'A quick fox', ''],
    ['A quick fox', 'A quick ', 'A quick fox', ' '],
    ['An e-mail', 'An e-', 'An e-mail', '-'],
    ['One.\n\nA **quick** fox', 'One.\n\nA **quick', 'A quick fox', ''],
    ['> A\n> quick fox', '> A\n> quick', 'A quick fox', ''],
    ['A `code` fox', 'A `code` fox', 'A \uFFFC fox', ''],
    ['\uFEFFA\r\nfox', '\uFEFFA\r\nfox', 'A fox', ''],
    ['---\ntitle: A fox\n---\n', '---\ntitle: A fox', 'A fox', ''],
  ])('%j, behind %j', (text, before, prose, joint) => {
    const cursor = checkOf(text, 1).proseBefore(before.length);
    expect(cursor?.run.text).toBe(prose);
    expect(cursor?.joint).toBe(joint);
    expect(cursor && sourceEndOf(cursor.run, cursor.at)).toBe(before.length - joint.length);
  });
});

describe('where none has', () => {
  test.each([
    ['A `code`', 'A `code'],
    ['A fox.', 'A fox.'],
    ['A  fox', 'A  '],
    ['A &amp; fox', 'A &amp'],
    ['A fox', ''],
  ])('%j, behind %j', (text, before) => {
    expect(checkOf(text, 1).proseBefore(before.length)).toBeUndefined();
  });
});

test('it is what the whole document has there', () => {
  const cursors = { found: 0 };
  const property = fc.property(anyDocument, fc.constantFrom(1, 20, 200), (text, shortest) => {
    if (isSwitchedOff(text)) return;
    const check = checkOf(text, shortest);
    const blocks = parseBlocks(text, settings);
    for (const { index } of text.matchAll(/(?<=[\p{L}\p{N}\p{M}])(?![\p{L}\p{N}\p{M}])/gu)) {
      const expected = proseIn(blocks, { from: index - 1, to: index });
      const cursor = check.proseBefore(index);
      const isPlain = expected?.run.text[expected.from] === text[index - 1];
      const told = cursor && [cursor.run, cursor.kind, cursor.at];
      const wanted = isPlain ? expected && [expected.run, expected.kind, expected.to] : undefined;
      // To compare is most of the work, and to make the message all the more.
      if (!isDeepStrictEqual(told, wanted)) expect([index, told]).toEqual([index, wanted]);
      if (cursor) cursors.found++;
    }
  });
  fc.assert(property, { numRuns: 60, seed: 20260301 });
  expect(cursors.found).toBeGreaterThan(500);
});
