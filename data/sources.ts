/**
 * Guards the definitions against copied text: source-phrases.txt holds a short hash of every run of eight words in
 * the source glossaries, so that the sources themselves need not be in the repository.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Concept } from '../server/src/engine/glossary/concept.ts';
import type { GlossaryFault } from '../server/src/engine/glossary/validate.ts';

const phraseLength = 8;

/** The hashes of all runs of eight words in a text, whatever their case and punctuation. */
export function phraseHashes(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = new Map<string, string>();
  for (let start = 0; start + phraseLength <= words.length; start++) {
    const phrase = words.slice(start, start + phraseLength).join(' ');
    hashes.set(createHash('sha256').update(phrase).digest('hex').slice(0, 10), phrase);
  }
  return hashes;
}

/** A fault for every run of eight words that an entry has in common with a source. */
export function phrasesSharedWithSources(concepts: readonly Concept[]): GlossaryFault[] {
  const file = readFileSync(new URL('source-phrases.txt', import.meta.url), 'utf8');
  const known = new Set(file.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
  return concepts.flatMap(({ id, definition, notes }) =>
    [...phraseHashes(definition), ...phraseHashes(notes ?? '')]
      .filter(([hash]) => known.has(hash))
      .map(([, phrase]) => ({
        conceptId: id,
        message: `“${phrase}” stands in a source, too; use other words.`,
      })),
  );
}
