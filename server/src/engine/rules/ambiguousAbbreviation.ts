/** ambiguous-abbreviation: an abbreviation of several concepts in a document that never says which. */
import { expansion } from './expansion.ts';
import {
  abbreviatedOtherwise,
  conceptsOf,
  expandedConcepts,
  isAbbreviation,
  standsAlone,
} from './pairings.ts';
import type { DocumentFault, DocumentRule } from './rule.ts';

export const ambiguousAbbreviation: DocumentRule = {
  code: 'ambiguous-abbreviation',
  defaultSeverity: 'information',
  summary: 'An abbreviation of several concepts in a document that never says which is meant.',
  checkDocument(document) {
    const expanded = new Set([...expandedConcepts(document), ...abbreviatedOtherwise(document)]);
    const reported = new Set<string>();
    return document.occurrences.flatMap((at): DocumentFault[] => {
      const concepts = conceptsOf(at);
      const { text } = at.designation;
      if (!isAbbreviation(at) || concepts.length < 2 || reported.has(text)) return [];
      if (concepts.some(({ id }) => expanded.has(id))) return [];
      reported.add(text);
      const names = concepts.map((concept) => concept.designations[0]?.text ?? '');
      return [
        {
          at,
          message: `${text} may be ${names.join(' or ')}; write out once which one is meant.`,
          choices: standsAlone(at) ? concepts.map((concept) => expansion(at, concept)) : [],
        },
      ];
    });
  },
};
