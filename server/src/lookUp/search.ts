/** Look-up: the concepts for what a writer types. Exact forms first, then beginnings, then slips. */
import { type Concept, preferredTerm } from '../engine/index.ts';
import { type FormStatus, guessedBelow } from '../protocol.ts';
import { type FormIndex, type IndexedForm, keyOf, spellingOf } from './formIndex.ts';

/** A concept that a query found. */
export interface Hit {
  readonly concept: Concept;
  /** 1 for an exact form, towards 0 the further away; 0 where nothing was asked for. */
  readonly score: number;
  readonly matched: { readonly form: string; readonly status: FormStatus };
}

/** The ways of finding a form, each with the scores it gives: `from` for the worst, up to `to` for the best. */
const scores = {
  exact: { from: 1, to: 1 },
  beside: { from: 0.97, to: 0.97 },
  beginning: { from: 0.8, to: 0.95 },
  part: { from: 0.6, to: 0.75 },
  parts: { from: guessedBelow, to: 0.6 },
  fuzzy: { from: 0, to: guessedBelow },
};

/** Shorter than this, half of all forms are a slip away. */
const shortestFuzzyQuery = 3;

/** Further away, of 0 to 1, a form has little more in common with the query than some letters. */
const leastCloseness = 0.5;

/** Whether the query is only like the form, so that it may as well be something else. */
export function isSlip({ score }: Hit): boolean {
  return score <= scores.fuzzy.to;
}

/** All concepts that the query finds, best first; for an empty query all there are, in alphabetical order. */
export function search(query: string, index: FormIndex): Hit[] {
  if (query.trim() === '') return index.concepts.map(unasked).sort(byTerm);
  // A term may come with its abbreviation, as glossaries list it: "Customer Data Platform (Cdp)".
  const inParentheses = [...query.matchAll(/\(([^()]*)\)?/g)].map(([, inner]) => inner ?? '');
  const outside = query.replace(/\([^()]*\)?/g, ' ');
  const [main = '', ...others] = keyOf(outside) === '' ? inParentheses : [outside, ...inParentheses];
  const best = new Map<Concept, Hit>();
  for (const hit of hitsOf(main, index)) keepBest(best, hit);
  for (const other of others) {
    for (const hit of exactHits(other, index)) keepBest(best, { ...hit, score: scores.beside.to });
  }
  return [...best.values()].sort(byRank);
}

function hitsOf(typed: string, index: FormIndex): Hit[] {
  const query = withoutGenitive(typed);
  const key = keyOf(query);
  if (key === '') return [];
  const parts = query
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(keyOf)
    .filter((part) => part !== '');
  const exact = exactHits(query, index);
  // Who has found the form has made no slip.
  const mayBeSlip = exact.length === 0 && key.length >= shortestFuzzyQuery;
  return [
    ...exact,
    ...index.forms.flatMap((form) => beginningHit(key, parts, form)),
    ...(mayBeSlip ? fuzzyHits(query, index) : []),
  ];
}

/** "customer experience’s", as the word at the cursor may be. */
function withoutGenitive(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?:['’]s|(?<=s)['’])$/iu, '');
}

function exactHits(query: string, index: FormIndex): Hit[] {
  const written = withoutGenitive(query);
  return (index.byKey.get(keyOf(written)) ?? []).map((form) => exactHit(written, form));
}

/** The form itself where the query is written like it, whatever the case; otherwise the query as its variant. */
function exactHit(written: string, { concept, text, status }: IndexedForm): Hit {
  const isWrittenSo = spellingOf(written) === spellingOf(text);
  const matched = isWrittenSo ? { form: text, status } : { form: written, status: 'variant' as const };
  return { concept, score: scores.exact.to, matched };
}

/** The form where the query is its beginning, the beginning of a part of it, or those of several parts in order. */
function beginningHit(key: string, parts: readonly string[], form: IndexedForm): Hit[] {
  const share = key.length / form.key.length;
  if (share >= 1) return [];
  if (form.key.startsWith(key)) return [hitOf(form, 'beginning', share)];
  if (form.partStarts.some((start) => form.key.startsWith(key, start))) return [hitOf(form, 'part', share)];
  return parts.length > 1 && beginsParts(parts, form) ? [hitOf(form, 'parts', share)] : [];
}

function beginsParts(parts: readonly string[], form: IndexedForm): boolean {
  let next = 0;
  for (const start of form.partStarts) {
    const part = parts[next];
    if (part !== undefined && form.key.startsWith(part, start)) next++;
  }
  return next === parts.length;
}

function fuzzyHits(query: string, index: FormIndex): Hit[] {
  return index.fuzzy.search(query).flatMap(({ item, score = 1 }) => {
    // Fuse finds the query anywhere in a form; of two forms the one of about its length is meant.
    const lengths = [keyOf(query).length, item.key.length];
    const share = Math.min(...lengths) / Math.max(...lengths);
    const closeness = (1 - score) * (0.5 + share / 2);
    return closeness < leastCloseness ? [] : [hitOf(item, 'fuzzy', closeness)];
  });
}

function hitOf({ concept, text, status }: IndexedForm, way: keyof typeof scores, closeness: number): Hit {
  const { from, to } = scores[way];
  return { concept, score: from + (to - from) * closeness, matched: { form: text, status } };
}

function keepBest(best: Map<Concept, Hit>, hit: Hit): void {
  const known = best.get(hit.concept);
  if (!known || byScore(hit, known) < 0) best.set(hit.concept, hit);
}

const statusRanks: Readonly<Record<FormStatus, number>> = {
  preferred: 0,
  admitted: 1,
  deprecated: 2,
  superseded: 2,
  variant: 3,
};

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || statusRanks[a.matched.status] - statusRanks[b.matched.status];
}

function byTerm(a: Hit, b: Hit): number {
  const [first, second] = [a, b].map(({ concept }) => preferredTerm(concept).text.toLowerCase());
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.concept.id < b.concept.id ? -1 : 1;
}

function byRank(a: Hit, b: Hit): number {
  return byScore(a, b) || byTerm(a, b);
}

function unasked(concept: Concept): Hit {
  const { text, status } = preferredTerm(concept);
  return { concept, score: 0, matched: { form: text, status } };
}
