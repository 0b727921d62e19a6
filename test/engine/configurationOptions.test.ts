/** The options are defined once; the JSON Schema, the VS Code settings and the documentation agree with it. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configurationSchema } from '../../data/configurationSchema.ts';
import { readConfiguration } from '../../server/src/engine/configuration/index.ts';
import { editorOptions, type JsonSchema, options } from '../../server/src/engine/configuration/options.ts';
import { dialectDescriptions } from '../../server/src/engine/markdown/dialects/names.ts';
import { configurationExamples, findingsUnder, reportedAs } from './configurationExamples.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/configuration.md');

interface Manifest {
  contributes: {
    configuration: { properties: Record<string, JsonSchema> }[];
  };
}

describe('the VS Code settings', () => {
  const { contributes }: Manifest = JSON.parse(read('package.json'));
  const texts: Record<string, string> = JSON.parse(read('package.nls.json'));
  const settings = Object.fromEntries(
    contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
  );

  /** What checks a value, without what explains it. */
  const bare = (schema: JsonSchema): JsonSchema => {
    const { description, markdownDescription, enumDescriptions, scope, order, properties, ...rest } = schema;
    if (typeof properties !== 'object' || properties === null) return rest;
    const inner = Object.entries(properties).map(([name, value]) => [name, bare(value as JsonSchema)]);
    return { ...rest, properties: Object.fromEntries(inner) };
  };

  const wanted = Object.entries({ ...options, ...editorOptions }).flatMap(([name, option]) => {
    const setting =
      'editorSetting' in option ? option.editorSetting : name in editorOptions ? name : undefined;
    return setting === undefined ? [] : [{ setting, option }];
  });

  test.each(wanted)('$setting', ({ setting, option }) => {
    const declared = settings[`cxTerminology.${setting}`];
    expect(declared && bare(declared)).toEqual(bare({ ...option.schema, default: option.default }));
  });

  test('are no others, but for those of the client', () => {
    const names = Object.keys(settings).filter(
      (name) => !/^cxTerminology\.(?:trace|glossaryView|preview)\./.test(name),
    );
    expect(names.toSorted()).toEqual(wanted.map(({ setting }) => `cxTerminology.${setting}`).toSorted());
  });

  test('are all explained', () => {
    const keys = [...JSON.stringify(settings).matchAll(/%([\w.-]+)%/g)].map(([, key]) => key ?? '');
    expect(keys.filter((key) => !texts[key])).toEqual([]);
  });

  test('leave the files to the language server, lest other extensions say everything a second time', () => {
    expect(contributes).not.toHaveProperty('jsonValidation');
    expect(contributes).not.toHaveProperty('yamlValidation');
  });
});

describe('the JSON Schema', () => {
  const schema = configurationSchema();

  test('has every option with its description', () => {
    const described = Object.entries(schema.properties as Record<string, { description: string }>);
    expect(described.map(([name, { description }]) => [name, description])).toEqual(
      Object.entries(options).map(([name, { description }]) => [name, description]),
    );
  });

  test.each([
    ['', true],
    ['ignore:\nspelling:\nextends:', true],
    ['spelling: de', false],
    ['concepts: [{}]', false],
  ])('%j is right: %s', (text, expected) => {
    const validate = new Ajv({ allowUnionTypes: true }).addVocabulary(['defaultSnippets']).compile(schema);
    expect(validate(parse(text) ?? {})).toBe(expected);
    expect(readConfiguration(text, 'terms').faults.length === 0).toBe(expected);
  });
});

describe('the documentation', () => {
  test.each(Object.entries(options))(
    'explains %s',
    (name, { description, default: value, editorSetting }) => {
      const cells = [
        `\`${name}\``,
        description,
        value === undefined ? '' : `\`${JSON.stringify(value)}\``,
        editorSetting === undefined ? '' : `\`cxTerminology.${editorSetting}\``,
      ];
      expect(page.split('\n')).toContain(`| ${cells.join(' | ')} |`);
    },
  );

  const examples = configurationExamples(page);

  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(6);
    expect(examples.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(4);
  });

  test.each(examples)('its example is right: $yaml', ({ yaml, rows }) => {
    const findingsIn = findingsUnder(yaml);
    for (const { text, reported } of rows) {
      const found = findingsIn(text).filter(({ severity }) => severity === 'warning' || severity === 'error');
      expect(reportedAs(found), text).toBe(reported);
    }
  });

  test.each(Object.entries(dialectDescriptions))('explains the switch for %s', (name, description) => {
    expect(page.split('\n')).toContain(`| \`${name}\` | ${description.replaceAll('|', '\\|')} |`);
  });
});
