/** The glossary as a whole: its concepts, which of them stands at a place, and where a team's file has it. */
import { type Connection, ErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import { memberOf } from '../clientFeatures.ts';
import type { Configurations } from '../configuration/configurations.ts';
import {
  type Concept,
  conceptIdsOf,
  preferredAbbreviation,
  preferredTerm,
  type TermBase,
} from '../engine/index.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import {
  type ConceptAtParams,
  conceptAtMethod,
  type DefinitionPlaceParams,
  type DefinitionPlaceResult,
  definitionPlaceMethod,
  type GlossaryConcept,
  type GlossaryParams,
  type GlossaryResult,
  glossaryChangedMethod,
  glossaryMethod,
} from '../protocol.ts';
import { conceptById } from '../terminology.ts';
import { ownLocationOf } from './answers/conceptLocation.ts';

const glossaryRequest = new RequestType<GlossaryParams, GlossaryResult | null, void>(glossaryMethod);
const conceptAtRequest = new RequestType<ConceptAtParams, string | null, void>(conceptAtMethod);
const definitionPlaceRequest = new RequestType<DefinitionPlaceParams, DefinitionPlaceResult | null, void>(
  definitionPlaceMethod,
);

export interface GlossaryServices {
  readonly documents: OpenDocuments;
  readonly configurations: Configurations;
  readonly contexts: CheckContexts;
}

/** Answers the requests, and tells those who have asked for the glossary once when it may be another. */
export function registerGlossary(
  connection: Connection,
  { documents, configurations, contexts }: GlossaryServices,
): void {
  const versions = new TermBaseVersions();
  let wasAskedFor = false;
  contexts.onDidChange(() => {
    if (wasAskedFor) void connection.sendNotification(glossaryChangedMethod);
  });
  connection.onRequest(glossaryRequest, async (params): Promise<GlossaryResult | null> => {
    const uri = optionalText(params, 'uri', glossaryMethod);
    const known = optionalText(params, 'known', glossaryMethod);
    wasAskedFor = true;
    const termBase = await contexts.termBaseFor(uri);
    const version = versions.of(termBase);
    return version === known ? null : { version, concepts: conceptsOf(termBase) };
  });
  connection.onRequest(conceptAtRequest, async ({ uri, position }, token) => {
    const checked = await documents.checked(uri, token);
    if (!checked) return null;
    const offset = checked.document.offsetAt(position);
    const [placed] = checked.result.occurrencesAt(offset, offset);
    return (placed && conceptIdsOf(placed.occurrence, checked.termBase)[0]) ?? null;
  });
  connection.onRequest(definitionPlaceRequest, async (params) => {
    const { id } = params;
    const { layers, termBase } = await configurations.of(optionalText(params, 'uri', definitionPlaceMethod));
    const concept = conceptById(id, termBase);
    return (concept && ownLocationOf(concept, layers)) ?? null;
  });
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
  const file = origin?.changedIn ?? origin?.glossary;
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
