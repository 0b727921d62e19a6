/** Whether what a parsed document says about places is true of its source. */
import type { Block } from '../../../server/src/engine/markdown/block.ts';
import type { ProseRun } from '../../../server/src/engine/markdown/prose.ts';

/** Every untrue statement about places, in words; none if all is right. */
export function misplaced(source: string, blocks: readonly Block[]): string[] {
  const faults: string[] = [];
  let end = 0;
  for (const block of blocks) {
    if (block.from < end || block.to < block.from || block.to > source.length) {
      faults.push(`${block.kind} at ${block.from}–${block.to}, after ${end}`);
    }
    end = block.to;
    for (const run of block.runs) faults.push(...misplacedIn(run, block, source));
  }
  return faults;
}

function misplacedIn(run: ProseRun, block: Block, source: string): string[] {
  const faults: string[] = [];
  let end = block.from;
  run.textStarts.forEach((textStart, i) => {
    const text = run.text.slice(textStart, run.textStarts[i + 1] ?? run.text.length);
    const from = run.sourceStarts[i] as number;
    const to = from + (run.sourceLengths[i] as number);
    if (text === '') faults.push(`empty segment at ${from}`);
    if (from < end || to < from || to > block.to) {
      faults.push(`"${text}" at ${from}–${to} in ${end}–${block.to}`);
    }
    // Of an atom the source is something else; it may be as long as its text, if that is a barrier or a space.
    const isAtom = to - from !== text.length || text === '\uFFFC' || text === ' ';
    if (!isAtom && !standsAt(text, from, source)) {
      faults.push(`"${text}" at ${from}, where there is "${source.slice(from, to)}"`);
    }
    end = to;
  });
  for (const { from, to, insertAt } of run.references) {
    if (from < block.from || to < from || insertAt < to || insertAt > block.to) {
      faults.push(`reference at ${from}–${to} (${insertAt})`);
    }
  }
  return faults;
}

/** Whether the text is the source from an offset on; of templates it has one stand-in for each unit (U+E000). */
function standsAt(text: string, from: number, source: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '\uE000' && text[i] !== source[from + i]) return false;
  }
  return true;
}
