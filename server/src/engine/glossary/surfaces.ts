/** The surfaces of a designation: every sequence of words under which it may stand in a text. */
import { pluralOfAbbreviation, pluralOfWord } from '../language/plural.ts';
import { otherSpelling } from '../language/spelling.ts';
import { foldWord, isWordCode } from '../matching/characters.ts';
import type { Concept, Designation } from './concept.ts';

/** A right form of a designation, cut into its atoms: the smallest parts that a joint can stand between. */
export interface Form {
  /** As it is to be written in the middle of a sentence. */
  readonly text: string;
  readonly atoms: readonly string[];
  /** What stands between atom i and atom i + 1; empty where they are written as one word. */
  readonly joints: readonly string[];
  readonly number: 'base' | 'plural' | 'inflection';
}

/** One sequence of words, as the matcher looks for it. */
export interface Surface {
  readonly form: Form;
  /** Folded words. */
  readonly words: readonly string[];
  /** The atoms of each word: word w has the atoms from `firstAtom[w]` up to, not including, `firstAtom[w + 1]`. */
  readonly firstAtom: readonly number[];
  /** For each atom its other spelling where that is the one in `words`. */
  readonly respelled: Readonly<Record<number, string>>;
  /** `listed`: a wrong form that must stand exactly so. `letters`: an abbreviation's letters, taken apart. */
  readonly kind: 'term' | 'listed' | 'letters';
  /** A listed form as it stands in the entry. */
  readonly written?: string;
}

/** Whether a concept's terms have plurals. */
export function isNoun({ partOfSpeech }: Concept): boolean {
  return partOfSpeech === 'noun' || partOfSpeech === 'proper noun';
}

/** All right forms of a designation: the base form, its plural, its inflections. */
export function formsOf(designation: Designation, takesPlural: boolean): Form[] {
  const base = cut(designation.joints ?? designation.text, 'base');
  const forms = [base];
  if (designation.plural !== undefined && designation.plural !== 'none') {
    forms.push(cut(designation.plural, 'plural'));
  } else if (designation.plural === undefined && takesPlural) {
    forms.push(pluralForm(base, designation));
  }
  for (const inflection of designation.inflections) forms.push(cut(inflection, 'inflection'));
  return forms;
}

function pluralForm(base: Form, designation: Designation): Form {
  const last = base.atoms.at(-1) ?? '';
  const plural = regularPlural(last, designation.type === 'abbreviation');
  return {
    text: base.text.slice(0, base.text.length - last.length) + plural,
    atoms: [...base.atoms.slice(0, -1), plural],
    joints: base.joints,
    number: 'plural',
  };
}

/** The plural of a term's last word. */
export function regularPlural(word: string, isAbbreviation: boolean): string {
  return isAbbreviation || /\p{Lu}$/u.test(word) ? pluralOfAbbreviation(word) : pluralOfWord(word);
}

/** Cuts a text into atoms at everything that is not part of a word, and at `|`. */
function cut(marked: string, number: Form['number']): Form {
  const atoms: string[] = [];
  const joints: string[] = [];
  let between = '';
  let atom = '';
  for (const character of marked) {
    if (isWordCode(character.charCodeAt(0))) {
      if (atom === '' && atoms.length > 0) joints.push(between);
      atom += character;
      between = '';
    } else {
      if (atom !== '') atoms.push(atom);
      atom = '';
      if (character !== '|') between += character;
    }
  }
  if (atom !== '') atoms.push(atom);
  return { text: marked.replaceAll('|', ''), atoms, joints, number };
}

/** Every word sequence of a form, in all ways of joining and spelling it. */
export function surfacesOf(form: Form, designation: Designation): Surface[] {
  const surfaces: Surface[] = [];
  const isAbbreviation = designation.type === 'abbreviation';
  const folded = form.atoms.map(foldWord);
  const spellings = isAbbreviation ? [asItIs] : respellings(form);
  for (const isSolid of joinings(form, isAbbreviation)) {
    for (const respelled of spellings) surfaces.push(surface(form, folded, isSolid, respelled, 'term'));
  }
  if (isAbbreviation) surfaces.push(...lettersApart(form));
  return surfaces;
}

/** The surface of a wrong form that stands in the entry as it is; it replaces to `form`. */
export function listedSurface(wrong: string, form: Form): Surface {
  const written = cut(wrong, form.number);
  const folded = written.atoms.map(foldWord);
  return { ...surface(written, folded, [], asItIs, 'listed'), form, written: wrong };
}

/** No atom is spelled otherwise. */
const asItIs: Surface['respelled'] = {};

/**
 * Which joints are written solid: as many choices as a form has places where words are wrongly run together.
 * Hyphens and marked joints vary freely; of the spaces one at a time is dropped, and only between long words.
 * @returns for each choice whether joint i is solid.
 */
function joinings({ atoms, joints }: Form, isAbbreviation: boolean): (readonly boolean[])[] {
  const solid = joints.map((joint) => joint === '');
  if (isAbbreviation) return [solid];
  const free: number[] = [];
  const spaces: number[] = [];
  joints.forEach((joint, index) => {
    if (joint === '' || joint === '-') free.push(index);
    if (joint === ' ' && isRunTogether(atoms[index] ?? '', atoms[index + 1] ?? '')) spaces.push(index);
  });
  const none = joints.map(() => false);
  const isAnySolid = solid.includes(true);
  let choices: (readonly boolean[])[] = [none];
  if (free.length <= mostFreeJoints) {
    for (const joint of free) choices = choices.concat(choices.map((choice) => choice.with(joint, true)));
  } else if (isAnySolid) choices = [solid, none];
  return choices.concat(spaces.map((space) => solid.with(space, true)));
}

/** Whether two words with a space between them may be wrongly run together: long ones may. */
export function isRunTogether(word: string, next: string): boolean {
  return word.length > 3 && next.length > 3;
}

/** Of more joints than these not every choice is made: each one doubles them. */
const mostFreeJoints = 4;

function respellings(form: Form): Surface['respelled'][] {
  let choices = [asItIs];
  form.atoms.forEach((atom, index) => {
    const other = otherSpelling(atom.toLowerCase());
    if (other) choices = choices.concat(choices.map((choice) => ({ ...choice, [index]: other.word })));
  });
  return choices;
}

/**
 * @param folded the atoms of the form.
 * @param isSolid whether joint i is; what is absent is not.
 */
function surface(
  form: Form,
  folded: readonly string[],
  isSolid: readonly boolean[],
  respelled: Surface['respelled'],
  kind: Surface['kind'],
): Surface {
  const words: string[] = [];
  const firstAtom: number[] = [];
  for (let index = 0; index < folded.length; index++) {
    const other = respelled === asItIs ? undefined : respelled[index];
    const text = other === undefined ? (folded[index] as string) : foldWord(other);
    if (index > 0 && isSolid[index - 1]) words[words.length - 1] += text;
    else {
      firstAtom.push(index);
      words.push(text);
    }
  }
  firstAtom.push(folded.length);
  return { form, words, firstAtom, respelled, kind };
}

/** An abbreviation with its letters taken apart: `N.P.S.`, `N-P-S`, `C-SAT`. */
function lettersApart(form: Form): Surface[] {
  const [word] = form.atoms;
  if (form.atoms.length !== 1 || word === undefined) return [];
  const plural = form.number === 'plural' ? (/s$/.exec(word)?.[0] ?? '') : '';
  const letters = [...word.slice(0, word.length - plural.length)];
  if (letters.length < 3) return [];
  const cuts = [letters];
  if (letters.length > 3) cuts.push([letters[0] ?? '', letters.slice(1).join('')]);
  return cuts.map((parts) => {
    const atoms = parts.map((part, index) => foldWord(index === parts.length - 1 ? part + plural : part));
    return { form, words: atoms, firstAtom: atoms.map(() => 0).concat(1), respelled: {}, kind: 'letters' };
  });
}
