/** What a check can be told. */
import { type IgnoredForms, nothingIgnored } from './configuration/ignored.ts';
import type { SpellingPreference } from './language/spelling.ts';
import { allDialects, type Dialects, type MarkdownFormat } from './markdown/dialects.ts';
import type { RuleDescription, Severity } from './rules/rule.ts';
import type { Translations } from './say.ts';

export interface CheckSettings extends MarkdownFormat {
  readonly spelling: SpellingPreference;
  /** Per rule code; a rule that is not named has its default severity. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Front-matter keys whose values are prose. */
  readonly frontMatterKeys: readonly string[];
  /** The constructs that are no ordinary text. */
  readonly dialects: Dialects;
  /** Forms that are never reported. */
  readonly ignored: IgnoredForms;
  /** The language of messages; without any, they are English. */
  readonly translations: Translations;
}

export const defaultSettings: CheckSettings = {
  spelling: 'en-US',
  severities: {},
  frontMatterKeys: ['title', 'description', 'summary'],
  dialects: allDialects,
  ignored: nothingIgnored,
  translations: {},
};

/** The severity that a rule's findings have under these settings. */
export function severityOf(rule: RuleDescription, settings: CheckSettings): Severity | 'off' {
  return settings.severities[rule.code] ?? rule.defaultSeverity;
}
