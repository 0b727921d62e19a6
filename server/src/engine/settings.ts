/** What a check can be told. */
import type { SpellingPreference } from './language/spelling.ts';
import type { Rule, Severity } from './rules/rule.ts';

export interface CheckSettings {
  readonly spelling: SpellingPreference;
  /** Per rule code; a rule that is not named has its default severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Front-matter keys whose values are prose. */
  readonly frontMatterKeys: readonly string[];
}

export const defaultSettings: CheckSettings = {
  spelling: 'en-US',
  severities: {},
  frontMatterKeys: ['title', 'description', 'summary'],
};

/** The severity that a rule's findings have under these settings. */
export function severityOf(rule: Rule, settings: CheckSettings): Severity | 'off' {
  return settings.severities[rule.code] ?? rule.defaultSeverity;
}
