/** The glossary as a whole: its concepts, which of them stands at a place, and where a team's file has it. */
import { type Connection, RequestType } from 'vscode-languageserver';
import { onDemand } from '../onDemand.ts';
import {
  type ConceptAtParams,
  conceptAtMethod,
  type DefinitionPlaceParams,
  type DefinitionPlaceResult,
  definitionPlaceMethod,
  type GlossaryParams,
  type GlossaryResult,
  glossaryMethod,
} from '../protocol.ts';
import type { GlossaryServices } from './answers/glossary.ts';
import type { GlossaryNews } from './glossaryNews.ts';

const glossaryRequest = new RequestType<GlossaryParams, GlossaryResult | null, void>(glossaryMethod);
const conceptAtRequest = new RequestType<ConceptAtParams, string | null, void>(conceptAtMethod);
const definitionPlaceRequest = new RequestType<DefinitionPlaceParams, DefinitionPlaceResult | null, void>(
  definitionPlaceMethod,
);

/** Answers the requests. */
export function registerGlossary(
  connection: Connection,
  services: GlossaryServices,
  news: GlossaryNews,
): void {
  const glossary = onDemand(async () => {
    const { Glossary } = await import('./answers/glossary.ts');
    return new Glossary(services);
  });
  connection.onRequest(glossaryRequest, async (params) => {
    news.asked();
    return (await glossary()).all(params);
  });
  connection.onRequest(conceptAtRequest, async (params, token) => (await glossary()).at(params, token));
  connection.onRequest(definitionPlaceRequest, async (params) => (await glossary()).placeOf(params));
}
