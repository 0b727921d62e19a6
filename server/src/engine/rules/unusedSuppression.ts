/** unused-suppression: a comment that suppresses nothing. Found by the suppressions themselves (see suppression/). */
import type { RuleDescription } from './rule.ts';

export const unusedSuppression: RuleDescription = {
  code: 'unused-suppression',
  defaultSeverity: 'hint',
  summary: 'A comment that suppresses findings where there are none.',
};
