/** undefined-abbreviation: the first use of an abbreviation in a document that never writes it out. */
import { isWellFormed } from '../matching/occurrence.ts';
import { expansion } from './expansion.ts';
import {
  abbreviatedOtherwise,
  conceptsOf,
  expandedConcepts,
  isAbbreviation,
  standsAlone,
} from './pairings.ts';
import type { DocumentFault, DocumentRule, OccurrenceContext } from './rule.ts';

export const undefinedAbbreviation: DocumentRule = {
  code: 'undefined-abbreviation',
  defaultSeverity: 'hint',
  summary: 'The first use of an abbreviation in a document that never writes it out.',
  checkDocument(document) {
    const expanded = expandedConcepts(document);
    const otherwise = abbreviatedOtherwise(document);
    const seen = new Set<string>();
    return document.occurrences.flatMap((at): DocumentFault[] => {
      const { id } = at.concept;
      if (!isUse(at) || seen.has(id) || expanded.has(id) || otherwise.has(id)) return [];
      seen.add(id);
      const full = at.concept.designations[0]?.text ?? '';
      return [
        {
          at,
          message: `${at.designation.text} is never written out here; it stands for ${full}.`,
          choices: standsAlone(at) ? [expansion(at, at.concept)] : [],
        },
      ];
    });
  },
};

/** Running text only: in a heading there is no room to explain. */
function isUse(context: OccurrenceContext): boolean {
  const isRunningText = context.block.kind !== 'heading' && context.block.kind !== 'front matter';
  const isCertain = conceptsOf(context).length === 1 && isWellFormed(context.occurrence);
  return isAbbreviation(context) && context.designation.status !== 'deprecated' && isRunningText && isCertain;
}
