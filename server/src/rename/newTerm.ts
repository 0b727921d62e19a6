/** The new term from what a writer has typed, or what is wrong with that. */
import {
  type Concept,
  check,
  conceptIdsOf,
  defaultSettings,
  foldForm,
  preferredTerm,
  type Say,
  singularsOf,
  type TermBase,
  type WordTest,
} from '../engine/index.ts';
import { isTypeable } from '../glossaryEdits/proposals.ts';
import { termOf } from '../terminology.ts';
import type { Renamed } from './renamed.ts';

/** In UTF-16 units. */
const longest = 100;

/** @param isWord tells English words; of two possible singulars the one that is one is meant. */
export function newTermOf(
  typed: string,
  { concept, former, isPlural }: Renamed,
  termBase: TermBase,
  isWord: WordTest,
  say: Say,
): { readonly term: string } | { readonly problem: string } {
  const written = typed.trim().replace(/ {2,}/g, ' ');
  if (written === '') return { problem: say('Type the new term.') };
  if (/[\r\n]/.test(written)) return { problem: say('Write the new term on one line.') };
  if (written.length > longest) return { problem: say('A term has {0} characters at most.', longest) };
  const strange = [...written].find((character) => !isTypeable(character));
  if (strange !== undefined) {
    return {
      problem: say(
        '“{0}” can’t stand in a term. Use letters, digits, spaces, hyphens, and ’ . & / +.',
        strange,
      ),
    };
  }
  if (!/\p{L}/u.test(written) || !/^[\p{L}\p{N}](?:.*[\p{L}\p{N}+])?$/u.test(written))
    return { problem: say('A term has letters, and begins and ends with a letter or digit.') };
  const term = isPlural ? singularOf(written, isWord) : written;
  if (term === former.text) return { problem: say('“{0}” is the term already. Type another one.', term) };
  const owner = ownerOf(term, concept, termBase);
  if (owner !== undefined) {
    return {
      problem: say(
        '“{0}” already stands for another entry of the glossary, “{1}”. Choose another term.',
        term,
        owner,
      ),
    };
  }
  return { term };
}

/** What is typed in place of a plural is one, too, wherever it can be. */
function singularOf(text: string, isWord: WordTest): string {
  const singulars = singularsOf(text);
  const lastWord = (one: string) => one.split(/[^\p{L}\p{N}]/u).at(-1) ?? one;
  return singulars.find((one) => isWord(lastWord(one).toLowerCase())) ?? singulars[0] ?? text;
}

/** The preferred term of another concept that the term is a form of, right or wrong. */
function ownerOf(term: string, concept: Concept, termBase: TermBase): string | undefined {
  const form = foldForm(term);
  const other = termBase.concepts.find(
    (one) => one !== concept && one.designations.some(({ text }) => foldForm(text) === form),
  );
  if (other) return preferredTerm(other).text;
  const { occurrences } = check(term, termBase, defaultSettings);
  const [whole] = occurrences.filter(({ from, to }) => from === 0 && to === term.length);
  const ids = whole ? conceptIdsOf(whole.occurrence, termBase) : [];
  return whole && !ids.includes(concept.id) ? termOf(ids[0] ?? '', termBase) : undefined;
}
