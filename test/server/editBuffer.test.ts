/** The text of an open document: the same as the reference implementation has it, whatever is edited. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { EditBuffer } from '../../server/src/editBuffer.ts';

const uri = 'file:///a.md';

/** Lines of all lengths and ends, long enough for several pieces. */
const texts = fc
  .array(
    fc.tuple(
      fc.constantFrom('', 'a', 'some words', 'x'.repeat(900), '😀 é', '\r', '\n'),
      fc.constantFrom('\n', '\r\n', '\r', '', '\n\n'),
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

const positions = fc.record({
  line: fc.integer({ min: -1, max: 40 }),
  character: fc.integer({ min: -1, max: 1000 }),
});

const edits = fc.array(fc.record({ start: positions, end: positions, text: texts }), { maxLength: 6 });

test('is edited, cut and counted as the reference does', () => {
  fc.assert(
    fc.property(texts, edits, fc.array(positions), (text, changes, places) => {
      const buffer = new EditBuffer(uri, 'markdown', 1, text);
      let reference = TextDocument.create(uri, 'markdown', 1, text);
      let replayed = text;
      changes.forEach(({ start, end, text: inserted }, index) => {
        // The reference needs a range in its order, and a position that exists.
        const [from, to] = [reference.offsetAt(start), reference.offsetAt(end)].sort((a, b) => a - b);
        const range = { start: reference.positionAt(from ?? 0), end: reference.positionAt(to ?? 0) };
        buffer.update([{ range, text: inserted }], index + 2);
        reference = TextDocument.update(reference, [{ range, text: inserted }], index + 2);
        expect(buffer.getText()).toBe(reference.getText());
      });
      for (const edit of buffer.takeEdits() ?? []) {
        replayed = replayed.slice(0, edit.from) + edit.text + replayed.slice(edit.to);
      }
      expect(replayed).toBe(reference.getText());
      expect(buffer.version).toBe(reference.version);
      expect(buffer.lineCount).toBe(reference.lineCount);
      for (const place of places) {
        const offset = reference.offsetAt(place);
        expect(buffer.offsetAt(place)).toBe(offset);
        expect(buffer.positionAt(offset + 1)).toEqual(reference.positionAt(offset + 1));
        expect(buffer.getLineRange(place.line)).toEqual(reference.getLineRange(place.line));
        expect(buffer.getEOLCharacters(place.line)).toBe(reference.getEOLCharacters(place.line));
        const range = { start: { line: 1, character: 2 }, end: reference.positionAt(offset) };
        expect(buffer.getText(range)).toBe(reference.getText(range));
      }
    }),
    { numRuns: 500 },
  );
});

describe('the edits that a check does not know of', () => {
  test('are taken once, in their order', () => {
    const buffer = new EditBuffer(uri, 'markdown', 1, 'ab\ncd');
    const at = (line: number, character: number) => ({ line, character });
    buffer.update(
      [
        { range: { start: at(1, 0), end: at(1, 1) }, text: 'x' },
        { range: { start: at(0, 2), end: at(1, 0) }, text: '' },
      ],
      2,
    );
    expect(buffer.getText()).toBe('abxd');
    expect(buffer.takeEdits()).toEqual([
      { from: 3, to: 4, text: 'x' },
      { from: 2, to: 3, text: '' },
    ]);
    expect(buffer.takeEdits()).toEqual([]);
  });

  test('are not told where the whole text was replaced, until the next time', () => {
    const buffer = new EditBuffer(uri, 'markdown', 1, 'ab');
    buffer.update([{ text: 'cd' }], 2);
    expect(buffer.takeEdits()).toBeUndefined();
    expect(buffer.takeEdits()).toEqual([]);
  });
});
