/** The form under which a glossary names what stands in a text: singular, as in the middle of a sentence. */
import { type Form, formsOf } from '../glossary/surfaces.ts';
import { designationOf, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import { otherSpelling } from '../language/spelling.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { Occurrence } from './occurrence.ts';

/** An occurrence with the text that it is in. */
export interface OccurrenceInText {
  readonly occurrence: Occurrence;
  readonly run: Pick<ProseRun, 'text'>;
}

/** `Touch Points` → `touch point`; what is wrong with it, if anything is, stays, and so do inflections of verbs. */
export function citationForm({ occurrence, run }: OccurrenceInText, termBase: TermBase): string {
  const surface = termBase.surfaces.at(occurrence.surface) as TermSurface;
  if (surface.kind === 'listed') return surface.written ?? surface.form.text;
  const written = run.text.slice(occurrence.from, occurrence.to).replace(/\s+/gu, ' ');
  if (surface.kind === 'letters') return written;
  const designation = designationOf(termBase, surface);
  const base = surface.form.number === 'plural' ? formsOf(designation, true)[0] : surface.form;
  if (!base) return written;
  const singular = withAtomsOf(base, surface, written);
  // Only a name or an abbreviation has a case that can be wrong.
  return occurrence.caseFault ? singular : withCaseOf(base.text, singular);
}

/** The text with the words of the base form in the place of those that are other ones in the plural. */
function withAtomsOf(base: Form, { form, respelled }: TermSurface, written: string): string {
  if (base === form || base.atoms.length !== form.atoms.length) return written;
  let text = written;
  let at = 0;
  for (const [index, atom] of base.atoms.entries()) {
    const isRespelled = respelled[index] !== undefined;
    const wanted = isRespelled ? (otherSpelling(atom.toLowerCase())?.word ?? atom) : atom;
    const present = respelled[index] ?? form.atoms[index] ?? '';
    const found = text.toLowerCase().indexOf(present.toLowerCase(), at);
    // A word that is misspelled.
    if (found < 0) continue;
    const isChanged = wanted.toLowerCase() !== present.toLowerCase();
    if (isChanged) text = text.slice(0, found) + wanted + text.slice(found + present.length);
    at = found + (isChanged ? wanted : present).length;
  }
  return text;
}

/** The text in lower case, with the capitals that the model has where both have the same letters. */
function withCaseOf(model: string, text: string): string {
  const lower = text.toLowerCase();
  const letters = model.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  if (lower.replace(/[^\p{L}\p{N}\p{M}]/gu, '') !== letters.toLowerCase()) return lower;
  let next = 0;
  return lower.replace(/[\p{L}\p{N}\p{M}]/gu, ({ length }) => {
    next += length;
    return letters.slice(next - length, next);
  });
}
