/** Which words may be part of a term that no glossary has, judged by how they are written. */
import { phraseStarters } from '../language/wordClasses.ts';
import {
  generalAbbreviations,
  generalCompounds,
  generalFirstParts,
  generalLastParts,
  phraseEnds,
} from './generalWords.ts';

/** What may stand between two words of a name: Voice of the Customer, Office of Management and Budget. */
const linkingWords: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', '&']);

export function isLinking(word: string): boolean {
  return linkingWords.has(word.toLowerCase());
}

const smallInTitles: ReadonlySet<string> = new Set(
  'a an the and or but nor of in on at by for from to with into over via as vs through'.split(' '),
);

/** Whether a word has no capital in a title either. */
export function isSmallInTitles(word: string): boolean {
  return smallInTitles.has(word);
}

/** Whether a word begins with a capital, and is none that ends a phrase nevertheless. A single letter is an item of a list. */
export function isCapitalized(word: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}]/u.test(word)) return false;
  const lower = word.toLowerCase();
  return (
    !phraseStarters.has(lower) &&
    !phraseEnds.has(lower) &&
    !generalAbbreviations.has(singularAbbreviation(word))
  );
}

/** `SB`, `VoC`, `B2B`, `SLAs`: capitals, or a few letters that begin and end with one. */
export function isAbbreviation(word: string): boolean {
  const letters = singularAbbreviation(word);
  const isShort = /^\p{Lu}[\p{Lu}\p{N}&]{1,5}$/u.test(letters) || /^\p{Lu}\p{L}{1,3}\p{Lu}$/u.test(letters);
  return isShort && !isGeneral(letters);
}

/** `SLAs` → `SLA`. */
export function singularAbbreviation(word: string): string {
  return /^[\p{L}\p{N}&]*\p{Lu}s$/u.test(word) ? word.slice(0, -1) : word;
}

function isGeneral(letters: string): boolean {
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals < 2 || generalAbbreviations.has(letters);
}

/** `churn-risk`: words joined by hyphens, none of which is there for grammar alone. */
export function isCompound(word: string): boolean {
  const lower = word.toLowerCase();
  const parts = lower.split('-');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || parts.length > 4 || generalCompounds.has(lower)) return false;
  if (!parts.every((part) => /^\p{L}{2,}$/u.test(part) && !phraseStarters.has(part))) return false;
  if (generalFirstParts.has(first) || generalLastParts.has(last)) return false;
  // Long words in capitals are shouted; "fully-managed", "ever-growing", "two-sided" are participles.
  return !/ly$/.test(first) && !/(?:ed|ing)$/.test(last) && word !== word.toUpperCase();
}
