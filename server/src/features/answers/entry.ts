/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { memberOf } from '../../clientFeatures.ts';
import { preferredTerm, type TermBase } from '../../engine/index.ts';
import type { EntryResult } from '../../protocol.ts';
import { conceptById } from '../../terminology.ts';
import { entryPage } from '../../text/entryPage.ts';

/**
 * Answers a request for an entry. An entry may have links to it from anywhere: it is that of the first of the term
 * bases that has one.
 */
export function entryOf(params: unknown, termBases: readonly TermBase[]): EntryResult | null {
  const id = memberOf(params, 'id');
  if (typeof id !== 'string') return null;
  for (const termBase of termBases) {
    const concept = conceptById(id, termBase);
    if (concept) return { id, term: preferredTerm(concept).text, markdown: entryPage(concept, termBase) };
  }
  return null;
}
