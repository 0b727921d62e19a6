/** How a concept is shown in the look-up. */
import { type QuickInputButton, type QuickPickItem, ThemeIcon } from 'vscode';
import type { LookUpConcept } from '../../../server/src/protocol.ts';

/** A line of the look-up; without a concept where it only tells something. */
export interface LookUpItem extends QuickPickItem {
  readonly concept?: LookUpConcept;
}

export const copyButton: QuickInputButton = { iconPath: new ThemeIcon('copy'), tooltip: 'Copy Term' };
export const entryButton: QuickInputButton = { iconPath: new ThemeIcon('book'), tooltip: 'Show Full Entry' };

export function conceptItem(concept: LookUpConcept): LookUpItem {
  return {
    concept,
    label: concept.term,
    description: [concept.abbreviation, remark(concept)].filter(Boolean).join(' · '),
    detail: concept.definition,
    // The server has chosen; VS Code's own filter knows neither wrong forms nor slips.
    alwaysShow: true,
    buttons: [copyButton, entryButton],
  };
}

export function nothingFoundItem(query: string): LookUpItem {
  return {
    label: `No term matches “${query}”`,
    detail: 'Try a single word of the term, or its abbreviation. Clear the box to see all terms.',
    alwaysShow: true,
  };
}

/** Why the concept is there, where neither its term nor its abbreviation tells. */
function remark({ term, abbreviation, matched: { form, status } }: LookUpConcept): string | undefined {
  switch (status) {
    case 'preferred':
      return undefined;
    case 'admitted':
      return form === term || form === abbreviation ? undefined : `also: ${form}`;
    default:
      return `for: ${form} (${status})`;
  }
}
