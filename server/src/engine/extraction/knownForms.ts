/** What a term base knows of a form that stands by itself, without a text around it. */
import type { TermStatus } from '../glossary/concept.ts';
import { conceptOf, designationOf, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import { citationForm } from '../matching/citationForm.ts';
import { matchRun } from '../matching/match.ts';

export interface KnownForm {
  readonly conceptId: string;
  /** Singular, as in the middle of a sentence; what is wrong with it stays. */
  readonly citation: string;
  /** That of the term or abbreviation that it is a form of. */
  readonly status: TermStatus;
  readonly isAbbreviation: boolean;
}

/** One for each concept that all of the form may stand for; none where it is in no glossary. */
export function knownForms(form: string, termBase: TermBase, isWord: WordTest): KnownForm[] {
  const [occurrence] = matchRun(form, termBase, isWord);
  if (!occurrence || occurrence.from > 0 || occurrence.to < form.length) return [];
  return [occurrence.surface, ...occurrence.alternatives].map((number) => {
    const surface = termBase.surfaces.at(number) as TermSurface;
    const { status, type } = designationOf(termBase, surface);
    return {
      conceptId: conceptOf(termBase, surface).id,
      citation: citationForm(
        { occurrence: { ...occurrence, surface: number }, run: { text: form } },
        termBase,
      ),
      status,
      isAbbreviation: type === 'abbreviation',
    };
  });
}
