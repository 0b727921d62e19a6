/** An occurrence with all that rules and fixes ask about it. */
import { conceptOf, designationOf, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import type { Block } from '../markdown/block.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import type { Occurrence } from '../matching/occurrence.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';

/** An occurrence with what rules and fixes ask about it. */
export function contextOf(
  { occurrence, run, block }: { occurrence: Occurrence; run: ProseRun; block: Block },
  source: SourcePart,
  termBase: TermBase,
  settings: CheckSettings,
): OccurrenceContext {
  const surface = termBase.surfaces.at(occurrence.surface) as TermSurface;
  return {
    occurrence,
    run,
    block,
    source,
    termBase,
    surface,
    concept: conceptOf(termBase, surface),
    designation: designationOf(termBase, surface),
    spelling: settings.spelling,
    translations: settings.translations,
    format: settings,
  };
}
