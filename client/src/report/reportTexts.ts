/** What a report says, in HTML and Markdown alike. */
import { l10n } from 'vscode';
import type { ReportCandidate, ReportForm, ReportResult } from '../../../server/src/protocol.ts';
import { numberText } from './numbers.ts';

/** The numbers at the top. */
export function summaryOf({ files, findings, concepts }: ReportResult): { number: number; text: string }[] {
  const several = concepts.filter(({ inconsistency }) => inconsistency > 0).length;
  return [
    { number: files, text: files === 1 ? l10n.t('document') : l10n.t('documents') },
    { number: concepts.length, text: concepts.length === 1 ? l10n.t('term in use') : l10n.t('terms in use') },
    { number: several, text: l10n.t('written inconsistently') },
    { number: findings, text: findings === 1 ? l10n.t('finding') : l10n.t('findings') },
  ];
}

export function stateTexts(): Record<ReportForm['status'], string> {
  return { preferred: l10n.t('preferred'), admitted: l10n.t('right, too'), wrong: l10n.t('wrong') };
}

export function candidateKinds(): Record<ReportCandidate['kind'], string> {
  return {
    phrase: l10n.t('in capitals'),
    compound: l10n.t('with a hyphen'),
    abbreviation: l10n.t('abbreviation'),
  };
}

export function conceptsRemark(): string {
  return l10n.t(
    'The most inconsistent first: the share of uses with a wrong form, or, counted half, with a right one where another is used more, times the number of these uses.',
  );
}

export function findingsRemark(): string {
  return l10n.t('What the rules report, without hints.');
}

export function abbreviationsRemark(): string {
  return l10n.t('In these documents a reader is never told what the abbreviation stands for.');
}

export function candidatesRemark(more: number): string {
  const remark = l10n.t(
    'Phrases in capitals, words with hyphens and abbreviations that recur, ranked by C-value: how often they stand by themselves, how long they are, and in how many documents they are used.',
  );
  if (more === 0) return remark;
  const leftOut =
    more === 1 ? l10n.t('1 more is left out.') : l10n.t('{0} more are left out.', numberText(more));
  return `${remark} ${leftOut}`;
}

/** What stands in the place of a part that has nothing in it. */
export function emptyTexts() {
  return {
    files: l10n.t(
      'There are no Markdown files in the open folders that are checked. What .gitignore or .cx-terminology.yaml exclude is left out.',
    ),
    concepts: l10n.t('Every term is written consistently.'),
    findings: l10n.t('There are no findings.'),
    abbreviations: l10n.t('Every document writes out the abbreviations that it uses.'),
    candidates: l10n.t('Nothing that looks like a term recurs and is not in the glossary.'),
  };
}
