/** Looks up a term for a language model. */
import { l10n, window } from 'vscode';
import {
  type EntryParams,
  type EntryResult,
  entryMethod,
  type LookUpConcept,
} from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { findConcepts } from '../lookUp/findConcepts.ts';
import type { Tool } from './tool.ts';

interface LookUpInput {
  readonly term: string;
}

/** How many concepts are named that are only similar. */
const maxSimilar = 5;

export function lookUpTool(server: LanguageServer): Tool<LookUpInput> {
  return {
    prepare: ({ term }) => ({ invocationMessage: l10n.t('Looking up “{0}”', term) }),
    async answer({ term }, token) {
      const query = term.trim();
      if (query === '') throw new Error('Give a term to look up, or list all with cxTerminology_glossary.');
      const found = await findConcepts(server, query, { limit: maxSimilar, token });
      const exact = found.filter(({ score }) => score === 1);
      if (exact.length > 0) return Promise.all(exact.map((concept) => entryOf(concept, server)));
      if (found.length === 0) return [`The glossary has no term like “${query}”.`];
      const similar = found.map(summaryOf).join('\n');
      return [`The glossary has no term “${query}”. Similar ones:\n${similar}`];
    },
  };
}

/** A concept on one line. */
export function summaryOf({ term, abbreviation, definition }: LookUpConcept): string {
  return `- ${term}${abbreviation === undefined ? '' : ` (${abbreviation})`}: ${definition}`;
}

/** Whether the form is the one to write, and all that the glossary says of the concept. */
async function entryOf({ id, term, matched }: LookUpConcept, server: LanguageServer): Promise<string> {
  const uri = window.activeTextEditor?.document.uri.toString();
  const params = uri === undefined ? { id } : { id, uri };
  const entry = await server.request<EntryParams, EntryResult | null>(entryMethod, params);
  return `${adviceOf(matched, term)}\n\n${entry ? withoutEntryLinks(entry.markdown) : ''}`.trim();
}

function adviceOf({ form, status }: LookUpConcept['matched'], term: string): string {
  switch (status) {
    case 'preferred':
      return `“${form}” is right.`;
    case 'admitted':
      return `“${form}” may be written; “${term}” is preferred.`;
    default:
      return `Do not write “${form}” (${status}); the term is “${term}”.`;
  }
}

/** Links between entries lead nowhere but in the editor. */
function withoutEntryLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\(cx-terminology:[^)]*\)/g, '$1');
}
