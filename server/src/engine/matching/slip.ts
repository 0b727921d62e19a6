/** A slip of the keyboard: one letter too many, one missing, one for another, or two in the wrong order. */

export type Slip = 'added' | 'missing' | 'changed' | 'swapped';

/** The one slip that makes `written` of `wanted`; `undefined` where they are the same or further apart. */
export function slipBetween(written: string, wanted: string): Slip | undefined {
  const difference = written.length - wanted.length;
  if (difference > 1 || difference < -1 || written === wanted) return undefined;
  const longest = Math.min(written.length, wanted.length);
  let head = 0;
  while (head < longest && written.charCodeAt(head) === wanted.charCodeAt(head)) head++;
  const tail = (skipped: number, missed: number) =>
    written.slice(head + skipped) === wanted.slice(head + missed);
  if (difference === 1) return tail(1, 0) ? 'added' : undefined;
  if (difference === -1) return tail(0, 1) ? 'missing' : undefined;
  if (tail(1, 1)) return 'changed';
  const isSwapped = written[head] === wanted[head + 1] && written[head + 1] === wanted[head];
  return isSwapped && tail(2, 2) ? 'swapped' : undefined;
}

/**
 * How far from each other a slip leaves two words, for choosing between several: two letters in the wrong order are
 * the likeliest slip, a wrong letter is the least likely, and hardly any slip hits the first or the last letter.
 */
export function slipDistance(written: string, wanted: string): number {
  const slip = slipBetween(written, wanted);
  if (slip === 'swapped') return 0.9;
  const isFirstRight = written[0] === wanted[0];
  const isLastRight = written.at(-1) === wanted.at(-1);
  return 1 + (isLastRight ? 0 : 0.4) + (isFirstRight ? 0 : 0.3) + (slip === 'changed' ? 0.2 : 0);
}
