/** `cxTerminology/entry`: the full entry of a concept as a Markdown page. */
import { memberOf } from '../../clientFeatures.ts';
import type { Configurations } from '../../configuration/configurations.ts';
import { type Concept, preferredTerm, type Say } from '../../engine/index.ts';
import type { EntryResult } from '../../protocol.ts';
import { conceptById } from '../../terminology.ts';
import { cardOf, fileOf } from '../../text/card.ts';
import { type EntryPageOptions, entryPage } from '../../text/entryPage.ts';
import { markdownStyle } from '../../text/style.ts';

/**
 * Answers a request for an entry. An entry may have links to it from anywhere: where the terms of the document don't
 * have it, it is that of any others.
 */
export async function entryOf(
  params: unknown,
  configurations: Configurations,
  say: Say,
): Promise<EntryResult | null> {
  const id = memberOf(params, 'id');
  const given = memberOf(params, 'uri');
  if (typeof id !== 'string') return null;
  const uri = typeof given === 'string' ? given : undefined;
  const { termBase } = await configurations.of(uri);
  const concept = conceptById(id, termBase);
  const marksEnglish = memberOf(params, 'marksEnglish') === true;
  if (concept) return entryIn(concept, await configurations.placeOf(uri), { termBase, say, marksEnglish });
  for (const { termBase: other, file } of await configurations.all()) {
    const found = conceptById(id, other);
    if (found)
      return entryIn(found, await configurations.placeOf(file), { termBase: other, say, marksEnglish });
  }
  return null;
}

function entryIn(concept: Concept, place: string | undefined, options: EntryPageOptions): EntryResult {
  const { termBase, say } = options;
  const file = fileOf(concept.origin);
  return {
    id: concept.id,
    term: preferredTerm(concept).text,
    markdown: entryPage(concept, options),
    card: markdownStyle.paragraphs(cardOf(concept, termBase, markdownStyle, say)),
    ...(place === undefined ? {} : { place }),
    ...(file === undefined ? {} : { file }),
  };
}
