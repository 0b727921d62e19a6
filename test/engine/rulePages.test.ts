/** Every rule has its page, and the examples on it are true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json';
import { options, severities } from '../../server/src/engine/configuration/options.ts';
import { check, defaultSettings, rules } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { configurationExamples, findingsUnder, reportedAs } from './configurationExamples.ts';
import { builtinTermBase, only } from './marked.ts';

const folder = new URL('../../docs/rules/', import.meta.url);
const termBase = builtinTermBase();

/** The first two cells of each row of the tables headed `wrong | right`. */
function examplesOf(page: string): { wrong: string; right: string }[] {
  const examples: { wrong: string; right: string }[] = [];
  let columns: number[] | undefined;
  for (const line of page.split('\n')) {
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (cells.length < 2) columns = undefined;
    else if (cells.includes('wrong')) columns = [cells.indexOf('wrong'), cells.indexOf('right')];
    else if (columns && !/^-+$/.test(cells[0] ?? '')) {
      examples.push({ wrong: cells[columns[0] ?? 0] ?? '', right: cells[columns[1] ?? 1] ?? '' });
    }
  }
  return examples;
}

/** What follows a heading, up to the next one. */
function sectionOf(page: string, heading: string): string {
  return new RegExp(`^## ${heading}\\n(.*?)(?=^## |$(?![\\s\\S]))`, 'ms').exec(page)?.[1] ?? '';
}

describe.each(rules.map(({ code, defaultSeverity }) => ({ code, defaultSeverity })))(
  '$code',
  ({ code, defaultSeverity }) => {
    const page = existsSync(new URL(`${code}.md`, folder))
      ? readFileSync(new URL(`${code}.md`, folder), 'utf8')
      : '';
    const found = (text: string) =>
      check(text, termBase, { ...defaultSettings, ...only(code) }, isEnglishWord).findings.length;

    it('has a page that names it and its severity', () => {
      expect(page).toMatch(new RegExp(`^# ${code}\n`));
      expect(page.replace(/\s+/g, ' ')).toContain(`Default severity: ${defaultSeverity}.`);
    });

    it('has examples that are true', () => {
      for (const { wrong, right } of examplesOf(page)) {
        expect(found(wrong), `reported: ${wrong}`).toBeGreaterThan(0);
        expect(found(right), `not reported: ${right}`).toBe(0);
      }
    });

    const section = sectionOf(page, 'Settings');
    const rows = [...section.matchAll(/^\| `(\w+)` \| (?:`(.*?)`)? *\| (.*) \|$/gm)].map(
      ([, option = '', setting, what = '']) => ({ option, setting, what }),
    );

    it('has a section on its settings, and they exist', () => {
      for (const { option, setting } of rows) {
        const { editorSetting } = options[option as keyof typeof options] ?? {};
        expect([option, setting]).toEqual([option, editorSetting && `cxTerminology.${editorSetting}`]);
        expect(Object.keys(options)).toContain(option);
      }
      const values = severities.map((severity) => `\`${severity}\``);
      const choice = `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
      expect(rows[0]).toMatchObject({
        option: 'rules',
        what: `How much weight it has: ${choice}. Without it: \`${defaultSeverity}\`.`,
      });
    });

    it('has an example of them that is true', () => {
      const [example, ...others] = configurationExamples(section);
      expect(others).toEqual([]);
      const { yaml, rows: results } = example ?? { yaml: '', rows: [] };
      expect(parse(yaml).rules).toHaveProperty(code);
      expect(results.length).toBeGreaterThan(0);
      const named = Object.keys(parse(yaml));
      expect(named.filter((option) => !rows.some((row) => row.option === option))).toEqual([]);
      for (const { text, reported } of results) {
        const found = findingsUnder(yaml)(text).filter((finding) => finding.code === code);
        expect(reportedAs(found), text).toBe(reported);
      }
    });

    it('can be set in the manifest', () => {
      const groups = manifest.contributes.configuration.map(
        ({ properties }) => properties as Record<string, unknown>,
      );
      const setting = groups
        .map((group) => group['cxTerminology.severities'])
        .find((s) => s !== undefined) as {
        properties: Record<string, { default: string }>;
      };
      expect(setting.properties[code]?.default).toBe(defaultSeverity);
    });
  },
);

it('has no page without a rule', () => {
  const pages = readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .map((name) => name.replace(/\.md$/, ''));
  expect(pages.toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
});
