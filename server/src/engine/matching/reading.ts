/**
 * Whether an occurrence reads as the term in its sentence, or only looks like it. Each doubt has a reason of its
 * own; a right form is left out only inside an address or an identifier. In doubt nothing is reported: writers
 * forgive a miss.
 */
import { conceptOf, designationOf, type TermBase, type TermSurface } from '../glossary/termBase.ts';
import { isWithinName, startsSentence } from '../language/names.ts';
import {
  linkingVerbs,
  nounIntroducers,
  phraseStarters,
  singularDeterminers,
  verbIntroducers,
  verbsWithUp,
} from '../language/wordClasses.ts';
import type { Block } from '../markdown/block.ts';
import type { ProseRun } from '../markdown/prose.ts';
import { isPartOfAddress, isPartOfIdentifier } from './identifiers.ts';
import { isWellFormed, type Occurrence } from './occurrence.ts';

/** An occurrence in its sentence. */
interface Reading {
  readonly occurrence: Occurrence;
  readonly surface: TermSurface;
  readonly termBase: TermBase;
  readonly text: string;
  readonly isHeading: boolean;
  /** The words next to it in lower case, if nothing but a space stands between. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

type Doubt = (reading: Reading) => boolean;

/** Whether the occurrence counts. */
export function readsAsTerm(
  occurrence: Occurrence,
  run: ProseRun,
  block: Block,
  termBase: TermBase,
): boolean {
  const surface = termBase.surfaces[occurrence.surface] as TermSurface;
  const { status } = designationOf(termBase, surface);
  const isRespelled = Object.keys(surface.respelled).length > 0;
  const isListedWrong = status === 'deprecated' || status === 'superseded';
  if (isWellFormed(occurrence) && !isRespelled && !isListedWrong) {
    return !isPartOfAddress(run.text, occurrence.from, occurrence.to);
  }
  const { text } = run;
  const { from, to } = occurrence;
  const previous = /([\p{L}\p{N}'’&]+) $/u.exec(text.slice(Math.max(0, from - 40), from))?.[1];
  const next = /^ ([\p{L}\p{N}'’&]+)/u.exec(text.slice(to, to + 40))?.[1];
  const reading: Reading = {
    occurrence,
    surface,
    termBase,
    text,
    isHeading: block.kind === 'heading' || block.kind === 'front matter',
    previous: previous?.toLowerCase(),
    next: next?.toLowerCase(),
  };
  return !isPartOfIdentifier(text, from, to) && !doubts.some((doubt) => doubt(reading));
}

/** "A customer facing a problem": a noun and a participle, not the adjective "customer-facing". */
const participleAfterNoun: Doubt = ({ occurrence, surface, termBase, previous, next }) => {
  const { form } = surface;
  const last = form.atoms.length - 1;
  const isParticiple = /(?:ing|ed)$/.test(form.atoms[last] ?? '');
  if (!isParticiple || conceptOf(termBase, surface).partOfSpeech !== 'adjective') return false;
  if (!isTypedAsSpace(occurrence, last - 1)) return false;
  if (next === undefined) return previous === undefined || !linkingVerbs.has(previous);
  if (phraseStarters.has(next) || /\d/.test(next)) return true;
  return previous !== undefined && singularDeterminers.has(previous);
};

/** "End up selling", "based on target earnings": a particle that belongs to the word before it. */
const particleOfVerb: Doubt = ({ occurrence, surface, previous }) => {
  const particle = surface.form.atoms[0]?.toLowerCase() ?? '';
  if (previous === undefined || !isTypedAsSpace(occurrence, 0)) return false;
  if (particle === 'up') return verbsWithUp.has(previous);
  return /^(?:on|in|out|off|over)$/.test(particle) && !nounIntroducers.has(previous);
};

/** "In real time data arrives": the preposition takes the first words for itself. */
const adverbialInTime: Doubt = ({ occurrence, surface, previous }) =>
  previous === 'in' && surface.form.atoms[1] === 'time' && isTypedAsSpace(occurrence, 0);

/** "Advertisers pay per click", "you touch point A": the first word is the sentence's verb. */
const verbAtStart: Doubt = ({ occurrence, surface, previous }) => {
  const isVerbToo = /^(?:pay|touch|call|cost|order|demand|lead)$/i.test(surface.form.atoms[0] ?? '');
  if (!isVerbToo || !isTypedAsSpace(occurrence, 0) || previous === undefined) return false;
  return verbIntroducers.has(previous) || (/[^s'’]s$/.test(previous) && !nounIntroducers.has(previous));
};

/** "From business to business": not the adjective; that one stands before a noun. */
const fromTo: Doubt = ({ occurrence, surface, previous, next }) => {
  const { atoms } = surface.form;
  if (atoms[1] !== 'to' || !isTypedAsSpace(occurrence, 0)) return false;
  return previous === 'from' || next === undefined || phraseStarters.has(next);
};

/** "A customer-experience-driven plan": the hyphens are the longer modifier's, and none of them can go. */
const compoundModifier: Doubt = ({ occurrence, surface, text }) => {
  const isHyphenForSpace = occurrence.jointFaults.some(
    ({ joint, written }) => written === 'hyphen' && surface.form.joints[joint] === ' ',
  );
  const goesOn = /^[-‐‑]\p{L}/u.test(text.slice(occurrence.to, occurrence.to + 2));
  return isHyphenForSpace && goesOn;
};

/** "Look up sell-side ratings", "multi-touch points": a hyphen binds one of the words to another one. */
const boundElsewhere: Doubt = ({ occurrence, surface, text }) => {
  if (!isTypedAsSpace(occurrence, 0)) return false;
  if (/multi[-‐‑]$/i.test(text.slice(Math.max(0, occurrence.from - 6), occurrence.from))) return true;
  const isVerb = surface.form.number === 'inflection';
  return isVerb && /^[-‐‑]\p{L}/u.test(text.slice(occurrence.to, occurrence.to + 2));
};

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

/** "A customer on boarding the ship": a verb with its object. */
const verbWithObject: Doubt = ({ occurrence, surface: { form }, next }) => {
  const isSplit =
    form.atoms.at(-2) === 'on' && form.joints.at(-1) === '' && occurrence.jointFaults.length > 0;
  return isSplit && next !== undefined && phraseStarters.has(next);
};

/** 'The word "touch point" is obsolete': a form that is talked about. */
const mention: Doubt = ({ occurrence, text }) =>
  /\b(?:words?|terms?|forms?|spellings?|phrases?|abbreviations?|acronyms?) ["“‘«]$/i.test(
    text.slice(Math.max(0, occurrence.from - 20), occurrence.from),
  );

/** "5 cms": a unit of measure after a number. */
const unitAfterNumber: Doubt = ({ occurrence, surface, termBase, previous }) =>
  occurrence.caseFault &&
  designationOf(termBase, surface).type === 'abbreviation' &&
  previous !== undefined &&
  /^\d+$/.test(previous);

/** "Ex", "var", "ces": a wrongly cased abbreviation that is a word counts only beside its full form. */
const commonWord: Doubt = ({ occurrence, surface, termBase, text }) => {
  if (!occurrence.caseFault || surface.kind !== 'term') return false;
  if (!designationOf(termBase, surface).commonWord) return false;
  const full = conceptOf(termBase, surface).designations.filter((d) => d.type === 'full form');
  const before = text.slice(Math.max(0, occurrence.from - 100), occurrence.from).toLowerCase();
  const after = text.slice(occurrence.to, occurrence.to + 100).toLowerCase();
  return !full.some(({ text: form }) => {
    const wanted = form.toLowerCase();
    return before.endsWith(`${wanted} (`) || after.startsWith(` (${wanted}`);
  });
};

/** "api site:example.org": words that somebody types into a search engine. */
const searchQuery: Doubt = ({ text, occurrence }) =>
  /(?:^|\s)(?:site|inurl|intitle|filetype):\S/i.test(around(text, occurrence));

/** "SAAS IS HERE": a line of capitals. */
const lineOfCapitals: Doubt = ({ occurrence, text }) => {
  const form = text.slice(occurrence.from, occurrence.to);
  return (
    occurrence.caseFault &&
    form === form.toUpperCase() &&
    !/\p{Ll}/u.test(text) &&
    /\p{L}{2}/u.test(text.replace(form, ''))
  );
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
const misspelledName: Doubt = ({ occurrence, surface, text }) => {
  const { from, to, words, misspelled } = occurrence;
  const isTitle = words.length > 2 && !/(?<!\p{L})\p{Ll}{4,}/u.test(text.slice(from, to));
  if (isTitle) return false;
  return misspelled.some((word) => {
    const start = words[word * 2] as number;
    const wanted = surface.form.atoms[surface.firstAtom[word] as number] ?? '';
    const isCapitalized = /^\p{Lu}\p{Ll}/u.test(text.slice(start, words[word * 2 + 1]));
    return isCapitalized && wanted === wanted.toLowerCase() && !startsSentence(text, start);
  });
};

/** "Custmer experience [sic]": somebody else's words, with all their faults. */
const quotedAsIs: Doubt = ({ text, occurrence }) => /^["”’)]* ?[[(]sic\b/i.test(text.slice(occurrence.to));

const doubts: readonly Doubt[] = [
  participleAfterNoun,
  particleOfVerb,
  adverbialInTime,
  verbAtStart,
  fromTo,
  compoundModifier,
  boundElsewhere,
  surname,
  namedPerson,
  verbWithObject,
  mention,
  unitAfterNumber,
  commonWord,
  searchQuery,
  lineOfCapitals,
  partOfName,
  misspelledName,
  quotedAsIs,
];

/** The text around an occurrence, as far as a sentence reaches at the most. */
function around(text: string, { from, to }: Occurrence): string {
  return text.slice(Math.max(0, from - 200), to + 200);
}

/** Whether the joint after atom `joint` stands as a space where the term has none. */
function isTypedAsSpace(occurrence: Occurrence, joint: number): boolean {
  return occurrence.jointFaults.some((fault) => fault.joint === joint && fault.written === 'space');
}
