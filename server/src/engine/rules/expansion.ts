/** The change that writes an abbreviation out: `CSAT` → `customer satisfaction (CSAT)`. */
import { applyCasePattern } from '../fixes/casePattern.ts';
import { inNumberOf, withArticle } from '../fixes/fix.ts';
import { type Concept, preferredTerm } from '../glossary/concept.ts';
import { startsSentence } from '../language/names.ts';
import { sayIn } from '../say.ts';
import type { OccurrenceContext, RunChoice } from './rule.ts';

export function expansion(context: OccurrenceContext, concept: Concept): RunChoice {
  const { occurrence, run, surface } = context;
  const { from, to } = occurrence;
  const full = inNumberOf(surface.form.number, preferredTerm(concept), concept);
  const text = applyCasePattern(full, startsSentence(run.text, from) ? 'sentence' : 'lower');
  const edits = [
    { from, to: from, text: `${text} (` },
    { from: to, to, text: ')' },
  ];
  return {
    title: sayIn(context.translations)('Write “{0} ({1})”', full, run.text.slice(from, to)),
    edits: withArticle(edits, context),
  };
}
