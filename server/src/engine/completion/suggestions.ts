/** What may be written for what a writer has begun to type: the right terms of the glossary, the likeliest first. */
import type { ProseCursor } from '../document/proseBefore.ts';
import { applyCasePattern, type CasePattern, casePatternOf } from '../fixes/casePattern.ts';
import { inNumberOf } from '../fixes/fix.ts';
import { type Concept, type Designation, preferredTerm } from '../glossary/concept.ts';
import { startsSentence } from '../language/names.ts';
import { preferredSpelling, type SpellingPreference } from '../language/spelling.ts';
import { replacementOf } from '../rules/deprecatedTerm.ts';
import type { FormStarts, StartingForm } from './formStarts.ts';
import { type Typed, typedAt } from './typed.ts';

export interface Suggestion {
  /** What to write, as it would stand there. */
  readonly text: string;
  /** What was typed, and how the form that it begins goes on. */
  readonly completed: string;
  readonly kind: 'term' | 'abbreviation' | 'term with abbreviation';
  readonly status: 'preferred' | 'admitted';
  /** The form that was begun, where it is a wrong one. */
  readonly insteadOf?: string;
  /** Several for an ambiguous abbreviation. */
  readonly concepts: readonly Concept[];
}

export interface Suggestions {
  readonly typed: Typed;
  /** Best first. */
  readonly list: readonly Suggestion[];
  /** Whether there are no more. */
  readonly isComplete: boolean;
}

/** What suggestions depend on besides the place. */
export interface SuggestionSettings {
  readonly spelling: SpellingPreference;
  /** Tells how often each concept stands in the document; asked where there is a choice. */
  readonly uses: () => ReadonlyMap<Concept, number>;
  /** Tells how often a concept stands in the files of the workspace, as far as that is known. */
  readonly usesInWorkspace: (concept: Concept) => number;
}

const most = 30;

/** What may be written at a cursor; `undefined` where nothing is begun that the glossary has. */
export function suggestionsAt(
  cursor: ProseCursor,
  starts: FormStarts,
  settings: SuggestionSettings,
): Suggestions | undefined {
  for (const typed of typedAt(cursor)) {
    const forms = starts.beginningWith(typed.key).filter((form) => fits(form, typed));
    if (forms.length > 0) return suggestionsFor(typed, forms, cursor, settings);
  }
  return undefined;
}

/** Whether words begin where parts of the form do. */
function fits({ key, partStarts }: StartingForm, { wordStarts }: Typed): boolean {
  return wordStarts.every((start) => partStarts.has(start) && start < key.length);
}

/** A suggestion that has not been worded yet. */
interface Candidate {
  readonly form: StartingForm;
  readonly kind: Suggestion['kind'];
  readonly target: Designation;
  /** How well it answers what was typed, 0 best. */
  readonly distance: number;
  readonly isExact: boolean;
  readonly uses: UseCounts;
}

/** How often a concept is used. */
interface UseCounts {
  readonly inDocument: number;
  readonly inWorkspace: number;
}

function suggestionsFor(
  typed: Typed,
  forms: readonly StartingForm[],
  cursor: ProseCursor,
  { spelling, uses, usesInWorkspace }: SuggestionSettings,
): Suggestions {
  const isChoice = forms.some(({ concept }) => concept !== forms[0]?.concept);
  const counts: ReadonlyMap<Concept, number> = isChoice ? uses() : new Map();
  const usesOf = (concept: Concept): UseCounts => ({
    inDocument: counts.get(concept) ?? 0,
    inWorkspace: usesInWorkspace(concept),
  });
  const candidates = likeliestForms(forms, typed.key)
    .flatMap((form) => candidatesOf(form, form.key === typed.key, usesOf(form.concept)))
    .sort(byRank);
  const found = new Map<string, Suggestion>();
  for (const candidate of candidates) {
    const text = wordingOf(candidate, typed, cursor, spelling);
    const known = found.get(text);
    if (!known && found.size === most) return { typed, list: [...found.values()], isComplete: false };
    found.set(text, known ? withConcept(known, candidate.form.concept) : suggestion(candidate, text, typed));
  }
  return { typed, list: [...found.values()], isComplete: true };
}

/** Of the forms of a designation the first one, and the one that is typed already. */
function likeliestForms(forms: readonly StartingForm[], key: string): StartingForm[] {
  const first = new Map<Designation, StartingForm>();
  for (const form of forms) {
    const known = first.get(form.designation);
    if (!known || orderOf(form) < orderOf(known)) first.set(form.designation, form);
  }
  return forms.filter((form) => first.get(form.designation) === form || form.key === key);
}

function orderOf({ kind, form }: StartingForm): number {
  if (kind === 'listed') return 6;
  return ['base', 'plural', 'inflection'].indexOf(form.number) * 2 + (kind === 'respelled' ? 1 : 0);
}

/** What may be written for a form: the form itself, or what is right instead; an abbreviation also written out. */
function candidatesOf(form: StartingForm, isExact: boolean, uses: UseCounts): Candidate[] {
  const { concept, designation } = form;
  const isRight = designation.status === 'preferred' || designation.status === 'admitted';
  const target = isRight ? designation : replacementOf(concept, designation);
  const isBegun = isRight && form.kind !== 'listed';
  const candidate = (kind: Candidate['kind'], wanted: Designation, further: number): Candidate => {
    const distance = further + (isBegun ? 0 : 4) + (target.status === 'admitted' ? 1 : 0);
    return { form, kind, target: wanted, distance, isExact, uses };
  };
  const term = preferredTerm(concept);
  if (target.type === 'abbreviation') {
    return [candidate('abbreviation', target, 0), candidate('term with abbreviation', target, 2)];
  }
  return target.status === 'admitted'
    ? [candidate('term', target, 0), candidate('term', term, 2)]
    : [candidate('term', target, 0)];
}

/**
 * What is typed already comes first, then what the document is about, then what the workspace is about, then what is
 * nearest to what was typed.
 */
function byRank(a: Candidate, b: Candidate): number {
  return (
    Number(b.isExact) - Number(a.isExact) ||
    b.uses.inDocument - a.uses.inDocument ||
    b.uses.inWorkspace - a.uses.inWorkspace ||
    a.distance - b.distance ||
    a.target.text.length - b.target.text.length ||
    (a.target.text < b.target.text ? -1 : a.target.text > b.target.text ? 1 : 0)
  );
}

function wordingOf(
  { form, kind, target }: Candidate,
  typed: Typed,
  cursor: ProseCursor,
  spelling: SpellingPreference,
): string {
  const { concept, designation } = form;
  if (kind === 'term with abbreviation') {
    const term = inSpelling(preferredTerm(concept).text, spelling);
    return `${applyCasePattern(term, patternOfPlace(typed, cursor))} (${target.text})`;
  }
  const isAsTyped = target === designation && form.kind === 'respelled' && spelling === 'off';
  const right = target === designation ? form.form.text : inNumberOf(form.form.number, target, concept);
  const text = isAsTyped ? form.text : inSpelling(right, spelling);
  if (kind === 'abbreviation') return text;
  if (designation.type === 'abbreviation') return applyCasePattern(text, patternOfPlace(typed, cursor));
  return applyCasePattern(text, patternOf(typed, form.text, cursor));
}

/** The case of what was typed, as far as that is not the form's own. */
function patternOf({ text, start }: Typed, form: string, { run, kind, at }: ProseCursor): CasePattern {
  if (form.startsWith(text)) return 'lower';
  const pattern = casePatternOf(text);
  const isTitle =
    pattern === 'sentence' &&
    kind === 'heading' &&
    start > 0 &&
    casePatternOf(run.text.slice(0, at)) === 'title';
  return isTitle ? 'title' : pattern;
}

/** The capitals of an abbreviation say nothing of the case that its full form would have: the place does. */
function patternOfPlace({ start }: Typed, { run, kind }: ProseCursor): CasePattern {
  if (kind === 'heading' && casePatternOf(run.text) === 'title') return 'title';
  return startsSentence(run.text, start) ? 'sentence' : 'lower';
}

/** A form of the glossary with each word in the spelling that is wanted. */
function inSpelling(text: string, spelling: SpellingPreference): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    const wanted = preferredSpelling(lower, spelling);
    return wanted === lower ? word : applyCasePattern(wanted, casePatternOf(word));
  });
}

function suggestion({ form, kind, target }: Candidate, text: string, typed: Typed): Suggestion {
  const isRight = form.designation.status === 'preferred' || form.designation.status === 'admitted';
  const isWrong = !isRight || form.kind === 'listed';
  return {
    text,
    completed: typed.text + restOf(form.text, typed),
    kind,
    status: target.status === 'admitted' ? 'admitted' : 'preferred',
    ...(isWrong ? { insteadOf: form.text } : {}),
    concepts: [form.concept],
  };
}

/** What comes in a form behind as many letters and digits as were typed. */
function restOf(form: string, { key, text }: Typed): string {
  let letters = 0;
  let at = 0;
  while (at < form.length && letters < key.length) {
    if (/[\p{L}\p{N}\p{M}]/u.test(form[at] ?? '')) letters++;
    at++;
  }
  const rest = form.slice(at);
  return /[ -]$/.test(text) ? rest.replace(/^[^\p{L}\p{N}\p{M}]+/u, '') : rest;
}

function withConcept(known: Suggestion, concept: Concept): Suggestion {
  return known.concepts.includes(concept) ? known : { ...known, concepts: [...known.concepts, concept] };
}
