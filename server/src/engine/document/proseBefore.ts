/** The prose before a cursor, read anew around it: a check reads only what may hold a term. */
import { type BlockKind, moveBlock } from '../markdown/block.ts';
import type { ProseRun } from '../markdown/prose.ts';
import { proseIn } from '../markdown/proseAt.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import { readStretch, type StretchSettings } from '../markdown/stretch.ts';

/** A cursor in prose, behind a word. */
export interface ProseCursor {
  /** At its place in the document. */
  readonly run: ProseRun;
  readonly kind: BlockKind;
  /** Where the word ends: a UTF-16 offset of the run's text, not 0. */
  readonly at: number;
  /** What stands between the word and the cursor. */
  readonly joint: '' | ' ' | '-';
}

/** Longer than any word; in UTF-16 units. */
const longestWord = 100;

/**
 * The prose at a cursor in a part of a document; `undefined` where no word of prose ends there. Only the blocks that
 * have the word are parsed inside.
 * @param start where the part begins, and `offset` where the cursor is: UTF-16 offsets of the document.
 */
export function proseBefore(
  { text, behind, place, isDefined }: SourcePart,
  start: number,
  offset: number,
  settings: StretchSettings,
): ProseCursor | undefined {
  const before = text.slice(Math.max(0, offset - start - longestWord), offset - start);
  const [, word = '', joint = ''] = /([\p{L}\p{N}\p{M}]+)([ -]?)$/u.exec(before) ?? [];
  if (word === '') return undefined;
  const own: StretchSettings = {
    ...settings,
    wants: (source) => source.includes(word),
    wantsComments: () => false,
  };
  const { blocks } = readStretch(text + behind, own, { ...place, end: text.length }, isDefined);
  const end = offset - start - joint.length;
  const found = proseIn(blocks, { from: end - 1, to: end });
  // A unit that stands for something else, such as one of an entity, ends no word.
  if (!found || found.run.text[found.from] !== text[end - 1]) return undefined;
  const block = blocks.find(({ runs }) => runs.includes(found.run));
  const run = block && moveBlock(block, (at) => at + start).runs[block.runs.indexOf(found.run)];
  return run && { run, kind: found.kind, at: found.to, joint: joint as ProseCursor['joint'] };
}
