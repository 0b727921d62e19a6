/**
 * What stands in all documents → candidates for a glossary, the best first.
 *
 * The measure is C-value (Frantzi, Ananiadou and Mima 2000, “Automatic recognition of multi-word terms: the C-value/NC-value
 * method”): how often a phrase stands by itself, with less weight for what mostly stands inside longer phrases, and more for
 * longer ones. Here the weight of the length is 1 + log2 of the words rather than log2, so that abbreviations have one;
 * and all is multiplied by log2 of 1 + the documents, as what one document alone says is not the language of a team.
 */
import { pluralOfWord } from '../language/plural.ts';
import { type CandidateKind, type Phrase, phrasesIn } from './phrases.ts';
import type { Sighting } from './sightings.ts';

/** A phrase or abbreviation that is used often. */
export interface Candidate {
  /** As it is written most often. */
  readonly form: string;
  readonly kind: CandidateKind;
  /** How often it is used, in whatever number and letter case, within longer phrases as well. */
  readonly count: number;
  /** The numbers of the documents, in order. */
  readonly documents: readonly number[];
  readonly score: number;
  /** What finds its places, see `phrasePlaces`. */
  readonly keys: readonly string[];
}

/** What is used less often by itself, outside of longer candidates, is no candidate. */
const fewestUses = 3;
/** The same as a share of all its uses: Services Administration is a part of something, whatever the count. */
const leastAlone = 0.1;

interface Tally {
  readonly kind: CandidateKind;
  readonly length: number;
  readonly forms: Map<string, number>;
  readonly documents: number[];
  readonly keys: string[];
  /** How often it stands where its capitals are its own. */
  certain: number;
  count: number;
  /** How often it stands in longer candidates, and in how many of them. */
  nested: number;
  longer: number;
}

/**
 * The candidates of all documents, the best first.
 * @param documents the sightings of each document, which are gone through twice; its number is its place.
 */
export function rankCandidates(documents: readonly Iterable<Sighting>[]): Candidate[] {
  const all = tallies(documents);
  joinPlurals(all);
  const recurring = new Map([...all].filter(([, { count, certain }]) => certain > 0 && count >= fewestUses));
  countNested(recurring);
  return [...recurring.values()]
    .filter(({ count, nested }) => count - nested >= Math.max(fewestUses, leastAlone * count))
    .map(candidateOf)
    .sort((a, b) => b.score - a.score || (a.form < b.form ? -1 : 1));
}

function tallies(documents: readonly Iterable<Sighting>[]): Map<string, Tally> {
  const phrasesOf = recurringPhrases(documents);
  const all = new Map<string, Tally>();
  for (const [number, sightings] of documents.entries()) {
    for (const { words, count, starts } of sightings) {
      for (const phrase of phrasesOf(words)) {
        const isFirst = phrase.from === 0 && phrase.kind === 'phrase';
        add(all, phrase, number, count, isFirst ? count - starts : count);
      }
    }
  }
  return all;
}

/** The phrases in a sequence of words that may be candidates. Most stand once, and are not worth a tally. */
function recurringPhrases(documents: readonly Iterable<Sighting>[]): (words: string) => readonly Phrase[] {
  const sequences = new Map<string, number>();
  for (const sightings of documents) {
    for (const { words, count } of sightings) sequences.set(words, (sequences.get(words) ?? 0) + count);
  }
  const counts = new Map<string, number>();
  for (const [words, count] of sequences) {
    for (const { key } of phrasesIn(words.split(' '))) {
      const stem = stemOf(key);
      counts.set(stem, (counts.get(stem) ?? 0) + count);
    }
  }
  // Found twice rather than kept: they are many, and most do not recur.
  const known = new Map<string, readonly Phrase[]>();
  return (words) => {
    const phrases =
      known.get(words) ??
      phrasesIn(words.split(' ')).filter(({ key }) => (counts.get(stemOf(key)) ?? 0) >= fewestUses);
    if ((sequences.get(words) ?? 0) > 1) known.set(words, phrases);
    return phrases;
  };
}

/** What a singular and its plural have in common. */
function stemOf(key: string): string {
  return key.replace(/(?:ies|es|s|y)$/, '');
}

function add(
  all: Map<string, Tally>,
  phrase: Phrase,
  document: number,
  count: number,
  certain: number,
): void {
  const { key, kind, length, form } = phrase;
  let tally = all.get(key);
  if (!tally) {
    const none = { certain: 0, count: 0, nested: 0, longer: 0 };
    tally = { kind, length, forms: new Map(), documents: [], keys: [key], ...none };
    all.set(key, tally);
  }
  tally.count += count;
  tally.certain += certain;
  tally.forms.set(form, (tally.forms.get(form) ?? 0) + count);
  if (tally.documents.at(-1) !== document) tally.documents.push(document);
}

/** Counts plurals with their singular, where there is one. */
function joinPlurals(all: Map<string, Tally>): void {
  for (const [key, plural] of all) {
    const singular = singularsOf(key)
      .map((one) => all.get(one))
      .find((one) => one !== undefined);
    if (!singular || singular.kind !== plural.kind) continue;
    all.delete(key);
    singular.count += plural.count;
    singular.certain += plural.certain;
    singular.keys.push(...plural.keys);
    for (const [form, count] of plural.forms) singular.forms.set(form, count);
    const documents = new Set([...singular.documents, ...plural.documents]);
    singular.documents.splice(0, Number.POSITIVE_INFINITY, ...[...documents].sort((a, b) => a - b));
  }
}

/** What a key may be the regular plural of. */
function singularsOf(key: string): string[] {
  const lastWord = /\p{L}+$/u.exec(key)?.[0] ?? '';
  if (!lastWord.endsWith('s')) return [];
  const rest = key.slice(0, key.length - lastWord.length);
  return [lastWord.slice(0, -1), lastWord.slice(0, -2), `${lastWord.slice(0, -3)}y`]
    .filter((word) => word.length > 2 && pluralOfWord(word) === lastWord)
    .map((word) => rest + word);
}

/** From the longest to the shortest, so that what stands in several phrases, one within the other, counts once. */
function countNested(all: ReadonlyMap<string, Tally>): void {
  const byKey = new Map([...all.values()].flatMap((tally) => tally.keys.map((key) => [key, tally] as const)));
  const words = ({ keys }: Tally) => (keys[0] ?? '').split(' ').length;
  for (const tally of [...all.values()].sort((a, b) => words(b) - words(a))) {
    const [form = ''] = tally.forms.keys();
    const inside = new Set(phrasesIn(form.split(' ')).map(({ key }) => byKey.get(key)));
    for (const shorter of inside) {
      if (!shorter || shorter === tally) continue;
      shorter.nested += tally.count - tally.nested;
      shorter.longer++;
    }
  }
}

function candidateOf({ kind, length, forms, documents, keys, count, nested, longer }: Tally): Candidate {
  const [form = ''] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))[0] ?? [];
  const alone = longer === 0 ? count : count - nested / longer;
  const score = (1 + Math.log2(length)) * alone * Math.log2(1 + documents.length);
  return { form, kind, count, documents, score, keys };
}
