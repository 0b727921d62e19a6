/** What may stand where in a configuration file, as its JSON Schema says it. */
import root from 'cx-terminology:configuration-schema';
import type { Path } from '../engine/configuration/index.ts';

/** JSON Schema, as far as the file's schema has it. */
export interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly defaultSnippets?: readonly DefaultSnippet[];
  readonly definitions?: Readonly<Record<string, Schema>>;
  /** The definition that it comes from; none in the file, only in what this module gives out. */
  readonly definition?: string;
}

/** A new entry, as VS Code and the YAML language server write it into schemas. */
export interface DefaultSnippet {
  readonly label: string;
  readonly description: string;
  /** Values are snippets. */
  readonly body: Readonly<Record<string, string>>;
}

/** The alternatives for what stands at a path; none where nothing may. */
export function schemasAt(path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, step) => schemas.flatMap((schema) => schemasUnder(schema, step)),
    resolved(root),
  );
}

/** The properties that one of the schemas has, by name. */
export function propertiesOf(schemas: readonly Schema[]): Map<string, Schema> {
  return new Map(schemas.flatMap(({ properties }) => Object.entries(properties ?? {})));
}

/** What the property at a path is for, in Markdown; `undefined` where nothing says so. */
export function descriptionOf(path: Path): string | undefined {
  return schemasAt(path).find(({ description }) => description !== undefined)?.description;
}

/** The values that one of the schemas names. */
export function valuesOf(schemas: readonly Schema[]): string[] {
  const values = schemas.flatMap((schema) => [
    ...(schema.enum ?? []),
    ...(schema.const === undefined ? [] : [schema.const]),
    ...(schema.examples ?? []),
    ...(isOf(schema, 'boolean') ? [true, false] : []),
  ]);
  return [...new Set(values.filter((value) => value !== null).map(String))];
}

/** Whether a value of that type may stand there. */
export function isOf({ type, properties, additionalProperties, items }: Schema, wanted: string): boolean {
  if (wanted === 'object' && (properties || typeof additionalProperties === 'object')) return true;
  if (wanted === 'array' && items) return true;
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}

/** The schemas of the entries of a list. */
export function itemsOf(schemas: readonly Schema[]): readonly Schema[] {
  return schemas.flatMap(({ items }) => (items ? resolved(items) : []));
}

/** The schema without references and alternatives. */
export function resolved(schema: Schema): readonly Schema[] {
  const { $ref, anyOf, ...own } = schema;
  if ($ref !== undefined) {
    const definition = $ref.split('/').at(-1) ?? '';
    const target = root.definitions?.[definition];
    return target ? resolved({ ...target, ...own, definition }) : [];
  }
  if (!anyOf) return [schema];
  const { description } = own;
  return anyOf.flatMap((one) => resolved(description === undefined ? one : { description, ...one }));
}

function schemasUnder(
  { properties, additionalProperties, items }: Schema,
  step: string | number,
): readonly Schema[] {
  if (typeof step === 'number') return items ? resolved(items) : [];
  const property = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (property) return resolved(property);
  return typeof additionalProperties === 'object' ? resolved(additionalProperties) : [];
}
