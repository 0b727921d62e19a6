/**
 * Whether an occurrence reads as the term in its sentence, or only looks like it. Each doubt has a reason of its
 * own; a right form is left out only inside an address or an identifier. In doubt nothing is reported: writers
 * forgive a miss.
 */
import { designationOf, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import { isInTitleCase } from '../language/titles.ts';
import type { Block } from '../markdown/block.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { Doubt, Reading } from './doubts/doubt.ts';
import { grammarDoubts } from './doubts/grammar.ts';
import { nameDoubts } from './doubts/names.ts';
import { otherUseDoubts } from './doubts/otherUses.ts';
import { isPartOfAddress, isPartOfIdentifier } from './identifiers.ts';
import { isWellFormed, type Occurrence } from './occurrence.ts';

const doubts: readonly Doubt[] = [...grammarDoubts, ...nameDoubts, ...otherUseDoubts];

/** Whether the occurrence counts. */
export function readsAsTerm(
  occurrence: Occurrence,
  run: ProseRun,
  block: Block,
  termBase: TermBase,
): boolean {
  const surface = termBase.surfaces.at(occurrence.surface) as TermSurface;
  const { status } = designationOf(termBase, surface);
  const isRespelled = Object.keys(surface.respelled).length > 0;
  const isListedWrong = status === 'deprecated' || status === 'superseded';
  if (isWellFormed(occurrence) && !isRespelled && !isListedWrong) {
    return !isPartOfAddress(run.text, occurrence.from, occurrence.to);
  }
  const { text } = run;
  const { from, to } = occurrence;
  const previous = /([\p{L}\p{N}'’&]+) $/u.exec(text.slice(Math.max(0, from - 40), from))?.[1];
  const next = /^ ([\p{L}\p{N}'’&]+)/u.exec(text.slice(to, to + 40))?.[1];
  const reading: Reading = {
    occurrence,
    surface,
    termBase,
    text,
    isHeading: isHeading(block, text),
    previous: previous?.toLowerCase(),
    next: next?.toLowerCase(),
  };
  return !isPartOfIdentifier(text, from, to) && !doubts.some((doubt) => doubt(reading));
}

/** A heading, or a title in front matter; descriptions and summaries there are running text. */
function isHeading(block: Block, text: string): boolean {
  if (block.kind === 'heading') return true;
  return block.kind === 'front matter' && isInTitleCase(text);
}
