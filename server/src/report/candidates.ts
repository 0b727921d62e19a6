/** The candidates of a report: what is used often, and neither known nor ignored where it is used. */
import type { CheckContext } from '../checkContexts.ts';
import { type Candidate, knownForms, rankCandidates, unpackSightings } from '../engine/extraction/index.ts';
import { isEnglishWord } from '../englishWords.ts';
import type { ReportCandidate } from '../protocol.ts';
import type { DocumentFacts } from './documentFacts.ts';

/** Who wants more adds or ignores some of these. */
const mostCandidates = 200;

/** @param sightings those of each document, packed. */
export function reportCandidates(
  documents: readonly DocumentFacts[],
  sightings: readonly string[],
): { readonly candidates: ReportCandidate[]; readonly moreCandidates: number } {
  const candidates = rankCandidates(sightings.map(unpackSightings)).flatMap(
    (candidate): ReportCandidate[] => {
      const uri = unknownIn(candidate, documents);
      if (uri === undefined) return [];
      const { form, kind, count, score, keys } = candidate;
      return [{ form, kind, count, documents: candidate.documents.length, score, keys: [...keys], uri }];
    },
  );
  return {
    candidates: candidates.slice(0, mostCandidates),
    moreCandidates: Math.max(0, candidates.length - mostCandidates),
  };
}

/** The first document whose terms do not have the candidate and are not told to ignore it. */
function unknownIn(
  { form, documents: numbers }: Candidate,
  documents: readonly DocumentFacts[],
): string | undefined {
  const asked = new Set<CheckContext['termBase'] | CheckContext['settings']>();
  for (const number of numbers) {
    const { context, uri } = documents[number] as DocumentFacts;
    const { termBase, settings } = context;
    // Documents of one folder have the same of both.
    if (asked.has(termBase) && asked.has(settings)) continue;
    asked.add(termBase).add(settings);
    if (knownForms(form, termBase, isEnglishWord).length === 0 && !isIgnored(form, settings)) return uri;
  }
  return undefined;
}

function isIgnored(form: string, { ignored }: CheckContext['settings']): boolean {
  const all = { from: 0, to: form.length };
  return (
    ignored.without(
      [all],
      () => form,
      (span) => span,
    ).length === 0
  );
}
