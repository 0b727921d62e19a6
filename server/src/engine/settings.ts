/** What a check can be told. */
import { type IgnoredForms, nothingIgnored } from './configuration/ignored.ts';
import type { SpellingPreference } from './language/spelling.ts';
import type { MarkdownLanguage } from './markdown/parse.ts';
import type { RuleDescription, Severity } from './rules/rule.ts';

export interface CheckSettings {
  /** What kind of document it is; `markdown` if it is not given. */
  readonly language?: MarkdownLanguage;
  readonly spelling: SpellingPreference;
  /** Per rule code; a rule that is not named has its default severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Front-matter keys whose values are prose. */
  readonly frontMatterKeys: readonly string[];
  /** Forms that are never reported. */
  readonly ignored: IgnoredForms;
}

export const defaultSettings: CheckSettings = {
  spelling: 'en-US',
  severities: {},
  frontMatterKeys: ['title', 'description', 'summary'],
  ignored: nothingIgnored,
};

/** The severity that a rule's findings have under these settings. */
export function severityOf(rule: RuleDescription, settings: CheckSettings): Severity | 'off' {
  return settings.severities[rule.code] ?? rule.defaultSeverity;
}
