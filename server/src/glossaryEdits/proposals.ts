/** Which changes of the glossary would settle what was found in a text. Nothing is proposed that would not. */
import { applyLayer, type Change, IgnoredForms } from '../engine/configuration/index.ts';
import {
  type CheckResult,
  type CheckSettings,
  type Concept,
  check,
  citationForm,
  compileTermBase,
  conceptIdsOf,
  designationOf,
  type Finding,
  foldForm,
  isWellFormed,
  type PlacedOccurrence,
  preferredTerm,
  type TermBase,
  type TermSurface,
} from '../engine/index.ts';
import { conceptById } from '../terminology.ts';
import type { ConceptNames, GlossaryChange } from './changes.ts';

/** What a document was checked with. */
export interface Checked {
  readonly termBase: TermBase;
  readonly settings: CheckSettings;
}

/** The occurrence that a finding is about; `undefined` where it is about something else. */
export function occurrenceOf(
  { from, to }: Pick<Finding, 'from' | 'to'>,
  result: CheckResult,
): PlacedOccurrence | undefined {
  return result.occurrencesAt(from, to).find((placed) => placed.from === from && placed.to === to);
}

/** No longer to report the form. */
export function ignoring(placed: PlacedOccurrence, { termBase }: Checked): GlossaryChange {
  const { occurrence, run } = placed;
  const text = run.text.slice(occurrence.from, occurrence.to);
  const form = citationForm(placed, termBase);
  const isCovered = new IgnoredForms([form]).without(
    [0],
    () => text,
    () => ({ from: 0, to: text.length }),
  );
  return { kind: 'ignore', form: isCovered.length === 0 ? form : text.toLowerCase() };
}

/** To admit the form, or to prefer it; `undefined` where the finding would stay. */
export function changing(
  kind: 'admit' | 'prefer',
  { code, conceptId }: Finding,
  placed: PlacedOccurrence,
  { termBase, settings }: Checked,
): GlossaryChange | undefined {
  const concept = conceptById(conceptId, termBase);
  const form = citationForm(placed, termBase);
  if (!concept || isOfAnother(form, concept, termBase) || !isTypeable(form)) return undefined;
  const { run, occurrence } = placed;
  const status = designationOf(termBase, termBase.surfaces.at(occurrence.surface) as TermSurface).status;
  // Both are right already; which one is to be written can be said, and nothing else.
  if (code === 'mixed-usage' && (kind === 'admit' || status === 'preferred')) return undefined;
  const change: Change = { target: concept.id, admit: [], forbid: [], drop: false };
  const changed = kind === 'admit' ? { ...change, admit: [form] } : { ...change, prefer: form };
  const { concepts, faults } = applyLayer([concept], { concepts: [], changes: [changed] }, '');
  if (faults.length > 0) return undefined;
  const text = run.text.slice(occurrence.from, occurrence.to);
  const { findings } = check(text, compileTermBase(concepts), { ...settings, language: 'markdown' });
  if (findings.some((finding) => finding.code === code)) return undefined;
  return { kind, form, concept: namesOf(concept, termBase) };
}

/** No longer to admit a form that stands there rightly; `undefined` where it is not admitted, or preferred. */
export function forbidding(placed: PlacedOccurrence, { termBase }: Checked): GlossaryChange | undefined {
  const { occurrence } = placed;
  const surface = termBase.surfaces.at(occurrence.surface) as TermSurface;
  const { text, status } = designationOf(termBase, surface);
  const [id, ...others] = conceptIdsOf(occurrence, termBase);
  const concept = id === undefined ? undefined : conceptById(id, termBase);
  if (!concept || others.length > 0 || status !== 'admitted' || !isWellFormed(occurrence)) return undefined;
  if (isOfAnother(text, concept, termBase)) return undefined;
  return { kind: 'forbid', form: text, concept: namesOf(concept, termBase) };
}

/** Dashes, special spaces and the like are slips of typing or typesetting, which nobody wants to prescribe. */
export function isTypeable(form: string): boolean {
  return /^[\p{L}\p{N}\p{M} '’.&/+-]+$/u.test(form);
}

/** A change is for one concept; what another has, too, can't be changed with it. */
export function isOfAnother(form: string, concept: Concept, { concepts }: TermBase): boolean {
  const folded = foldForm(form);
  return concepts.some(
    (other) => other !== concept && other.designations.some(({ text }) => foldForm(text) === folded),
  );
}

/** By its preferred term, where that leads to this concept alone. */
export function namesOf(concept: Concept, termBase: TermBase): ConceptNames {
  const term = preferredTerm(concept).text;
  const isClear =
    !isOfAnother(term, concept, termBase) && (term === concept.id || !conceptById(term, termBase));
  const own = concept.designations
    .map(({ text }) => text)
    .filter((text) => !isOfAnother(text, concept, termBase));
  return { key: isClear ? term : concept.id, all: [concept.id, ...own] };
}
