/** How messages about a configuration quote and list things. */
import type { Say } from '../say.ts';

/** `“text”` */
export function quoted(value: unknown, say: Say): string {
  return say('“{0}”', typeof value === 'string' ? value : JSON.stringify(value));
}

/** `“a”, “b” or “c”` */
export function listOf(values: readonly string[], say: Say): string {
  const all = values.map((value) => quoted(value, say));
  return all.length < 2 ? all.join('') : say('{0} or {1}', all.slice(0, -1).join(', '), all.at(-1) ?? '');
}

/** The one of the names that was probably meant, if one is close enough. */
export function closest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of names) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** How many letters to insert, drop or replace, or neighbors to swap. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
