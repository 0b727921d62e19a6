/** The engine's one job: a document in, findings out. Pure: text, term base and settings decide everything. */
import type { Finding } from './finding.ts';
import { fixOf } from './fixes/fix.ts';
import { conceptOf, designationOf, type TermBase, type TermSurface } from './glossary/termBase.ts';
import type { Block } from './markdown/block.ts';
import { parseBlocks } from './markdown/parse.ts';
import { type ProseRun, sourceRangeOf } from './markdown/prose.ts';
import { matchRun } from './matching/match.ts';
import type { Occurrence } from './matching/occurrence.ts';
import { readsAsTerm } from './matching/reading.ts';
import { rules } from './rules/index.ts';
import type { OccurrenceContext } from './rules/rule.ts';
import { type CheckSettings, severityOf } from './settings.ts';

/** An occurrence at its place in the document. */
export interface PlacedOccurrence {
  /** `[from, to)` in UTF-16 offsets of the document. */
  readonly from: number;
  readonly to: number;
  readonly occurrence: Occurrence;
  readonly run: ProseRun;
  readonly block: Block;
}

export interface CheckResult {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** Every known form, right or wrong, in document order. */
  readonly occurrences: readonly PlacedOccurrence[];
}

/** Checks a Markdown document. */
export function check(text: string, termBase: TermBase, settings: CheckSettings): CheckResult {
  const occurrences = parseBlocks(text, settings).flatMap((block) => occurrencesIn(block, termBase));
  const findings = occurrences
    .map((placed) => findingAt(placed, text, termBase, settings))
    .filter((finding) => finding !== undefined);
  return { findings, occurrences };
}

function occurrencesIn(block: Block, termBase: TermBase): PlacedOccurrence[] {
  return block.runs.flatMap((run) =>
    matchRun(run.text, termBase)
      .filter((occurrence) => readsAsTerm(occurrence, run, block, termBase))
      .map((occurrence) => ({
        ...sourceRangeOf(run, occurrence.from, occurrence.to),
        occurrence,
        run,
        block,
      })),
  );
}

/** The first rule in the list that sees a fault has the say: an occurrence has one finding at most. */
function findingAt(
  placed: PlacedOccurrence,
  text: string,
  termBase: TermBase,
  settings: CheckSettings,
): Finding | undefined {
  const { occurrence, run, block } = placed;
  const surface = termBase.surfaces[occurrence.surface] as TermSurface;
  const context: OccurrenceContext = {
    occurrence,
    run,
    block,
    termBase,
    surface,
    concept: conceptOf(termBase, surface),
    designation: designationOf(termBase, surface),
    spelling: settings.spelling,
  };
  for (const rule of rules) {
    const fault = rule.check(context);
    if (!fault) continue;
    const severity = severityOf(rule, settings);
    if (severity === 'off') return undefined;
    const { replacement, edits } = fixOf(fault.target, context, text);
    return {
      code: rule.code,
      severity,
      from: placed.from,
      to: placed.to,
      form: run.text.slice(occurrence.from, occurrence.to),
      replacement,
      message: `Write “${replacement}”. ${fault.message}`,
      conceptId: context.concept.id,
      ...(edits ? { edits } : {}),
    };
  }
  return undefined;
}
