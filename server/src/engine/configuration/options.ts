/**
 * The settings, defined once: the JSON Schema of the file is made of this, and tests hold the VS Code
 * settings and
 * the documentation to it.
 */
import { dialectDescriptions } from '../markdown/dialects/names.ts';
import { rules } from '../rules/index.ts';
import type { Severity } from '../rules/rule.ts';
import { defaultSettings } from '../settings.ts';
import { type ConfigurationFile, ownSubject } from './file.ts';

/** JSON Schema, draft 7, as far as it is used here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** One option of the file. */
export interface Option<Value = unknown> {
  /** What it does, for a writer; one or two sentences. */
  readonly description: string;
  readonly schema: JsonSchema;
  /** What holds where nothing is said. */
  readonly default?: Value;
  /** The VS Code setting, below `cxTerminology`, that says the same where no file does. */
  readonly editorSetting?: string;
}

/** An option that only the editor has. */
export interface EditorOption {
  readonly schema: JsonSchema;
  readonly default: unknown;
}

export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/** The glossary that comes with the program, as the file names it. */
const builtinName = 'builtin';

const text: JsonSchema = { type: 'string', minLength: 1 };
const texts: JsonSchema = { type: 'array', items: text, uniqueItems: true };

const severityOfEachRule: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    rules.map(({ code, defaultSeverity, summary }) => [
      code,
      { type: 'string', enum: severities, default: defaultSeverity, description: summary },
    ]),
  ),
};

const switchOfEachDialect: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(dialectDescriptions).map(([name, description]) => [
      name,
      { type: 'boolean', default: true, description },
    ]),
  ),
};

/** All options of the file, in the order in which they are explained. */
export const options: { readonly [Name in keyof ConfigurationFile]-?: Option<ConfigurationFile[Name]> } = {
  extends: {
    description:
      'The glossaries to build on, the first at the bottom: `builtin`, the path of a file, or the name of an npm package that is installed. An empty list leaves out the built-in glossary.',
    schema: {
      anyOf: [
        { ...text, examples: [builtinName] },
        { ...texts, items: { ...text, examples: [builtinName] } },
      ],
    },
    default: [builtinName],
  },
  concepts: {
    description: 'Your own terms. A concept with the `id` of one below it replaces that one.',
    schema: { type: 'array', items: { $ref: '#/definitions/ownConcept' } },
  },
  subject: {
    description: 'The subject field of your concepts, shown in their entries.',
    schema: text,
    default: ownSubject,
  },
  changes: {
    description:
      'Changes to terms of the glossaries you build on, each under the id of the concept or any of its terms: `prefer`, `admit`, `forbid` or `drop`.',
    schema: { type: 'object', additionalProperties: { $ref: '#/definitions/change' } },
  },
  ignore: {
    description:
      'Words and phrases that are never reported. In lower case they count in any case, with capitals only as they stand.',
    schema: texts,
  },
  rules: {
    description:
      'How much weight each rule has, by its code: `error`, `warning`, `information`, `hint` or `off`.',
    schema: severityOfEachRule,
    default: {},
    editorSetting: 'severities',
  },
  spelling: {
    description: 'The spelling that terms should have: `en-US`, `en-GB`, or `off` for either.',
    schema: { type: 'string', enum: ['en-US', 'en-GB', 'off'] },
    default: defaultSettings.spelling,
    editorSetting: 'spelling',
  },
  frontMatterKeys: {
    description:
      'Front-matter keys whose values are checked like text, besides `title`, `description` and `summary`.',
    schema: texts,
    default: [...defaultSettings.frontMatterKeys],
    editorSetting: 'frontMatterKeys',
  },
  dialects: {
    description:
      'What is more than plain Markdown, such as `math` and `wikiLinks`: with `false`, it is checked like ordinary text.',
    schema: switchOfEachDialect,
    default: {},
    editorSetting: 'dialects',
  },
  include: {
    description:
      'The only files to check, as patterns like those of .gitignore, from the folder of this file.',
    schema: texts,
  },
  exclude: {
    description: 'Files not to check, as patterns like those of .gitignore, from the folder of this file.',
    schema: texts,
  },
};

/** The options that only the editor has, by the name of the setting below `cxTerminology`. */
export const editorOptions: Readonly<Record<string, EditorOption>> = {
  enable: { schema: { type: 'boolean' }, default: true },
  completion: { schema: { type: 'string', enum: ['always', 'onRequest', 'off'] }, default: 'onRequest' },
  'workspace.check': { schema: { type: 'string', enum: ['onCommand', 'always'] }, default: 'onCommand' },
};

/** The schema of what stands under one entry of `changes`. */
export const changeSchema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    prefer: {
      ...text,
      description: 'The form to write. The one preferred until now is reported, unless admit names it.',
    },
    admit: { ...texts, description: 'Forms that may be written, too.' },
    forbid: {
      type: 'array',
      uniqueItems: true,
      items: {
        anyOf: [
          text,
          {
            type: 'object',
            required: ['term'],
            additionalProperties: false,
            properties: {
              term: text,
              note: { ...text, description: 'Why, in one sentence for a writer.' },
            },
          },
        ],
      },
      description: 'Forms that must not be written.',
    },
    note: {
      ...text,
      description: 'Why, in one sentence for a writer; shown with each form that is forbidden.',
    },
    drop: { type: 'boolean', description: 'true: the concept is left out.' },
  },
};
