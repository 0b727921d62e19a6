/** Workspace symbols: the entries of the glossary, by any of their forms. */
import {
  type CancellationToken,
  type Location,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import type { Configurations } from '../../configuration/configurations.ts';
import type { Terminology } from '../../configuration/terminology.ts';
import { type Concept, foldForm, preferredAbbreviation, preferredTerm } from '../../engine/index.ts';
import type { FormIndexes } from '../../lookUp/formIndexes.ts';
import { type Hit, isSlip, search } from '../../lookUp/search.ts';
import { locationOf } from './conceptLocation.ts';

/** More than this nobody reads, and symbols of others are in the same list. */
const mostSymbols = 20;

/** Answers requests for symbols. */
export class WorkspaceSymbols {
  private readonly client: ClientFeatures;
  private readonly configurations: Configurations;
  private readonly indexes: FormIndexes;

  constructor(client: ClientFeatures, configurations: Configurations, indexes: FormIndexes) {
    this.client = client;
    this.configurations = configurations;
    this.indexes = indexes;
  }

  /** Those for a query, best first. None for an empty one: who has typed nothing has not asked for a term. */
  async for({ query }: WorkspaceSymbolParams, token: CancellationToken): Promise<SymbolInformation[]> {
    if (query.trim() === '') return [];
    const found = await hitsIn(this.configurations, query, this.indexes, token);
    const exact = found.filter(({ hit }) => !isSlip(hit));
    // A slip is only a guess: beside what was surely meant it would be in the way.
    return (exact.length > 0 ? exact : found)
      .sort((a, b) => b.hit.score - a.hit.score)
      .flatMap(({ hit, terminology, place }) => {
        const location = locationOf(hit.concept, terminology, place, this.client);
        return location ? [symbolOf(hit, location, this.client.say('Glossary'))] : [];
      })
      .slice(0, mostSymbols);
  }
}

interface FoundHit {
  readonly hit: Hit;
  readonly terminology: Terminology;
  /** As `Configurations.placeOf` tells it. */
  readonly place: string | undefined;
}

/** What is found in all that holds somewhere; each concept as in the first that has it. */
async function hitsIn(
  configurations: Configurations,
  query: string,
  indexes: FormIndexes,
  token: CancellationToken,
): Promise<FoundHit[]> {
  const first = await configurations.of();
  const found = new Map<string, FoundHit>();
  for (const terminology of new Set([first, ...(await configurations.all())])) {
    if (token.isCancellationRequested) return [];
    const place = terminology === first ? undefined : terminology.file;
    for (const hit of search(query, indexes.of(terminology.termBase)))
      if (!found.has(hit.concept.id)) found.set(hit.concept.id, { hit, terminology, place });
  }
  return [...found.values()];
}

function symbolOf({ concept, matched }: Hit, location: Location, containerName: string): SymbolInformation {
  const name = headwordOf(concept);
  // Clients compare the name with the query again, and drop what has nothing of it.
  const isInName = foldForm(name).includes(foldForm(matched.form));
  return {
    name: isInName ? name : `${name} – ${matched.form}`,
    kind: SymbolKind.String,
    containerName,
    location,
  };
}

/** `customer experience (CX)` */
function headwordOf(concept: Concept): string {
  const abbreviation = preferredAbbreviation(concept);
  return preferredTerm(concept).text + (abbreviation ? ` (${abbreviation.text})` : '');
}
