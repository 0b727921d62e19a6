/** The fix of a fault: what to write instead, and the smallest edits that get there. */
import type { Edit } from '../finding.ts';
import { formsOf } from '../glossary/surfaces.ts';
import { indefiniteArticle } from '../language/article.ts';
import { gapless, type ProseRun } from '../markdown/prose.ts';
import type { OccurrenceContext, Target } from '../rules/rule.ts';
import { applyCasePattern, casePatternOf } from './casePattern.ts';
import { applyEdits } from './combine.ts';
import { placeEdits } from './placing.ts';
import { rewriteEdits } from './rewrite.ts';
import { keepsStructure } from './structure.ts';
import { wordEdits } from './wordEdits.ts';

export interface Fix {
  /** The form as it reads after the fix. */
  readonly replacement: string;
  /** Edits of the document in order; absent where none is safe. */
  readonly edits?: readonly Edit[];
}

/** The fix that reaches `target`. `source` is the whole document. */
export function fixOf(target: Target, context: OccurrenceContext, source: string): Fix {
  const { occurrence, run } = context;
  const { from, to } = occurrence;
  const edits = target.kind === 'rewrite' ? rewriteEdits(context) : replaceEdits(context, target);
  const replacement = applyEdits(run.text.slice(from, to), edits, from);
  const all = [...articleEdit(run, from, to, replacement), ...edits];
  const placed = placeEdits(all, run, source)?.sort((a, b) => a.from - b.from || a.to - b.to);
  const isSafe =
    placed !== undefined &&
    (gapless(run, from, to) || keepsStructure(source, context.block, placed, run, applyEdits(run.text, all)));
  return isSafe ? { replacement, edits: placed } : { replacement };
}

/** Edits that put another designation in place of the form, in its number and case pattern. */
function replaceEdits(
  { occurrence, surface, run, concept, designation }: OccurrenceContext,
  target: Extract<Target, { kind: 'replace' }>,
): Edit[] {
  const { from, to } = occurrence;
  const isNoun = concept.partOfSpeech === 'noun' || concept.partOfSpeech === 'proper noun';
  const forms = formsOf(target.designation, isNoun);
  const form = forms.find(({ number }) => number === surface.form.number) ?? forms[0];
  const written = run.text.slice(from, to);
  const pattern = designation.type === 'abbreviation' ? 'lower' : casePatternOf(written);
  return wordEdits(run.text, from, to, applyCasePattern(form?.text ?? target.designation.text, pattern));
}

/** The indefinite article before the form, where the new form wants the other one. */
function articleEdit(run: ProseRun, from: number, to: number, replacement: string): Edit[] {
  const article = /(?<![\p{L}\p{N}'’.-])(an?) $/iu.exec(run.text.slice(0, from))?.[1];
  if (article === undefined) return [];
  const wanted = indefiniteArticle(replacement);
  const hasChanged = indefiniteArticle(run.text.slice(from, to)) !== wanted;
  if (!hasChanged || article.toLowerCase() === wanted) return [];
  const start = from - 1 - article.length;
  return [{ from: start, to: start + article.length, text: article[0] + wanted.slice(1) }];
}
