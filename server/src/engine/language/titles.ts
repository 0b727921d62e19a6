/** Titles in capitals: whether a text is one, and whether a form is part of one in running text. */
import { startsSentence } from './names.ts';

/** In UTF-16 units; what is longer is running text. */
const longestTitle = 300;

/** Whether a text is no longer than a title and every longer word has a capital. */
export function isInTitleCase(text: string): boolean {
  if (text.length > longestTitle) return false;
  return !/(?<![\p{L}\p{N}'’‐‑-])\p{Ll}{4,}/u.test(text.replace(smallWord, ''));
}

/** Words that have no capital in titles either. */
const smallWord =
  /(?<![\p{L}\p{N}])(?:an?|the|and|or|but|nor|of|in|on|at|by|for|from|to|with|into|over|via|as|vs|through)(?![\p{L}\p{N}])/gu;

/** A stretch of words in capitals and small words before or behind a form, with the punctuation that titles have. */
const titleWord =
  "(?:\\p{Lu}(?:[\\p{L}\\p{N}'’&-]|\\.(?=\\p{L}))*|\\p{N}+|&|an?|the|and|or|of|in|on|at|by|for|from|to|with|into|via|as|vs)";
const titleBefore = new RegExp(`(?:(?<![\\p{L}\\p{N}'’.-])${titleWord}(?:: (?=\\p{Lu}|$)| – | |/))+$`, 'u');
const titleBehind = new RegExp(`^(?:(?:: (?=\\p{Lu})| – | |/)${titleWord}(?![\\p{L}\\p{N}]))+`, 'u');

/**
 * Whether `[from, to)` is part of a title in capitals: at least two more words around it have one, and not because
 * a sentence begins there. What `isKnown` says of an offset is left out: terms that are capitalized themselves.
 */
export function isWithinTitle(
  text: string,
  from: number,
  to: number,
  isKnown: (offset: number) => boolean,
): boolean {
  const before = titleBefore.exec(text.slice(Math.max(0, from - 120), from))?.[0] ?? '';
  const behind = titleBehind.exec(text.slice(to, to + 120))?.[0] ?? '';
  const capitals = (part: string, start: number) =>
    [...part.matchAll(/(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}/gu)].filter(
      ({ index }) => !isKnown(start + index) && !startsSentence(text, start + index),
    ).length;
  return capitals(before, from - before.length) + capitals(behind, to) > 1;
}
