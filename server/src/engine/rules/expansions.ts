/** How documents write abbreviations out: as the concept that we know, or as something else. */
import type { Concept } from '../glossary/concept.ts';
import { conceptsOf, isAbbreviation } from './pairings.ts';
import type { DocumentPart, OccurrenceContext } from './rule.ts';

/** What a document, or a part of one, writes out. Each is found when it is asked for: most documents ask for nothing. */
export interface Expansions {
  /** The ids of the concepts whose full form stands in it. */
  readonly concepts: ReadonlySet<string>;
  /** The abbreviations that it defines, as in `*[CES]: …`. */
  readonly defined: ReadonlySet<string>;
  /**
   * The ids of concepts whose abbreviation it writes out itself, as a rule for something else: in parentheses behind
   * words that begin with its letters, or before them (`Special Libraries Association (SLA)`, `VAR (vector …)`,
   * `CMS = Centers for Medicare & Medicaid Services`).
   */
  readonly otherwise: ReadonlySet<string>;
  /** The abbreviations that a name in capitals in it fits: National Park Service for NPS. */
  readonly names: ReadonlySet<string>;
}

/** What a part of a document writes out. */
export function expansionsIn(part: DocumentPart): Expansions {
  return new LazyExpansions((name) => finders[name](part));
}

/** What several parts write out. */
export function joinExpansions(parts: readonly Expansions[]): Expansions {
  return new LazyExpansions((name) => union(parts, name));
}

type Name = keyof Expansions;

/** Small for as long as nobody asks: open documents keep several for each of their chunks. */
class LazyExpansions implements Expansions {
  private readonly finder: (name: Name) => ReadonlySet<string>;
  private found: Map<Name, ReadonlySet<string>> | undefined;

  constructor(finder: (name: Name) => ReadonlySet<string>) {
    this.finder = finder;
  }

  get concepts(): ReadonlySet<string> {
    return this.find('concepts');
  }

  get defined(): ReadonlySet<string> {
    return this.find('defined');
  }

  get otherwise(): ReadonlySet<string> {
    return this.find('otherwise');
  }

  get names(): ReadonlySet<string> {
    return this.find('names');
  }

  private find(name: Name): ReadonlySet<string> {
    this.found ??= new Map();
    const found = this.found.get(name) ?? this.finder(name);
    this.found.set(name, found);
    return found;
  }
}

const finders: { readonly [one in Name]: (part: DocumentPart) => ReadonlySet<string> } = {
  concepts({ occurrences }) {
    const full = occurrences.filter((context) => !isAbbreviation(context));
    return new Set(full.flatMap((context) => conceptsOf(context).map(({ id }) => id)));
  },
  defined: ({ text }) => definedIn(text),
  otherwise: ({ occurrences }) =>
    new Set(occurrences.filter(isWrittenOutBeside).map(({ concept }) => concept.id)),
  names: namesIn,
};

function union(parts: readonly Expansions[], name: Name): ReadonlySet<string> {
  let all: Set<string> | undefined;
  for (const part of parts) {
    for (const one of part[name]) {
      all ??= new Set();
      all.add(one);
    }
  }
  return all ?? none;
}

/** Whether a document writes out the abbreviations of a concept, as what they are or as something else. */
export function isWrittenOut({ id, designations }: Concept, expansions: Expansions): boolean {
  if (expansions.concepts.has(id)) return true;
  const abbreviations = designations.filter(({ type }) => type === 'abbreviation').map(({ text }) => text);
  return (
    abbreviations.some((text) => expansions.defined.has(text)) ||
    expansions.otherwise.has(id) ||
    abbreviations.some((text) => expansions.names.has(text))
  );
}

function definedIn(text: string): ReadonlySet<string> {
  if (!text.includes('*[')) return none;
  return new Set([...text.matchAll(/^\*\[([^\]\n]+)\]:/gm)].map((match) => match[1] ?? ''));
}

const none: ReadonlySet<string> = new Set();

function isWrittenOutBeside(context: OccurrenceContext): boolean {
  if (!isAbbreviation(context)) return false;
  const { run, occurrence, designation } = context;
  const letters = designation.text.toLowerCase();
  const before = run.text.slice(Math.max(0, occurrence.from - 200), occurrence.from);
  const after = run.text.slice(occurrence.to, occurrence.to + 110);
  const inParentheses = /^ \(([\p{L}\p{N} -]{3,100})\)/u.exec(after)?.[1];
  const explanation = /^(?: ?[:=] ?| [–—-] | (?:is short|stands) for )([\p{L}\p{N} &-]+)/u.exec(after)?.[1];
  const isBehindWords = before.endsWith(' (') && endsWithWordsFor(letters, initialsOf(before));
  const isBeforeWords = inParentheses?.[0]?.toLowerCase() === letters[0];
  const isExplained = explanation !== undefined && areLettersOf(letters, initialsOf(explanation));
  return isBehindWords || isBeforeWords || isExplained;
}

/** Three words in capitals or more, with small ones between. */
const name = /\b[A-Z][a-z]+(?:(?: (?:of|for|and|the|on|&))?[ -][A-Z][a-z]+){2,}\b/g;

/** How many letters an abbreviation has that a name may be recognised by. */
const fewestLetters = 3;

/** Longer abbreviations are not made of the initials of a name. */
const mostLetters = 12;

function namesIn({ text, termBase: { initialisms } }: DocumentPart): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [words] of text.matchAll(name)) {
    const initials = words.match(/[A-Z]/g)?.join('') ?? '';
    for (let from = 0; from + fewestLetters <= initials.length; from++) {
      const end = Math.min(initials.length, from + mostLetters);
      for (let to = from + fewestLetters; to <= end; to++) {
        const letters = initials.slice(from, to);
        if (initialisms.has(letters)) found.add(letters);
      }
    }
  }
  return found;
}

function initialsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word[0]?.toLowerCase() ?? '');
}

/** Whether the last words begin with the letters, more or less: as many words, or more with small ones between. */
function endsWithWordsFor(letters: string, initials: readonly string[]): boolean {
  const asMany = initials.slice(-letters.length);
  if (asMany.includes(letters[0] ?? '') && letters.includes(asMany.at(-1) ?? ' ')) return true;
  const more = initials.slice(-letters.length * 2);
  return more.some((_, first) => areLettersOf(letters, more.slice(first)));
}

/** Whether the letters are those that the words begin with, in their order; words between may have none. */
function areLettersOf(letters: string, initials: readonly string[]): boolean {
  if (initials[0] !== letters[0]) return false;
  let found = 0;
  for (const initial of initials.slice(0, letters.length * 2)) if (initial === letters[found]) found++;
  return found === letters.length;
}
