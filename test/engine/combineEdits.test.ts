/** Joining the fixes of many findings. */
import { array, assert, integer, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { combineEdits, type Edit, type Finding } from '../../server/src/engine/index.ts';

const finding = (...edits: Edit[]): Finding => ({
  code: 'term-variant',
  severity: 'warning',
  from: edits[0]?.from ?? 0,
  to: edits[0]?.to ?? 0,
  form: '',
  replacement: '',
  message: '',
  conceptId: '',
  ...(edits.length > 0 ? { edits } : {}),
});
const edit = (from: number, to: number, text = ''): Edit => ({ from, to, text });

test.each<[string, Finding[], Edit[]]>([
  ['none', [finding()], []],
  ['in order', [finding(edit(5, 6)), finding(edit(1, 2))], [edit(1, 2), edit(5, 6)]],
  ['side by side', [finding(edit(1, 2)), finding(edit(2, 3))], [edit(1, 2), edit(2, 3)]],
  ['the same twice', [finding(edit(1, 2, 'x')), finding(edit(1, 2, 'x'))], [edit(1, 2, 'x')]],
  ['one within another', [finding(edit(1, 9)), finding(edit(3, 4))], [edit(1, 9)]],
  ['one over another', [finding(edit(3, 4)), finding(edit(1, 9))], [edit(3, 4)]],
  ['two insertions at one place', [finding(edit(1, 1, 'x')), finding(edit(1, 1, 'y'))], [edit(1, 1, 'x')]],
  [
    'an insertion before what is replaced',
    [finding(edit(3, 3, 'x')), finding(edit(3, 5))],
    [edit(3, 3, 'x'), edit(3, 5)],
  ],
  [
    'one insertion for two',
    [finding(edit(1, 2), edit(9, 9, 'x')), finding(edit(4, 5), edit(9, 9, 'x'))],
    [edit(1, 2), edit(4, 5), edit(9, 9, 'x')],
  ],
  ['all or nothing', [finding(edit(1, 2)), finding(edit(1, 3), edit(5, 6))], [edit(1, 2)]],
])('%s', (_, findings, expected) => {
  expect(combineEdits(findings)).toEqual(expected);
});

test('nothing overlaps, and everything is in order', () => {
  const anyEdit = record({
    from: integer({ min: 0, max: 40 }),
    length: integer({ min: 0, max: 5 }),
    text: string(),
  });
  assert(
    property(array(anyEdit), (all) => {
      const edits = combineEdits(
        all.map(({ from, length, text }) => finding(edit(from, from + length, text))),
      );
      edits.slice(1).forEach((next, index) => {
        const before = edits[index] as Edit;
        expect(next.from).toBeGreaterThanOrEqual(before.to);
        expect(next.from === before.from && next.from === next.to).toBe(false);
      });
    }),
  );
});
