/** What is written for a new name or entry, as a snippet: with `$1` where the writer goes on. */
import { isOf, itemsOf, propertiesOf, resolved, type Schema, valuesOf } from './schema.ts';

/** How the place is written that a snippet goes into. */
export interface Manner {
  readonly isJson: boolean;
  /** Between brackets, all on one line. */
  readonly isFlow: boolean;
  /** What the lines below the first one begin with, as far in as the name or entry. */
  readonly indent: string;
}

const level = '  ';

/** A name with its colon, and with what its value begins with. */
export function pairSnippet(name: string, schemas: readonly Schema[], manner: Manner): string {
  return `${written(name, manner)}:${valueSnippet(schemas, manner)}`;
}

/** An entry of a list, without its dash. */
export function entrySnippet(schemas: readonly Schema[], manner: Manner): string {
  const body = bodyOf(schemas);
  if (!body) return manner.isJson ? '"$1"' : '$1';
  const pairs = Object.entries(body).map(([name, value]) => {
    const isQuoted = manner.isJson && !value.startsWith('"');
    return `${written(name, manner)}: ${isQuoted ? `"${value}"` : value}`;
  });
  return manner.isFlow ? `{ ${pairs.join(', ')} }` : pairs.join(`\n${manner.indent}`);
}

/** What the schema offers for a new entry, or else everything that an entry must have. */
function bodyOf(schemas: readonly Schema[]): Readonly<Record<string, string>> | undefined {
  const schema = schemas.find((one) => isOf(one, 'object'));
  if (!schema) return undefined;
  const [offered] = schema.defaultSnippets ?? [];
  if (offered) return offered.body;
  const properties = propertiesOf([schema]);
  const required = (schema.required ?? []).map((name, index): [string, string] => {
    const property = properties.get(name);
    return [name, stop(index + 1, property ? valuesOf(resolved(property)) : [])];
  });
  return required.length > 0 ? Object.fromEntries(required) : undefined;
}

/** What stands behind the colon, with the space before it. */
function valueSnippet(schemas: readonly Schema[], manner: Manner): string {
  const { isJson, isFlow, indent } = manner;
  const values = valuesOf(schemas);
  if (schemas.some((one) => isOf(one, 'string')) || values.length > 0) {
    const isText = isJson && !schemas.every((one) => isOf(one, 'boolean'));
    return isText ? ` "${stop(1, values)}"` : ` ${stop(1, values)}`;
  }
  if (schemas.some((one) => isOf(one, 'array'))) {
    const inner: Manner = { ...manner, indent: indent + level + level };
    const entry = entrySnippet(itemsOf(schemas), inner);
    return isFlow ? ` [${entry}]` : `\n${indent}${level}- ${entry}`;
  }
  if (schemas.some((one) => isOf(one, 'object'))) return isFlow ? ' { $1 }' : `\n${indent}${level}$1`;
  return ' $1';
}

/** Where the writer goes on, with the values to choose from. */
function stop(number: number, values: readonly string[]): string {
  const choices = values.map((value) => value.replace(/[\\,|]/g, '\\$&'));
  return choices.length > 1 ? `\${${number}|${choices.join(',')}|}` : `$${number}`;
}

/** The snippet for a client that knows none: the first choices and the examples stay. */
export function withoutStops(snippet: string): string {
  return snippet.replace(
    /\$\{\d+\|([^,|]*)[^}]*\|\}|\$\{\d+:([^}]*)\}|\$\d+/g,
    (_, choice = '', example = '') => String(choice || example),
  );
}

/** A text as it can stand in the file. */
export function written(text: string, { isJson, isFlow }: Pick<Manner, 'isJson' | 'isFlow'>): string {
  const isSpecial =
    /^[\s?:,[\]{}#&*!|>'"%@`-]|:(?:\s|$)|\s#|\s$|^(?:true|false|null|~|[-+.\d][\d.eE+-]*)$/.test(text) ||
    (isFlow && /[,[\]{}]/.test(text));
  return isJson || isSpecial || text === '' ? JSON.stringify(text) : text;
}
