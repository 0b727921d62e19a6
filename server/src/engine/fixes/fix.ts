/** The fix of a fault: what to write instead, and the smallest edits that get there. */
import type { Edit } from '../finding.ts';
import type { Concept, Designation } from '../glossary/concept.ts';
import { type Form, formsOf } from '../glossary/surfaces.ts';
import { indefiniteArticle } from '../language/article.ts';
import { startsSentence } from '../language/names.ts';
import { normalizeLabel } from '../markdown/leaves.ts';
import { gapless, type ProseRun, sourceRangeOf } from '../markdown/prose.ts';
import type { OccurrenceContext, Target } from '../rules/rule.ts';
import { applyCasePattern, type CasePattern, casePatternOf } from './casePattern.ts';
import { applyEdits } from './combine.ts';
import { isOverBreak, placeEdits } from './placing.ts';
import { rewriteEdits } from './rewrite.ts';
import { keepsStructure } from './structure.ts';
import { wordEdits } from './wordEdits.ts';

export interface Fix {
  /** The form as it reads after the fix. */
  readonly replacement: string;
  /** Edits of the document in order; absent where none is safe. */
  readonly edits?: readonly Edit[];
}

/** The fix that reaches `target`. */
export function fixOf(target: Target, context: OccurrenceContext): Fix {
  const { occurrence, run } = context;
  const { from, to } = occurrence;
  const edits = target.kind === 'rewrite' ? rewriteEdits(context) : replaceEdits(context, target.designation);
  const replacement = applyEdits(run.text.slice(from, to), edits, from);
  // Which inflection of another term is the same one nobody can tell.
  const isCertain = target.kind === 'rewrite' || context.surface.form.number !== 'inflection';
  const placed = isCertain ? safeEdits(withArticle(edits, context), context) : undefined;
  return placed ? { replacement, edits: placed } : { replacement };
}

/** Edits of the source for edits of the run at an occurrence; `undefined` where they would harm the markup. */
export function safeEdits(edits: readonly Edit[], context: OccurrenceContext): Edit[] | undefined {
  const { run, source } = context;
  const placed = placeEdits(edits, run, source.text)?.sort((a, b) => a.from - b.from || a.to - b.to);
  if (!placed) return undefined;
  if (makesLink(edits, context)) return undefined;
  const isSafe =
    isPlain(edits, placed, context) || keepsStructure(placed, context, applyEdits(run.text, edits));
  return isSafe ? placed : undefined;
}

/** Whether edits change words alone, with no markup inside that could suffer, nor any beside them. */
function isPlain(
  edits: readonly Edit[],
  placed: readonly Edit[],
  { occurrence, run, source: { text: source } }: OccurrenceContext,
): boolean {
  const start = Math.min(occurrence.from, ...edits.map((edit) => edit.from));
  const end = Math.max(occurrence.to, ...edits.map((edit) => edit.to));
  const hasLabels = placed.length !== edits.length;
  if (hasLabels || !gapless(run, start, end) || isOverBreak(run, start, end, source)) return false;
  // Whether the marks of emphasis begin or end it depends on the characters beside them.
  const old = run.text.slice(start, end);
  const changed = applyEdits(old, edits, start);
  const range = sourceRangeOf(run, start, end);
  return (
    (isWordLike(old[0]) === isWordLike(changed[0]) || !isMark(source[range.from - 1])) &&
    (isWordLike(old.at(-1)) === isWordLike(changed.at(-1)) || !isMark(source[range.to]))
  );
}

/** In UTF-16 units; CommonMark has no longer labels. */
const longestLabel = 1000;

/** Whether brackets that are text become a link: what they hold after the edits is a label that is defined. */
function makesLink(edits: readonly Edit[], { occurrence, run, source }: OccurrenceContext): boolean {
  const { from, to } = occurrence;
  const start = Math.max(0, from - longestLabel);
  const open = start + run.text.slice(start, from).lastIndexOf('[');
  const close = to + run.text.slice(to, to + longestLabel).indexOf(']');
  if (open < start || close < to) return false;
  const own = edits.filter((edit) => edit.from > open && edit.to <= close);
  const label = applyEdits(run.text.slice(open + 1, close), own, open + 1);
  return source.isDefined(normalizeLabel(label));
}

function isWordLike(character = ''): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

function isMark(character = ''): boolean {
  return /[^\s\p{L}\p{N}]/u.test(character);
}

/** Edits that put another designation in place of the form, in its number and case pattern. */
export function replaceEdits(context: OccurrenceContext, target: Designation): Edit[] {
  const { occurrence, surface, run, concept } = context;
  const { from, to } = occurrence;
  const text = inNumberOf(surface.form.number, target, concept);
  return wordEdits(run.text, from, to, applyCasePattern(text, patternFor(context)));
}

/** The case pattern of what is to replace the form. */
function patternFor(context: OccurrenceContext): CasePattern {
  const { occurrence, surface, run, designation } = context;
  if (designation.type === 'abbreviation') return 'lower';
  const written = run.text.slice(occurrence.from, occurrence.to);
  const { text } = surface.form;
  // The capitals of a name are its own, and say nothing of the place.
  return written === text && text !== text.toLowerCase() ? patternAt(context) : casePatternOf(written);
}

/** The case pattern that a term has at a place, whatever stands there. */
export function patternAt({ occurrence, run, block }: OccurrenceContext): CasePattern {
  if (block.kind === 'heading' && casePatternOf(run.text) === 'title') return 'title';
  return startsSentence(run.text, occurrence.from) ? 'sentence' : 'lower';
}

/** A designation in the number of another form. */
export function inNumberOf(number: Form['number'], designation: Designation, concept: Concept): string {
  const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
  const forms = formsOf(designation, isNoun);
  return (forms.find((form) => form.number === number) ?? forms[0])?.text ?? designation.text;
}

/** The edits of an occurrence, after one of the indefinite article before it where the new form wants the other. */
export function withArticle(edits: readonly Edit[], { occurrence, run }: OccurrenceContext): Edit[] {
  const { from, to } = occurrence;
  const replacement = applyEdits(run.text.slice(from, to), edits, from);
  return [...articleEdit(run, from, to, replacement), ...edits];
}

/** The indefinite article before the form, where the new form wants the other one. */
function articleEdit(run: ProseRun, from: number, to: number, replacement: string): Edit[] {
  const before = run.text.slice(Math.max(0, from - 8), from);
  const [, article, quote = ''] = /(?<![\p{L}\p{N}'’.-])(an?) (["“‘«(]?)$/iu.exec(before) ?? [];
  if (article === undefined) return [];
  const wanted = indefiniteArticle(replacement);
  const hasChanged = indefiniteArticle(run.text.slice(from, to)) !== wanted;
  if (!hasChanged || article.toLowerCase() === wanted) return [];
  const start = from - 1 - quote.length - article.length;
  return [{ from: start, to: start + article.length, text: article[0] + wanted.slice(1) }];
}
