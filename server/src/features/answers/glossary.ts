/** The glossary as a whole: its concepts, which of them stands at a place, and where a team's file has it. */
import { type CancellationToken, ErrorCodes, type Location, ResponseError } from 'vscode-languageserver';
import type { CheckContexts } from '../../checkContexts.ts';
import { memberOf } from '../../clientFeatures.ts';
import type { Configurations } from '../../configuration/configurations.ts';
import {
  type Concept,
  conceptIdsOf,
  preferredAbbreviation,
  preferredTerm,
  type TermBase,
} from '../../engine/index.ts';
import { type OpenDocuments, occurrenceAt } from '../../openDocuments.ts';
import {
  type ConceptAtParams,
  type DefinitionPlaceParams,
  definitionPlaceMethod,
  type GlossaryConcept,
  type GlossaryResult,
  glossaryMethod,
} from '../../protocol.ts';
import { conceptById } from '../../terminology.ts';
import { fileOf } from '../../text/card.ts';
import { ownLocationOf } from './conceptLocation.ts';

export interface GlossaryServices {
  readonly documents: OpenDocuments;
  readonly configurations: Configurations;
  readonly contexts: CheckContexts;
}

/** Answers the requests about the glossary. */
export class Glossary {
  private readonly services: GlossaryServices;
  private readonly versions = new TermBaseVersions();

  constructor(services: GlossaryServices) {
    this.services = services;
  }

  /** All concepts; `null` where the client has them. */
  async all(params: unknown): Promise<GlossaryResult | null> {
    const uri = optionalText(params, 'uri', glossaryMethod);
    const known = optionalText(params, 'known', glossaryMethod);
    const termBase = await this.services.contexts.termBaseFor(uri);
    const version = this.versions.of(termBase);
    return version === known ? null : { version, concepts: conceptsOf(termBase) };
  }

  /** The id of the concept at a place. */
  async at({ uri, position }: ConceptAtParams, token: CancellationToken): Promise<string | null> {
    const checked = await this.services.documents.checked(uri, token);
    if (!checked) return null;
    const placed = occurrenceAt(checked, position);
    return (placed && conceptIdsOf(placed.occurrence, checked.termBase)[0]) ?? null;
  }

  /** Where a team's file adds or changes a concept. */
  async placeOf(params: DefinitionPlaceParams): Promise<Location | null> {
    const uri = optionalText(params, 'uri', definitionPlaceMethod);
    const { layers, termBase } = await this.services.configurations.of(uri);
    const concept = conceptById(params.id, termBase);
    return (concept && ownLocationOf(concept, layers)) ?? null;
  }
}

/** @throws ResponseError where there is something else than a text. */
function optionalText(params: unknown, name: string, method: string): string | undefined {
  const value = memberOf(params, name) ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw new ResponseError(ErrorCodes.InvalidParams, `${method} takes a string as its ${name}.`);
}

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function conceptsOf({ concepts }: TermBase): GlossaryConcept[] {
  return concepts.map(conceptInGlossary).sort((a, b) => alphabet.compare(a.term, b.term));
}

function conceptInGlossary(concept: Concept): GlossaryConcept {
  const { id, definition, subject, origin } = concept;
  const abbreviation = preferredAbbreviation(concept)?.text;
  const file = fileOf(origin);
  return {
    id,
    term: preferredTerm(concept).text,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    definition,
    subject,
    isOwn: origin?.glossary !== undefined,
    ...(file === undefined ? {} : { file }),
  };
}

/** Tells term bases apart by a name for each. */
class TermBaseVersions {
  private readonly run = Date.now().toString(36);
  private readonly known = new WeakMap<TermBase, string>();
  private count = 0;

  of(termBase: TermBase): string {
    const version = this.known.get(termBase) ?? `${this.run}.${++this.count}`;
    this.known.set(termBase, version);
    return version;
  }
}
