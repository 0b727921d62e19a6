/** Lists the glossary for a language model, page by page. */
import { l10n } from 'vscode';
import type { LookUpConcept } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { findConcepts } from '../lookUp/findConcepts.ts';
import { summaryOf } from './lookUpTool.ts';
import type { Tool } from './tool.ts';

interface GlossaryInput {
  readonly filter?: string;
  /** From 1 on. */
  readonly page?: number;
}

/** Concepts on a page: about 2,000 tokens. */
const pageSize = 50;

export function glossaryTool(server: LanguageServer): Tool<GlossaryInput> {
  return {
    prepare: () => ({ invocationMessage: l10n.t('Listing the glossary') }),
    async answer({ filter = '', page = 1 }, token) {
      const all = await findConcepts(server, '', { token });
      const wanted = all.filter((concept) => mentions(concept, filter.trim().toLowerCase()));
      if (wanted.length === 0) {
        const advice = 'Try a shorter filter, or look the term up with cxTerminology_lookUp.';
        return [`Nothing in the glossary mentions “${filter}”. ${advice}`];
      }
      const pages = Math.ceil(wanted.length / pageSize);
      if (page > pages) throw new Error(`There is no page ${page}: the last one is ${pages}.`);
      const first = (page - 1) * pageSize;
      const shown = wanted.slice(first, first + pageSize);
      const place = `Concepts ${first + 1} to ${first + shown.length} of ${wanted.length}.`;
      const next = page < pages ? ` Page ${page + 1} has more.` : '';
      return [`${place}${next}\n${shown.map(summaryOf).join('\n')}`];
    },
  };
}

/** @param text in lower case. */
function mentions({ term, abbreviation = '', definition }: LookUpConcept, text: string): boolean {
  return [term, abbreviation, definition].some((one) => one.toLowerCase().includes(text));
}
