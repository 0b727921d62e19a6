/**
 * The concepts of a report, by how inconsistently they are written.
 *
 * The inconsistency of a concept is the share of its uses that stand out: those with a wrong form, and, counted half, those
 * with a right form where another one is used more. Full forms and abbreviations are compared among themselves, as both are
 * needed. The concepts come in the order of this share times the number of these uses: one that is often written in two
 * ways comes before one that is seldom written, and then wrong.
 */

import { type KnownForm, knownForms } from '../engine/extraction/index.ts';
import type { TermBase } from '../engine/index.ts';
import { isEnglishWord } from '../englishWords.ts';
import type { ReportConcept, ReportForm } from '../protocol.ts';
import { conceptById, termOf } from '../terminology.ts';
import type { FormUse } from '../workspace/fileRecord.ts';
import type { DocumentFacts } from './documentFacts.ts';

/** Of a use with a right form where another one is used more; one with a wrong form weighs 1. */
const weightOfRight = 0.5;

interface FormTally extends Omit<ReportForm, 'written'> {
  readonly written: Set<string>;
  readonly isAbbreviation: boolean;
  last: DocumentFacts | undefined;
}

interface ConceptTally {
  readonly id: string;
  readonly term: string;
  readonly uri: string;
  readonly forms: Map<string, FormTally>;
  documents: number;
  fixable: number;
  last: DocumentFacts | undefined;
}

export function reportConcepts(documents: readonly DocumentFacts[]): ReportConcept[] {
  const concepts = new Map<string, ConceptTally>();
  const forms = new FormReader();
  for (const document of documents) {
    const { termBase } = document.context;
    for (const use of document.uses) {
      for (const id of [use.concept, ...(use.alternatives ?? [])]) {
        const concept = concepts.get(id) ?? {
          id,
          term: termOf(id, termBase),
          uri: document.uri,
          forms: new Map(),
          documents: 0,
          fixable: 0,
          last: undefined,
        };
        concepts.set(id, concept);
        if (concept.last !== document) concept.documents++;
        concept.last = document;
        addForm(concept, use, document, forms.of(use.form, id, termBase));
      }
    }
    for (const { concept: id, count } of document.fixable) {
      const concept = concepts.get(id);
      if (concept) concept.fixable += count;
    }
  }
  return [...concepts.values()]
    .map(conceptOf)
    .sort((a, b) => weightOf(b) - weightOf(a) || b.count - a.count || compare(a.term, b.term));
}

function addForm(
  { forms }: ConceptTally,
  { form: written, count, isWrong }: FormUse,
  document: DocumentFacts,
  known: KnownForm | undefined,
): void {
  const status = isWrong ? 'wrong' : known?.status === 'preferred' ? 'preferred' : 'admitted';
  const form = nameOf(written, status, known, document.context.termBase);
  const key = `${status} ${form}`;
  const tally = forms.get(key) ?? {
    form,
    status,
    isAbbreviation: known?.isAbbreviation ?? false,
    count: 0,
    documents: 0,
    written: new Set(),
    last: undefined,
  };
  forms.set(key, tally);
  tally.count += count;
  tally.written.add(written);
  if (tally.last !== document) tally.documents++;
  tally.last = document;
}

/** The form in the singular; a wrong one as it is written where the singular alone would be right (`Slas`). */
function nameOf(
  written: string,
  status: ReportForm['status'],
  known: KnownForm | undefined,
  termBase: TermBase,
): string {
  if (!known) return written;
  const { citation, conceptId } = known;
  const designations = conceptById(conceptId, termBase)?.designations ?? [];
  const isRight = designations.some(({ text, status: its }) => {
    return text === citation && (its === 'preferred' || its === 'admitted');
  });
  return status === 'wrong' && isRight ? written : citation;
}

function conceptOf({ id, term, uri, forms: tallies, documents, fixable }: ConceptTally): ReportConcept {
  const forms = [...tallies.values()]
    .sort((a, b) => b.count - a.count || compare(a.form, b.form))
    .map(({ form, status, count, documents, written }): ReportForm => {
      return { form, status, count, documents, written: [...written].sort() };
    });
  const all = [...tallies.values()];
  const count = sumOf(all);
  const wrong = sumOf(all.filter(({ status }) => status === 'wrong'));
  const right = all.filter(({ status }) => status !== 'wrong');
  const rarer = [true, false].map((isAbbreviation) => {
    const alike = right.filter((form) => form.isAbbreviation === isAbbreviation);
    return sumOf(alike) - Math.max(0, ...alike.map((form) => form.count));
  });
  const inconsistency = (wrong + weightOfRight * rarer.reduce((sum, one) => sum + one, 0)) / count;
  return { id, term, uri, count, documents, wrong, fixable, inconsistency, forms };
}

function sumOf(forms: readonly FormTally[]): number {
  return forms.reduce((sum, { count }) => sum + count, 0);
}

function weightOf({ inconsistency, count }: ReportConcept): number {
  return inconsistency * inconsistency * count;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads each form once. */
class FormReader {
  private readonly known = new WeakMap<TermBase, Map<string, readonly KnownForm[]>>();

  of(form: string, id: string, termBase: TermBase): KnownForm | undefined {
    const ofTermBase = this.known.get(termBase) ?? new Map<string, readonly KnownForm[]>();
    this.known.set(termBase, ofTermBase);
    const known = ofTermBase.get(form) ?? knownForms(form, termBase, isEnglishWord);
    ofTermBase.set(form, known);
    return known.find(({ conceptId }) => conceptId === id);
  }
}
