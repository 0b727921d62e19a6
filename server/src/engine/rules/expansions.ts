/** How documents write abbreviations out: as the concept that we know, or as something else. */
import type { Concept } from '../glossary/concept.ts';
import { conceptsOf, isAbbreviation } from './pairings.ts';
import type { DocumentPart, OccurrenceContext } from './rule.ts';

/** What a part of a document writes out. */
export class Expansions {
  /** The ids of the concepts whose full form stands in it. */
  readonly concepts: ReadonlySet<string>;
  /** The abbreviations that it defines, as in `*[CES]: …`. */
  readonly defined: ReadonlySet<string>;
  private readonly part: DocumentPart;
  private foundOtherwise: ReadonlySet<string> | undefined;
  private foundNames: ReadonlySet<string> | undefined;

  constructor(part: DocumentPart) {
    this.part = part;
    const full = part.occurrences.filter((context) => !isAbbreviation(context));
    this.concepts = new Set(full.flatMap((context) => conceptsOf(context).map(({ id }) => id)));
    this.defined = definedIn(part.text);
  }

  /**
   * The ids of concepts whose abbreviation it writes out itself, as a rule for something else: in parentheses behind
   * words that begin with its letters, or before them (`Special Libraries Association (SLA)`, `VAR (vector …)`,
   * `CMS = Centers for Medicare & Medicaid Services`).
   */
  get otherwise(): ReadonlySet<string> {
    this.foundOtherwise ??= new Set(
      this.part.occurrences.filter(isWrittenOutBeside).map(({ concept }) => concept.id),
    );
    return this.foundOtherwise;
  }

  /** The abbreviations that a name in capitals in it fits: National Park Service for NPS. */
  get names(): ReadonlySet<string> {
    this.foundNames ??= namesIn(this.part);
    return this.foundNames;
  }
}

/** Says of concepts whether a document that consists of the parts writes their abbreviations out. */
export function isWrittenOut(parts: readonly Expansions[]): (concept: Concept) => boolean {
  const union = (of: (part: Expansions) => ReadonlySet<string>) => {
    const all = new Set<string>();
    for (const part of parts) for (const one of of(part)) all.add(one);
    return all;
  };
  const concepts = union((part) => part.concepts);
  const defined = union((part) => part.defined);
  let rest: { otherwise: ReadonlySet<string>; names: ReadonlySet<string> } | undefined;
  return ({ id, designations }) => {
    const abbreviations = designations.filter(({ type }) => type === 'abbreviation').map(({ text }) => text);
    if (concepts.has(id) || abbreviations.some((text) => defined.has(text))) return true;
    // Asked for only where it matters: it takes a look at the whole text.
    rest ??= { otherwise: union((part) => part.otherwise), names: union((part) => part.names) };
    const { otherwise, names } = rest;
    return otherwise.has(id) || abbreviations.some((text) => names.has(text));
  };
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

function namesIn({ text, termBase: { initialisms } }: DocumentPart): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [words] of text.matchAll(name)) {
    const initials = words.match(/[A-Z]/g)?.join('') ?? '';
    for (let from = 0; from + fewestLetters <= initials.length; from++) {
      for (let to = from + fewestLetters; to <= initials.length; to++) {
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
