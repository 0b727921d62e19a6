/** Doubts that capitals raise: the form is part of somebody's name. */
import { designationOf } from '../../glossary/termBase.ts';
import { isWithinName, startsSentence } from '../../language/names.ts';
import type { Doubt } from './doubt.ts';

/** "Mr. Cross sells shoes": a capital that no sentence asks for makes the first word a name. */
const surname: Doubt = ({ occurrence, surface, text }) => {
  const { from, to } = occurrence;
  const isCapitalizedVerb =
    surface.form.number === 'inflection' && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text.slice(from, to));
  if (!isCapitalizedVerb) return false;
  return (
    /\b(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.? $/.test(text.slice(Math.max(0, from - 6), from)) ||
    !startsSentence(text, from)
  );
};

/** "The voice of customer Jane Doe": the last word belongs to what follows. */
const namedPerson: Doubt = ({ occurrence, surface, termBase, text }) => {
  const { status } = designationOf(termBase, surface);
  if (status !== 'deprecated' || /\p{Lu}/u.test(text.slice(occurrence.from, occurrence.to))) return false;
  return /^ (?:\p{Lu}\p{Ll}|number\b|no\. ?\d|\d)/u.test(text.slice(occurrence.to, occurrence.to + 8));
};

/** "Acme Omni-Channel Suite": part of a longer name in capitals. In headings every word has one. */
const partOfName: Doubt = ({ occurrence, text, isHeading }) => {
  const form = text.slice(occurrence.from, occurrence.to);
  const isCapitalized =
    /^\p{Lu}/u.test(form) && !/[ -](?!(?:as?|an|and|for|of|on|the|to)[ -])\p{Ll}/u.test(form);
  if (isHeading || !isCapitalized) return false;
  // A wrongly cased abbreviation is part of a title only where it stands in parentheses inside one.
  if (occurrence.caseFault)
    return (
      text[occurrence.from - 1] === '(' &&
      /^\) \p{Lu}\p{Ll}/u.test(text.slice(occurrence.to, occurrence.to + 4))
    );
  return isWithinName(text, occurrence.from, occurrence.to);
};

/** "A Custmer journey", "the Touchpiont": a capital that neither title nor sentence asks for is that of a name. */
const misspelledName: Doubt = ({ occurrence, surface, text, isHeading }) => {
  const { from, to, words, misspelled } = occurrence;
  // Outside headings a title in capitals is the term's where one of its words is right.
  const isVouchedFor = isHeading || misspelled.length * 2 < words.length;
  const isTitle = words.length > 2 && !/(?<!\p{L})\p{Ll}{4,}/u.test(text.slice(from, to));
  if (isTitle && isVouchedFor) return false;
  return misspelled.some((word) => {
    const start = words[word * 2] as number;
    const wanted = surface.form.atoms[surface.firstAtom[word] as number] ?? '';
    const isCapitalized = /^\p{Lu}\p{Ll}/u.test(text.slice(start, words[word * 2 + 1]));
    return isCapitalized && wanted === wanted.toLowerCase() && !startsSentence(text, start);
  });
};

/** As far as a line is looked at on either side, in UTF-16 units. */
const longestLine = 200;

/** "SAAS IS HERE": a line of capitals. */
const lineOfCapitals: Doubt = ({ occurrence, text }) => {
  const { from, to } = occurrence;
  const form = text.slice(from, to);
  if (!occurrence.caseFault || form !== form.toUpperCase()) return false;
  const before = text.slice(Math.max(0, from - longestLine), from);
  const after = text.slice(to, to + longestLine);
  return !/\p{Ll}/u.test(before + after) && (/\p{L}{2}/u.test(before) || /\p{L}{2}/u.test(after));
};

export const nameDoubts: readonly Doubt[] = [
  surname,
  namedPerson,
  partOfName,
  misspelledName,
  lineOfCapitals,
];
