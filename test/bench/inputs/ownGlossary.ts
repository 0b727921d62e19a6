/** A team's own terms: invented, and as many as wanted. */
import { type Concept, conceptsOf } from '../../../server/src/engine/index.ts';
import { Random } from './random.ts';

const syllables =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bran crel drim flon grus plar'.split(' ');

interface OwnConcept {
  readonly term: string;
  readonly definition: string;
  /** Another term for the same thing, which must not be written. */
  readonly deprecated?: string;
}

/**
 * Concepts with so many terms in all, of two or three words: the last one invented, those before it common
 * ones, so that a text holds the beginnings of terms as it does in reality. Every ninth concept forbids a
 * second term.
 */
function* ownTerms(count: number, words: readonly string[], seed: number): Generator<OwnConcept> {
  const random = new Random(seed);
  for (let index = 0; index < count; ) {
    const definition = `Thing number ${index} that this team has a word for.`;
    const between = random.chance(0.3) ? ` ${random.pick(words)}` : '';
    const term = `${random.pick(words)}${between} ${invented(index++)}`;
    const forbids = index % 10 === 9 && index < count;
    yield {
      term,
      definition,
      ...(forbids ? { deprecated: `${random.pick(words)} ${invented(index++)}` } : {}),
    };
  }
}

/** The terms as a configuration file in YAML, on top of the built-in glossary. */
export function ownGlossary(count: number, words: readonly string[], seed: number): string {
  const lines = ['concepts:'];
  for (const { term, definition, deprecated } of ownTerms(count, words, seed)) {
    lines.push(`  - term: ${term}`, `    definition: ${definition}`);
    if (deprecated !== undefined)
      lines.push('    terms:', `      - term: ${deprecated}`, '        status: deprecated');
  }
  return `${lines.join('\n')}\n`;
}

/** The terms as concepts. */
export function ownConcepts(count: number, words: readonly string[], seed: number): Concept[] {
  const concepts = [...ownTerms(count, words, seed)].map(({ term, definition, deprecated }) => ({
    id: term.replaceAll(' ', '-'),
    term,
    definition,
    partOfSpeech: 'noun' as const,
    ...(deprecated === undefined ? {} : { terms: [{ term: deprecated, status: 'deprecated' as const }] }),
  }));
  return conceptsOf({ subject: 'Own terms', concepts });
}

/** Another word for every number. */
function invented(index: number): string {
  let word = '';
  for (let rest = index + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length];
  }
  return word;
}
