/** How a concept is shown in the look-up. */
import { l10n, type QuickInputButton, type QuickPickItem, ThemeIcon } from 'vscode';
import type { FormStatus, LookUpConcept } from '../../../server/src/protocol.ts';

/** A line of the look-up; without a concept where it only tells something. */
export interface LookUpItem extends QuickPickItem {
  readonly concept?: LookUpConcept;
}

export const copyButton: QuickInputButton = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy Term') };
export const entryButton: QuickInputButton = {
  iconPath: new ThemeIcon('book'),
  tooltip: l10n.t('Show Full Entry'),
};

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
    label: l10n.t('No term matches “{0}”', query),
    detail: l10n.t('Try a single word of the term, or its abbreviation. Clear the box to see all terms.'),
    alwaysShow: true,
  };
}

/** Why the concept is there, where neither its term nor its abbreviation tells. */
function remark({ term, abbreviation, matched: { form, status } }: LookUpConcept): string | undefined {
  switch (status) {
    case 'preferred':
      return undefined;
    case 'admitted':
      return form === term || form === abbreviation ? undefined : l10n.t('also: {0}', form);
    default:
      return l10n.t('for: {0} ({1})', form, nameOf(status));
  }
}

function nameOf(status: Exclude<FormStatus, 'preferred' | 'admitted'>): string {
  switch (status) {
    case 'deprecated':
      return l10n.t('deprecated');
    case 'superseded':
      return l10n.t('superseded');
    case 'variant':
      return l10n.t('variant');
  }
}
