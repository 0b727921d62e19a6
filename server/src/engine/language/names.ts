/** Where sentences start, and what capitals around a form say: that it is part of somebody's name or title. */

import { phraseStarters } from './wordClasses.ts';

/** Small words that stand inside names and titles: Journal of Multichannel Marketing. */
const linking = /(?:^|\s)["“‘]?(?:(?:of|for) ["“‘]?)?$/;

/** Whether nothing but an opening quote or parenthesis stands between the offset and the start of a sentence. */
export function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?:…]["”’)]*\s|\uFFFC)\s*["“‘(]*$/u.test(text.slice(Math.max(0, offset - 40), offset));
}

/** Whether a capitalized word stands right before or behind `[from, to)`, so that all together is a name. */
export function isWithinName(text: string, from: number, to: number): boolean {
  // An abbreviation in parentheses may stand between: Voice of the Customer (VOC) Insights Program.
  if (/^["”’]?(?: ?\([^()]{1,12}\)|\))? \p{Lu}\p{Ll}/u.test(text.slice(to, to + 20))) return true;
  const link = linking.exec(text.slice(Math.max(0, from - 40), from));
  let end = from - (link?.[0].length ?? 0);
  // Back over all capitalized words: where they reach the start of the sentence, the first owes its capital to that.
  for (let count = 0; ; count++) {
    const word = /[\p{L}\p{N}&’'‐‑-]+$/u.exec(text.slice(Math.max(0, end - 40), end))?.[0];
    if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(word)) return count > 0;
    const start = end - word.length;
    // Behind "The" and its like, a capital is a name's own.
    if (startsSentence(text, start)) return count > 0 && phraseStarters.has(word.toLowerCase());
    if (text[start - 1] !== ' ') return true;
    end = start - 1;
  }
}
