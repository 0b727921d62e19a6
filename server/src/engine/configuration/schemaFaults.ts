/** Says in a writer's words what the validator found. */
import type { SchemaError } from 'cx-terminology:configuration-validator';
import type { FaultAt, Path } from './fault.ts';
import { idFrom } from './idFrom.ts';
import { type Remedy, removing } from './remedy.ts';
import { closest, listOf, quoted } from './wording.ts';

/** One fault for each thing that is wrong; the validator names some of them several times. */
export function schemaFaults(errors: readonly SchemaError[]): FaultAt[] {
  const faults = new Map<string, FaultAt>();
  for (const error of withoutAlternatives(errors)) {
    const path = pathOf(error.instancePath);
    const key = `${error.instancePath} ${error.keyword === 'additionalProperties' ? keyIn(error) : ''}`;
    if (!faults.has(key)) faults.set(key, faultOf(error, path));
  }
  return [...faults.values()];
}

/** Of alternatives, none of which fits, keeps what is wrong with the one that was meant. */
function withoutAlternatives(errors: readonly SchemaError[]): SchemaError[] {
  let kept = errors.filter(({ keyword }) => keyword !== 'if');
  for (const choice of errors.filter(({ keyword }) => keyword === 'anyOf')) {
    const tried = kept.filter((error) => error !== choice && isWithin(error, choice));
    const meant = tried.filter(
      ({ keyword, instancePath }) =>
        instancePath !== choice.instancePath || (keyword !== 'type' && keyword !== 'const'),
    );
    kept = kept.filter(
      (error) =>
        (meant.length > 0 ? error !== choice : true) && (!tried.includes(error) || meant.includes(error)),
    );
  }
  return kept;
}

function isWithin(error: SchemaError, choice: SchemaError): boolean {
  const { instancePath } = choice;
  return (
    (error.instancePath === instancePath || error.instancePath.startsWith(`${instancePath}/`)) &&
    // References start a path of their own.
    (error.schemaPath.startsWith(`${choice.schemaPath}/`) || error.schemaPath.startsWith('#/definitions/'))
  );
}

function pathOf(instancePath: string): Path {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function faultOf(error: SchemaError, path: Path): FaultAt {
  const { keyword, params, data } = error;
  const fault = (message: string, more: Partial<FaultAt> = {}): FaultAt => ({
    severity: 'error',
    path,
    message,
    ...more,
  });
  const name = nameOf(path);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error, path);
    case 'required':
      return fault(`${quoted(params.missingProperty)} is missing; add it.`, {
        remedies: [{ kind: 'insert', path, ...missingOf(error) }],
      });
    case 'type':
      return fault(`${name} must be ${kindOf(params.type)}${adviceOf(data, params.type)}.`, {
        ...quoting(data, params.type, path),
      });
    case 'enum':
      return fault(`${name} must be ${listOf(allowedOf(params.allowedValues))}, not ${quoted(data)}.`, {
        remedies: valuesFor(data, allowedOf(params.allowedValues), path),
      });
    case 'anyOf':
      return fault(`${name} must be ${alternativesOf(error)}${adviceOf(data, 'string')}.`, {
        ...quoting(data, 'string', path),
      });
    case 'minLength':
      return data === ''
        ? fault(`${name} is empty; write something or remove it.`, { remedies: removing(path) })
        : fault(`${name} is too short.`);
    case 'minItems':
    case 'minProperties':
      return fault(`${name} is empty; write something under it or remove it.`, { remedies: removing(path) });
    case 'uniqueItems':
      return repeated(fault, name, [...path, Math.max(Number(params.i), Number(params.j))]);
    case 'pattern':
      return fault(`${name} can't be ${quoted(data)}. ${patternAdvice(error)}`, {
        remedies: rewritten(error, path),
      });
    default:
      return fault(`${name} is not as it should be.`);
  }
}

function unknownKey(error: SchemaError, path: Path): FaultAt {
  const key = keyIn(error);
  const known = Object.keys((error.parentSchema?.properties ?? {}) as object);
  const near = closest(key, known);
  const advice = near ? `Did you mean ${quoted(near)}?` : `Here may stand ${listOf(known)}.`;
  const what = path.at(-1) === 'rules' ? 'is no rule' : 'means nothing here';
  return {
    severity: 'error',
    path: [...path, key],
    isKey: true,
    message: `${quoted(key)} ${what}. ${advice}`,
    remedies: [
      ...(near ? [{ kind: 'rename', path: [...path, key], to: near } as const] : []),
      ...removing([...path, key]),
    ],
  };
}

function repeated(
  fault: (message: string, more: Partial<FaultAt>) => FaultAt,
  name: string,
  path: Path,
): FaultAt {
  return fault(`${name} has the same entry twice; remove one.`, { path, remedies: removing(path) });
}

/** The name that is missing, and a value that may stand under it until the writer has a better one. */
function missingOf({ params, parentSchema }: SchemaError): { key: string; value: string } {
  const key = String(params.missingProperty);
  const properties = parentSchema?.properties as Record<string, { enum?: unknown[] }> | undefined;
  return { key, value: String(properties?.[key]?.enum?.[0] ?? '…') };
}

/** A number, or true and false, as the text that it was meant to be. */
function quoting(data: unknown, type: unknown, path: Path): Pick<FaultAt, 'remedies'> {
  return adviceOf(data, type) === '' ? {} : { remedies: [{ kind: 'write', path, value: String(data) }] };
}

/** The value that was probably meant; where that is not clear, all of them. */
function valuesFor(data: unknown, allowed: readonly string[], path: Path): Remedy[] {
  const near = closest(String(data), allowed);
  return (near === undefined ? allowed : [near]).map((value) => ({ kind: 'write', path, value }));
}

/** What does not look like an id, or begins or ends with a space, as it should look. */
function rewritten({ parentSchema, data }: SchemaError, path: Path): Remedy[] {
  const pattern = String(parentSchema?.pattern);
  if (pattern === '\\|') return [];
  const value = pattern.includes('a-z0-9') ? idFrom(String(data)) : String(data).trim();
  return value === '' ? [] : [{ kind: 'write', path, value }];
}

function keyIn({ params }: SchemaError): string {
  return String(params.additionalProperty);
}

/** What the fault is about: the key, or an entry of the list under it. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (!/^\d+$/.test(String(last))) return quoted(last);
  const list = path.at(-2);
  return list === undefined ? 'An entry' : `An entry of ${quoted(list)}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list, each entry on a line of its own after “- ”',
  object: 'a group of “name: value” lines',
  boolean: 'true or false',
  number: 'a number',
};

function kindOf(type: unknown): string {
  return kinds[String(type)] ?? String(type);
}

function adviceOf(data: unknown, type: unknown): string {
  const isText = type === 'string' && (typeof data === 'number' || typeof data === 'boolean');
  return isText ? `; put ${String(data)} in quotes` : '';
}

function allowedOf(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function alternativesOf({ parentSchema }: SchemaError): string {
  const choices = Array.isArray(parentSchema?.anyOf) ? (parentSchema.anyOf as { type?: string }[]) : [];
  const types = choices.map(({ type }) => (type === undefined ? 'text' : kindOf(type)));
  return [...new Set(types)].join(', or ');
}

function patternAdvice({ parentSchema }: SchemaError): string {
  const { pattern, description } = parentSchema ?? {};
  if (pattern === '\\|') return String(description);
  return String(pattern).includes('a-z0-9')
    ? 'Write it in lower case with hyphens, for example: customer-effort-score.'
    : 'Remove the spaces before and after it.';
}
