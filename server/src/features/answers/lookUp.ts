/** `cxTerminology/lookUp`: concepts by any of their forms, by a part or by a slip of one. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { memberOf } from '../../clientFeatures.ts';
import { preferredAbbreviation, preferredTerm } from '../../engine/index.ts';
import type { FormIndexes } from '../../lookUp/formIndexes.ts';
import { type Hit, search } from '../../lookUp/search.ts';
import { type LookUpConcept, type LookUpParams, type LookUpResult, lookUpMethod } from '../../protocol.ts';
import type { TermBaseFor } from '../../terminology.ts';

const defaultLimit = 20;

/** Answers look-ups. */
export class LookUps {
  private readonly termBaseFor: TermBaseFor;
  private readonly indexes: FormIndexes;

  constructor(termBaseFor: TermBaseFor, indexes: FormIndexes) {
    this.termBaseFor = termBaseFor;
    this.indexes = indexes;
  }

  /**
   * The concepts that match, best first.
   * @throws ResponseError where that is no question.
   */
  async answer(params: unknown): Promise<LookUpResult> {
    const { query, limit, uri } = readParams(params);
    const hits = search(query, this.indexes.of(await this.termBaseFor(uri)));
    const wanted = limit ?? (query.trim() === '' ? hits.length : defaultLimit);
    return { concepts: hits.slice(0, wanted).map(conceptOfHit) };
  }
}

function readParams(params: unknown): LookUpParams {
  const query = memberOf(params, 'query');
  const limit = memberOf(params, 'limit') ?? undefined;
  const isLimit = limit === undefined || (typeof limit === 'number' && Number.isInteger(limit) && limit >= 0);
  const uri = memberOf(params, 'uri') ?? undefined;
  const isUri = uri === undefined || typeof uri === 'string';
  if (typeof query !== 'string' || !isLimit || !isUri) {
    const message = `${lookUpMethod} takes { query: string, limit?: integer from 0, uri?: string }.`;
    throw new ResponseError(ErrorCodes.InvalidParams, message);
  }
  return { query, ...(limit === undefined ? {} : { limit }), ...(uri === undefined ? {} : { uri }) };
}

function conceptOfHit({ concept, score, matched }: Hit): LookUpConcept {
  const abbreviation = preferredAbbreviation(concept)?.text;
  return {
    id: concept.id,
    term: preferredTerm(concept).text,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    definition: concept.definition,
    score,
    matched,
  };
}
