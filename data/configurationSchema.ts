/** The JSON Schema of the configuration file: made of the typed options and of the glossary's own schema. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { changeSchema, type JsonSchema, options } from '../server/src/engine/configuration/options.ts';

interface GlossarySchema {
  definitions: Record<string, JsonSchema & { properties?: Record<string, JsonSchema>; required?: string[] }>;
}

/** The schema for editors. */
export function configurationSchema(): JsonSchema {
  return schemaWith(orNothing);
}

function schemaWith(optional: (schema: JsonSchema) => JsonSchema): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'CX Terminology configuration',
    description: 'The terms and settings of a team, for the folder that the file is in and everything below.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(options).map(([name, { schema, description, default: value }]) => [
        name,
        { ...optional(schema), description, ...(value === undefined ? {} : { default: value }) },
      ]),
    ),
    definitions: { ...ownDefinitions(), change: changeSchema },
  };
}

/** The text of an ES module whose default export validates data; its errors carry schema and data. */
export function configurationValidator(): string {
  const ajv = new Ajv({ allErrors: true, verbose: true, code: { source: true } });
  // For editors alone.
  ajv.addVocabulary(['defaultSnippets']);
  const contents = standaloneCode(ajv, ajv.compile(schemaWith((option) => option)));
  // Ajv's code requires a piece of Ajv, which has to come along.
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const built = buildSync({ stdin: { contents, resolveDir }, bundle: true, format: 'esm', write: false });
  return built.outputFiles[0]?.text ?? '';
}

/**
 * An option may stand there with nothing behind its colon; the program takes it as absent, before it
 * validates.
 */
function orNothing(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] };
  const { enum: values, type } = schema;
  return {
    ...schema,
    type: [type, 'null'],
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
  };
}

/** What editors offer for a new entry; the numbers say where the writer goes on. */
const newConcept = {
  label: 'new term',
  description: 'A term of your own, with what it means.',
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: that is how editors write it.
  body: { term: '${1:term}', definition: '${2:What it is, in one or two sentences.}' },
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: that is how editors write it.
};

/** The definitions of the glossary's schema, with less that a concept must have. */
function ownDefinitions(): Record<string, JsonSchema> {
  const url = new URL('glossary.schema.json', import.meta.url);
  const { definitions } = JSON.parse(readFileSync(url, 'utf8')) as GlossarySchema;
  const { concept, otherTerm, ...others } = definitions;
  const { if: _if, then: _then, ...otherTermWithoutNote } = otherTerm ?? {};
  return {
    ...others,
    otherTerm: otherTermWithoutNote,
    ownConcept: {
      ...concept,
      defaultSnippets: [newConcept],
      required: ['term'],
      properties: {
        ...concept?.properties,
        definition: { ...concept?.properties?.definition, minLength: 1 },
      },
    },
  };
}
