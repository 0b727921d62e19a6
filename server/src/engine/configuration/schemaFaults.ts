/** Says in a writer's words what the validator found. */
import type { SchemaError } from 'cx-terminology:configuration-validator';
import type { Say } from '../say.ts';
import type { FaultAt, Path } from './fault.ts';
import { idFrom } from './idFrom.ts';
import { type Remedy, removing } from './remedy.ts';
import { closest, listOf, quoted } from './wording.ts';

/** One fault for each thing that is wrong; the validator names some of them several times. */
export function schemaFaults(errors: readonly SchemaError[], say: Say): FaultAt[] {
  const faults = new Map<string, FaultAt>();
  for (const error of withoutAlternatives(errors)) {
    const path = pathOf(error.instancePath);
    const key = `${error.instancePath} ${error.keyword === 'additionalProperties' ? keyIn(error) : ''}`;
    if (!faults.has(key)) faults.set(key, faultOf(error, path, say));
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

function faultOf(error: SchemaError, path: Path, say: Say): FaultAt {
  const { keyword, params, data } = error;
  const fault = (message: string, more: Partial<FaultAt> = {}): FaultAt => ({
    severity: 'error',
    path,
    message,
    ...more,
  });
  const name = nameOf(path, say);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error, path, say);
    case 'required':
      return fault(say('“{0}” is missing; add it.', String(params.missingProperty)), {
        remedies: [{ kind: 'insert', path, ...missingOf(error) }],
      });
    case 'type':
      return fault(
        withAdvice(say('{0} must be {1}', name, kindOf(params.type, say)), data, params.type, say),
        {
          ...quoting(data, params.type, path),
        },
      );
    case 'enum':
      return fault(
        say(
          '{0} must be {1}, not {2}.',
          name,
          listOf(allowedOf(params.allowedValues), say),
          quoted(data, say),
        ),
        {
          remedies: valuesFor(data, allowedOf(params.allowedValues), path),
        },
      );
    case 'anyOf':
      return fault(
        withAdvice(say('{0} must be {1}', name, alternativesOf(error, say)), data, 'string', say),
        {
          ...quoting(data, 'string', path),
        },
      );
    case 'minLength':
      return data === ''
        ? fault(say('{0} is empty; write something or remove it.', name), { remedies: removing(path) })
        : fault(say('{0} is too short.', name));
    case 'minItems':
    case 'minProperties':
      return fault(say('{0} is empty; write something under it or remove it.', name), {
        remedies: removing(path),
      });
    case 'uniqueItems':
      return repeated(fault, say('{0} has the same entry twice; remove one.', name), [
        ...path,
        Math.max(Number(params.i), Number(params.j)),
      ]);
    case 'pattern':
      return fault(say('{0} can’t be {1}. {2}', name, quoted(data, say), patternAdvice(error, say)), {
        remedies: rewritten(error, path),
      });
    default:
      return fault(say('{0} is not as it should be.', name));
  }
}

function unknownKey(error: SchemaError, path: Path, say: Say): FaultAt {
  const key = keyIn(error);
  const known = Object.keys((error.parentSchema?.properties ?? {}) as object);
  const near = closest(key, known);
  const advice = near ? say('Did you mean “{0}”?', near) : say('Here may stand {0}.', listOf(known, say));
  const message =
    path.at(-1) === 'rules'
      ? say('“{0}” is no rule. {1}', key, advice)
      : say('“{0}” means nothing here. {1}', key, advice);
  return {
    severity: 'error',
    path: [...path, key],
    isKey: true,
    message,
    remedies: [
      ...(near ? [{ kind: 'rename', path: [...path, key], to: near } as const] : []),
      ...removing([...path, key]),
    ],
  };
}

function repeated(
  fault: (message: string, more: Partial<FaultAt>) => FaultAt,
  message: string,
  path: Path,
): FaultAt {
  return fault(message, { path, remedies: removing(path) });
}

/** The name that is missing, and a value that may stand under it until the writer has a better one. */
function missingOf({ params, parentSchema }: SchemaError): { key: string; value: string } {
  const key = String(params.missingProperty);
  const properties = parentSchema?.properties as Record<string, { enum?: unknown[] }> | undefined;
  return { key, value: String(properties?.[key]?.enum?.[0] ?? '…') };
}

/** A number, or true and false, as the text that it was meant to be. */
function quoting(data: unknown, type: unknown, path: Path): Pick<FaultAt, 'remedies'> {
  return !isUnquoted(data, type) ? {} : { remedies: [{ kind: 'write', path, value: String(data) }] };
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
function nameOf(path: Path, say: Say): string {
  const last = path.at(-1);
  if (last === undefined) return say('The file');
  if (!/^\d+$/.test(String(last))) return quoted(last, say);
  const list = path.at(-2);
  return list === undefined ? say('An entry') : say('An entry of “{0}”', list);
}

function kindOf(type: unknown, say: Say): string {
  switch (type) {
    case 'string':
      return say('text');
    case 'array':
      return say('a list, each entry on a line of its own after “- ”');
    case 'object':
      return say('a group of “name: value” lines');
    case 'boolean':
      return say('true or false');
    case 'number':
      return say('a number');
    default:
      return String(type);
  }
}

/** A sentence without its end, and what puts a text right that was read as something else. */
function withAdvice(sentence: string, data: unknown, type: unknown, say: Say): string {
  return isUnquoted(data, type) ? say('{0}; put {1} in quotes.', sentence, String(data)) : `${sentence}.`;
}

/** Whether something should be a text, and is not for want of quotes. */
function isUnquoted(data: unknown, type: unknown): boolean {
  return type === 'string' && (typeof data === 'number' || typeof data === 'boolean');
}

function allowedOf(values: unknown): string[] {
  return Array.isArray(values) ? values.map(String) : [];
}

function alternativesOf({ parentSchema }: SchemaError, say: Say): string {
  const choices = Array.isArray(parentSchema?.anyOf) ? (parentSchema.anyOf as { type?: string }[]) : [];
  const types = choices.map(({ type }) => kindOf(type ?? 'string', say));
  return [...new Set(types)].reduce((some, one) => say('{0}, or {1}', some, one));
}

function patternAdvice({ parentSchema }: SchemaError, say: Say): string {
  const { pattern, description } = parentSchema ?? {};
  if (pattern === '\\|') return say(String(description));
  return String(pattern).includes('a-z0-9')
    ? say('Write it in lower case with hyphens, for example: customer-effort-score.')
    : say('Remove the spaces before and after it.');
}
