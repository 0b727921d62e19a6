/** Inline content that nobody has written for readers, and that would take a parser without end. */

/** Brackets in brackets; thousands of levels would not even fit the stack. */
const MOST_NESTED = 100;

const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Whether brackets are nested deeper in a content than anybody reads; it is left alone then. */
export function isIntricate(content: string): boolean {
  let depth = 0;
  for (let at = content.indexOf('['); at >= 0 && at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === OPEN_BRACKET && ++depth > MOST_NESTED) return true;
    if (code === CLOSE_BRACKET && depth > 0) depth--;
  }
  return false;
}
