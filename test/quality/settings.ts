/** The settings under which excerpts are checked. */
import { type CheckSettings, defaultSettings, rules, type Severity } from '../../server/src/engine/index.ts';

/** Rules that would say something about most short texts; they are on only where they are the subject. */
const onlyWhereNamed: readonly string[] = ['undefined-abbreviation', 'unused-suppression', 'capitalization'];

/** With the language of the document, by its id in editors. */
export type ExcerptSettings = CheckSettings & { readonly language?: 'markdown' | 'mdx' };

/** All rules on, but these only where they are named. */
export function settingsFor(
  named: readonly string[],
  options: Readonly<Record<string, string>> = {},
): ExcerptSettings {
  const severities: Record<string, Severity | 'off'> = {};
  for (const { code, defaultSeverity } of rules) {
    if (!onlyWhereNamed.includes(code)) continue;
    const isNamed = named.includes(code);
    severities[code] = isNamed ? (defaultSeverity === 'off' ? 'hint' : defaultSeverity) : 'off';
  }
  return {
    ...defaultSettings,
    severities,
    ...('mdx' in options ? { language: 'mdx' } : {}),
    ...(isSpelling(options.spelling) ? { spelling: options.spelling } : {}),
  };
}

function isSpelling(value: string | undefined): value is CheckSettings['spelling'] {
  return value === 'en-US' || value === 'en-GB' || value === 'off';
}
