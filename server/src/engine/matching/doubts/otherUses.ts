/** Doubts about forms that are not used as terms: values, tags, queries, quotations, other words. */
import { conceptOf, designationOf } from '../../glossary/termBase.ts';
import { prefixes } from '../../language/wordClasses.ts';
import type { Occurrence } from '../occurrence.ts';
import type { Doubt } from './doubt.ts';

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
const searchQuery: Doubt = ({ text, occurrence }) => {
  const beside = around(text, occurrence);
  // Most places have no colon, and to look for one takes no time.
  return beside.includes(':') && /(?:^|\s)(?:site|inurl|intitle|filetype):\S/i.test(beside);
};

/** "Node-addon-api", "jslint-xml": a package or a page by its name, which is in small letters throughout. */
const nameInSmallLetters: Doubt = ({ occurrence, surface, termBase, text }) => {
  if (!occurrence.caseFault || designationOf(termBase, surface).type !== 'abbreviation') return false;
  const before = /[\p{L}\p{N}_-]*-$/u.exec(
    text.slice(Math.max(0, occurrence.from - 60), occurrence.from),
  )?.[0];
  const after = /^-[\p{L}\p{N}_-]*/u.exec(text.slice(occurrence.to, occurrence.to + 60))?.[0] ?? '';
  const whole = `${before ?? ''}${text.slice(occurrence.from, occurrence.to)}${after}`;
  if (whole !== whole.toLowerCase()) return false;
  // "Non-csat", "nps-style": a prefix, or one word that goes on, makes an ordinary compound.
  return (before !== undefined && !prefixes.has(before.slice(0, -1))) || after.split('-').length > 2;
};

/** "[api] Add a method", "fix(api): …", "xml -> text/xml": a tag or a value of a list of changes. */
const tagOrValue: Doubt = ({ occurrence, text }) => {
  if (!occurrence.caseFault) return false;
  const before = text.slice(Math.max(0, occurrence.from - 40), occurrence.from);
  const after = text.slice(occurrence.to, occurrence.to + 40);
  const form = text.slice(occurrence.from, occurrence.to);
  const isTag =
    form === form.toLowerCase() &&
    /^\s*\[[\p{Ll}\p{N} ,/-]*$/u.test(before) &&
    /^[\p{Ll}\p{N} ,/-]*\](?! ?\[)/u.test(after);
  const isScope = /\p{L}\($/u.test(before) && after.startsWith(')');
  const isMapped = /^ ?(?:[-=]>|[→⇒])/.test(after) || /(?:[-=]>|[→⇒]) ?$/.test(before);
  return isTag || isScope || isMapped;
};

/** "Custmer experience [sic]": somebody else's words, with all their faults. */
const quotedAsIs: Doubt = ({ text, occurrence }) =>
  /^["”’)]* ?[[(]sic\b/i.test(text.slice(occurrence.to, occurrence.to + 10));

/** The text around an occurrence, as far as a sentence reaches at the most. */
function around(text: string, { from, to }: Occurrence): string {
  return text.slice(Math.max(0, from - 200), to + 200);
}

export const otherUseDoubts: readonly Doubt[] = [
  mention,
  unitAfterNumber,
  commonWord,
  searchQuery,
  nameInSmallLetters,
  tagOrValue,
  quotedAsIs,
];
