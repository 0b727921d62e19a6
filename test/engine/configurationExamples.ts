/** Configurations in the documentation, each with a table of what they report. */
import concepts from 'cx-terminology:glossary';
import { expect } from 'vitest';
import { applyLayer, IgnoredForms, readConfiguration } from '../../server/src/engine/configuration/index.ts';
import { check, compileTermBase, defaultSettings, type Finding } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';

export interface ConfigurationExample {
  readonly yaml: string;
  readonly rows: readonly { readonly text: string; readonly reported: string }[];
}

/** The blocks of YAML on a page, each with the rows of the table `text | reported` right below it. */
export function configurationExamples(page: string): ConfigurationExample[] {
  return [...page.matchAll(/```yaml\n(.*?)```\n((?:\n\|.*?\n(?=\n|$))?)/gs)].map(
    ([, yaml = '', table = '']) => ({
      yaml,
      rows: [...table.matchAll(/^\| (.*?) *\| (.*?) *\|$/gm)]
        .slice(2)
        .map(([, text = '', reported = '']) => ({ text, reported })),
    }),
  );
}

/** What a text's findings are under a configuration, which has to be right, on top of the built-in glossary. */
export function findingsUnder(yaml: string): (text: string) => readonly Finding[] {
  const { configuration, faults } = readConfiguration(yaml, 'terms');
  expect(faults).toEqual([]);
  if (!configuration) throw new Error('There is no configuration.');
  const layered = applyLayer(concepts, configuration, 'terms');
  expect(layered.faults).toEqual([]);
  const termBase = compileTermBase(layered.concepts);
  const { spelling = defaultSettings.spelling, rules: severities, ignore, dialects } = configuration;
  const settings = {
    ...defaultSettings,
    spelling,
    severities,
    ignored: new IgnoredForms(ignore),
    dialects: defaultSettings.dialects.with(dialects),
  };
  return (text) => check(text, termBase, settings, isEnglishWord).findings;
}

/** Findings as the tables have them: `wrong → right`, the form alone where nothing replaces it, or `nothing`. */
export function reportedAs(findings: readonly Finding[]): string {
  const all = findings.map(({ form, replacement }) =>
    replacement === '' ? form : `${form} → ${replacement}`,
  );
  return all.join(', ') || 'nothing';
}
