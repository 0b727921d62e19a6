/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { memberOf } from '../../clientFeatures.ts';
import { type Concept, preferredTerm, type Say, type TermBase } from '../../engine/index.ts';
import type { EntryResult } from '../../protocol.ts';
import { conceptById } from '../../terminology.ts';
import { cardOf, fileOf } from '../../text/card.ts';
import { entryPage } from '../../text/entryPage.ts';
import { markdownStyle } from '../../text/style.ts';

/**
 * Answers a request for an entry. An entry may have links to it from anywhere: it is that of the first of the term
 * bases that has one.
 */
export async function entryOf(
  params: unknown,
  termBases: (uri?: string) => Promise<readonly TermBase[]>,
  say: Say,
): Promise<EntryResult | null> {
  const id = memberOf(params, 'id');
  const uri = memberOf(params, 'uri');
  if (typeof id !== 'string') return null;
  for (const termBase of await termBases(typeof uri === 'string' ? uri : undefined)) {
    const concept = conceptById(id, termBase);
    if (concept) return entryIn(concept, termBase, say);
  }
  return null;
}

function entryIn(concept: Concept, termBase: TermBase, say: Say): EntryResult {
  const file = fileOf(concept.origin);
  return {
    id: concept.id,
    term: preferredTerm(concept).text,
    markdown: entryPage(concept, termBase, say),
    card: markdownStyle.paragraphs(cardOf(concept, termBase, markdownStyle, say)),
    ...(file === undefined ? {} : { file }),
  };
}
