/** Sightings as one text: it takes a fifth of their memory, goes to another thread at once, and can be stored. */
import type { Sighting } from './sightings.ts';

/** A line for each. The words have no tabs in them. */
export function packSightings(sightings: readonly Sighting[]): string {
  return sightings.map(({ words, count, starts }) => `${words}\t${count}\t${starts}`).join('\n');
}

/** Made anew each time that they are gone through, so that no more than one is there at a time. */
export function unpackSightings(packed: string): Iterable<Sighting> {
  return { [Symbol.iterator]: () => lines(packed) };
}

function* lines(packed: string): Generator<Sighting> {
  for (let from = 0; from < packed.length; ) {
    const next = packed.indexOf('\n', from);
    const to = next < 0 ? packed.length : next;
    const [words = '', count, starts] = packed.slice(from, to).split('\t');
    yield { words, count: Number(count), starts: Number(starts) };
    from = to + 1;
  }
}
