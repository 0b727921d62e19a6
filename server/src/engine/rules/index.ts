/** All rules. */
import { abbreviationForm } from './abbreviationForm.ts';
import { abbreviationMismatch } from './abbreviationMismatch.ts';
import { ambiguousAbbreviation } from './ambiguousAbbreviation.ts';
import { capitalization } from './capitalization.ts';
import { deprecatedTerm } from './deprecatedTerm.ts';
import { misspelledTerm } from './misspelledTerm.ts';
import { mixedUsage } from './mixedUsage.ts';
import { redundantAbbreviation } from './redundantAbbreviation.ts';
import type { DocumentRule, OccurrenceRule, PartRule, RuleDescription } from './rule.ts';
import { termVariant } from './termVariant.ts';
import { undefinedAbbreviation } from './undefinedAbbreviation.ts';
import { unusedSuppression } from './unusedSuppression.ts';

/** In order of precedence: the first that sees a fault at a place reports it. */
export const occurrenceRules: readonly OccurrenceRule[] = [
  deprecatedTerm,
  misspelledTerm,
  abbreviationForm,
  termVariant,
];

export const partRules: readonly PartRule[] = [abbreviationMismatch, redundantAbbreviation, capitalization];

export const documentRules: readonly DocumentRule[] = [
  ambiguousAbbreviation,
  mixedUsage,
  undefinedAbbreviation,
];

export const rules: readonly RuleDescription[] = [
  ...occurrenceRules,
  ...partRules,
  ...documentRules,
  unusedSuppression,
];
