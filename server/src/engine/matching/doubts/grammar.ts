/** Doubts that the grammar of the sentence raises: its words are no term there. */
import { conceptOf } from '../../glossary/termBase.ts';
import {
  linkingVerbs,
  modifierEndings,
  nounIntroducers,
  phraseStarters,
  singularDeterminers,
  verbIntroducers,
  verbsWithUp,
} from '../../language/wordClasses.ts';
import { type Doubt, isTypedAsSpace } from './doubt.ts';

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

/** "A customer-experience-driven plan", "a user-experience driven plan": the hyphens are the longer modifier's. */
const compoundModifier: Doubt = ({ occurrence, surface, text, next }) => {
  const isHyphenForSpace = occurrence.jointFaults.some(
    ({ joint, written }) => written === 'hyphen' && surface.form.joints[joint] === ' ',
  );
  const goesOn = /^[-‐‑]\p{L}/u.test(text.slice(occurrence.to, occurrence.to + 2));
  return isHyphenForSpace && (goesOn || (next !== undefined && modifierEndings.has(next)));
};

/** "Look up sell-side ratings", "multi-touch points": a hyphen binds one of the words to another one. */
const boundElsewhere: Doubt = ({ occurrence, surface, text }) => {
  if (!isTypedAsSpace(occurrence, 0)) return false;
  if (/multi[-‐‑]$/i.test(text.slice(Math.max(0, occurrence.from - 6), occurrence.from))) return true;
  const isVerb = surface.form.number === 'inflection';
  return isVerb && /^[-‐‑]\p{L}/u.test(text.slice(occurrence.to, occurrence.to + 2));
};

/** "A customer on boarding the ship": a verb with its object. */
const verbWithObject: Doubt = ({ occurrence, surface: { form }, next }) => {
  const isSplit =
    form.atoms.at(-2) === 'on' && form.joints.at(-1) === '' && occurrence.jointFaults.length > 0;
  return isSplit && next !== undefined && phraseStarters.has(next);
};

export const grammarDoubts: readonly Doubt[] = [
  participleAfterNoun,
  particleOfVerb,
  adverbialInTime,
  verbAtStart,
  fromTo,
  compoundModifier,
  boundElsewhere,
  verbWithObject,
];
