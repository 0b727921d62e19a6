/** The other right terms of a concept that a writer may want where one of its forms stands. */

import type { PlacedOccurrence } from '../document/checkResult.ts';
import { contextOf } from '../document/occurrenceContext.ts';
import type { Edit } from '../finding.ts';
import { type Designation, preferredTerm } from '../glossary/concept.ts';
import { formsOf } from '../glossary/surfaces.ts';
import type { TermBase } from '../glossary/termBase.ts';
import { wholeSource } from '../markdown/sourcePart.ts';
import { occurrenceRules } from '../rules/index.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';
import { applyCasePattern } from './casePattern.ts';
import { applyEdits } from './combine.ts';
import { patternAt, replaceEdits, safeEdits, withArticle } from './fix.ts';

/** Another right term, and how to get there. */
export interface OtherTerm {
  /** Of the same type as what stands there, or what that is short for, or short for. */
  readonly kind: 'same type' | 'full form' | 'abbreviation';
  /** As it would stand there. */
  readonly replacement: string;
  /** Edits of the document, in order and without overlaps. */
  readonly edits: readonly Edit[];
}

/** What else may stand at an occurrence. */
export interface OtherTerms {
  /** Whether what stands there is right already. */
  readonly isRight: boolean;
  readonly terms: readonly OtherTerm[];
}

/**
 * The other right terms for an occurrence; of an ambiguous one those of all its concepts.
 * @param text the whole document.
 */
export function otherTermsAt(
  placed: PlacedOccurrence,
  termBase: TermBase,
  text: string,
  settings: CheckSettings,
): OtherTerms {
  const { occurrence } = placed;
  const source = wholeSource(text, settings);
  const contexts = [occurrence.surface, ...occurrence.alternatives].map((surface) =>
    contextOf({ ...placed, occurrence: { ...occurrence, surface } }, source, termBase, settings),
  );
  const isIgnored = settings.ignored.without([placed], textOf, ({ occurrence }) => occurrence).length === 0;
  const seen = new Set<string>();
  return {
    isRight: contexts.every((context) => occurrenceRules.every((rule) => !rule.check(context))),
    terms: isIgnored
      ? []
      : contexts.flatMap(termsIn).filter(({ replacement }) => seen.size < seen.add(replacement).size),
  };
}

function textOf({ run }: PlacedOccurrence): string {
  return run.text;
}

function termsIn(context: OccurrenceContext): OtherTerm[] {
  const { concept, designation } = context;
  const right = concept.designations.filter(isRight);
  const abbreviations = right.filter(({ type }) => type === 'abbreviation');
  const ofSameType = right.filter((other) => other.type === designation.type && other !== designation);
  const targets: { kind: OtherTerm['kind']; target: Designation }[] = ofSameType.map((target) => ({
    kind: 'same type',
    target,
  }));
  if (!isExplained(context)) {
    if (designation.type === 'abbreviation')
      targets.push({ kind: 'full form', target: preferredTerm(concept) });
    else if (abbreviations.length === 1 && abbreviations[0])
      targets.push({ kind: 'abbreviation', target: abbreviations[0] });
  }
  return targets.flatMap(({ kind, target }) => {
    if (!hasNumberOf(context, target)) return [];
    const own = kind === 'full form' ? writtenOut(context, target) : replaceEdits(context, target);
    const { from, to } = context.occurrence;
    const edits = safeEdits(withArticle(own, context), context);
    if (!edits || own.length === 0) return [];
    return [{ kind, replacement: applyEdits(context.run.text.slice(from, to), own, from), edits }];
  });
}

function isRight({ status }: Designation): boolean {
  return status === 'preferred' || status === 'admitted';
}

/** Whether the target has a form in the number of what stands there; which inflection is which nobody can tell. */
function hasNumberOf({ surface, concept }: OccurrenceContext, target: Designation): boolean {
  const { number } = surface.form;
  const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
  return number !== 'inflection' && formsOf(target, isNoun).some((form) => form.number === number);
}

/** Whether the long and the short form stand side by side (`NPS (Net Promoter Score)`), or part of a compound. */
function isExplained({ run, occurrence }: OccurrenceContext): boolean {
  const before = run.text.slice(Math.max(0, occurrence.from - 2), occurrence.from);
  const after = run.text.slice(occurrence.to, occurrence.to + 2);
  return (
    /[-‐‑/]$/u.test(before) || /^(?:[-‐‑/]| \()/u.test(after) || (/\($/.test(before) && /^\)/.test(after))
  );
}

/** An abbreviation says nothing of the case that its full form would have: the place does. */
function writtenOut(context: OccurrenceContext, target: Designation): Edit[] {
  const { occurrence, surface, concept } = context;
  const { from, to } = occurrence;
  const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
  const form = formsOf(target, isNoun).find(({ number }) => number === surface.form.number);
  return form ? [{ from, to, text: applyCasePattern(form.text, patternAt(context)) }] : [];
}
