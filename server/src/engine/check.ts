/** The engine's one job: a document in, findings out. Pure: text, term base and settings decide everything. */
import type { Finding } from './finding.ts';
import { documentFindings, occurrenceFinding } from './findings.ts';
import { conceptOf, designationOf, type TermBase, type TermSurface } from './glossary/termBase.ts';
import type { WordTest } from './language/wordList.ts';
import type { Block } from './markdown/block.ts';
import { parseBlocks } from './markdown/parse.ts';
import { type ProseRun, sourceRangeOf } from './markdown/prose.ts';
import { matchRun } from './matching/match.ts';
import type { Occurrence } from './matching/occurrence.ts';
import { readsAsTerm } from './matching/reading.ts';
import { documentRules, rules } from './rules/index.ts';
import { misspelledTerm } from './rules/misspelledTerm.ts';
import type { OccurrenceContext } from './rules/rule.ts';
import { type CheckSettings, severityOf } from './settings.ts';
import { suppress } from './suppression/suppress.ts';
import { isSwitchedOff } from './suppression/suppressions.ts';

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

/**
 * Checks a Markdown document.
 * @param isWord tells English words from misspelled ones; without it no term is taken for misspelled.
 */
export function check(
  text: string,
  termBase: TermBase,
  settings: CheckSettings,
  isWord?: WordTest,
): CheckResult {
  if (isSwitchedOff(text)) return { findings: [], occurrences: [] };
  const wordTest = severityOf(misspelledTerm, settings) === 'off' ? undefined : isWord;
  const occurrences = parseBlocks(text, settings).flatMap((block) =>
    occurrencesIn(block, termBase, wordTest),
  );
  const contexts = settings.ignored
    .without(
      occurrences,
      ({ run }) => run.text,
      ({ occurrence }) => occurrence,
    )
    .map((placed) => contextOf(placed, termBase, settings));
  const found = [
    ...contexts.flatMap((context) => occurrenceFinding(context, text, settings)),
    ...documentRules.flatMap((rule) => documentFindings(rule, { text, occurrences: contexts }, settings)),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const findings = suppress(found, text, settings, codes);
  return { findings, occurrences };
}

const codes: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

function occurrencesIn(block: Block, termBase: TermBase, isWord: WordTest | undefined): PlacedOccurrence[] {
  return block.runs.flatMap((run) =>
    matchRun(run.text, termBase, isWord)
      .filter((occurrence) => readsAsTerm(occurrence, run, block, termBase))
      .map((occurrence) => ({
        ...sourceRangeOf(run, occurrence.from, occurrence.to),
        occurrence,
        run,
        block,
      })),
  );
}

function contextOf(placed: PlacedOccurrence, termBase: TermBase, settings: CheckSettings): OccurrenceContext {
  const { occurrence, run, block } = placed;
  const surface = termBase.surfaces[occurrence.surface] as TermSurface;
  return {
    occurrence,
    run,
    block,
    termBase,
    surface,
    concept: conceptOf(termBase, surface),
    designation: designationOf(termBase, surface),
    spelling: settings.spelling,
    ...(settings.language ? { language: settings.language } : {}),
  };
}
