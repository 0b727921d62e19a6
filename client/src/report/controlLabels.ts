/** What a bar of a report leads to, for who does not see what stands around it. */
import { l10n } from 'vscode';
import { numberText } from './numbers.ts';

export function usesLabel(count: number, form: string): string {
  return count === 1
    ? l10n.t('Show 1 use of “{0}”', form)
    : l10n.t('Show {0} uses of “{1}”', numberText(count), form);
}

/** @param code the rule’s. */
export function findingsOfRuleLabel(count: number, code: string): string {
  return count === 1
    ? l10n.t('Show 1 finding of {0}', code)
    : l10n.t('Show {0} findings of {1}', numberText(count), code);
}

export function findingsInFolderLabel(count: number, folder: string): string {
  return count === 1
    ? l10n.t('Show 1 finding in {0}', folder)
    : l10n.t('Show {0} findings in {1}', numberText(count), folder);
}

export function documentsLabel(count: number, abbreviation: string): string {
  return count === 1
    ? l10n.t('Show 1 document that never writes out {0}', abbreviation)
    : l10n.t('Show {0} documents that never write out {1}', numberText(count), abbreviation);
}
