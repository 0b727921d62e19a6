/** The server's settings: what a client sends, made into what the engine takes. */
import {
  type CheckSettings,
  type Dialect,
  type Dialects,
  defaultSettings,
  dialectNames,
  rules,
  type Severity,
  type SpellingPreference,
} from './engine/index.ts';
import { settingsSection } from './protocol.ts';

/** Also with each letter that is typed, when the client asks for its user, or never. */
export type CompletionMode = 'always' | 'onRequest' | 'off';

export interface ServerSettings extends CheckSettings {
  /** Whether documents are checked and explained at all. */
  readonly enable: boolean;
  /** When terms are offered that a writer has begun to type. */
  readonly completion: CompletionMode;
}

export const defaultServerSettings: ServerSettings = {
  ...defaultSettings,
  enable: true,
  completion: 'onRequest',
};

const spellings: readonly SpellingPreference[] = ['en-US', 'en-GB', 'off'];
const completionModes: readonly CompletionMode[] = ['always', 'onRequest', 'off'];
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * Reads the section as a client sends it. What is absent or null has its default; what is wrong is left out, and
 * `warn` is told which setting it is and what it may be.
 */
export function readSettings(value: unknown, warn: (message: string) => void): ServerSettings {
  const wrong: Wrong = (name, allowed, given) =>
    warn(
      `${settingsSection}${name && `.${name}`} must be ${allowed}, not ${JSON.stringify(given)}; it is ignored.`,
    );
  if (value === undefined || value === null) return defaultServerSettings;
  if (!isRecord(value)) {
    wrong('', 'an object', value);
    return defaultServerSettings;
  }
  const { enable, spelling, frontMatterKeys } = value;
  const completion = completionOf(value.completion);
  return {
    ...defaultServerSettings,
    enable: pick(enable, isBoolean, defaultServerSettings.enable, () =>
      wrong('enable', 'true or false', enable),
    ),
    completion: pick(completion, isOneOf(completionModes), defaultServerSettings.completion, () =>
      wrong('completion', listOf(completionModes), completion),
    ),
    spelling: pick(spelling, isOneOf(spellings), defaultServerSettings.spelling, () =>
      wrong('spelling', listOf(spellings), spelling),
    ),
    severities: readSeverities(value.severities, wrong),
    frontMatterKeys: addedTo(
      defaultServerSettings.frontMatterKeys,
      pick(frontMatterKeys, isListOfStrings, [], () =>
        wrong('frontMatterKeys', 'a list of texts', frontMatterKeys),
      ),
    ),
    dialects: readDialects(value.dialects, wrong),
  };
}

/** The setting, also as it was when it was a switch. */
function completionOf(value: unknown): unknown {
  return isBoolean(value) ? (value ? 'onRequest' : 'off') : value;
}

/** Tells that a setting is wrong: its name, what it may be, and what it is. */
type Wrong = (name: string, allowed: string, given: unknown) => void;

function readSeverities(value: unknown, wrong: Wrong): CheckSettings['severities'] {
  if (value === undefined || value === null) return defaultServerSettings.severities;
  if (!isRecord(value)) {
    wrong('severities', 'an object from rule codes to severities', value);
    return defaultServerSettings.severities;
  }
  const codes = rules.map(({ code }) => code);
  const read: Record<string, Severity | 'off'> = {};
  for (const [code, severity] of Object.entries(value)) {
    if (!codes.includes(code))
      wrong('severities', `an object with the keys ${listOf(codes)}`, { [code]: severity });
    else if (isOneOf(severities)(severity)) read[code] = severity;
    else wrong(`severities.${code}`, listOf(severities), severity);
  }
  return read;
}

function readDialects(value: unknown, wrong: Wrong): Dialects {
  const { dialects } = defaultServerSettings;
  if (value === undefined || value === null) return dialects;
  if (!isRecord(value)) {
    wrong('dialects', 'an object from names to true or false', value);
    return dialects;
  }
  const read: Partial<Record<Dialect, boolean>> = {};
  for (const [name, isOn] of Object.entries(value)) {
    if (!isOneOf(dialectNames)(name))
      wrong('dialects', `an object with the keys ${listOf(dialectNames)}`, { [name]: isOn });
    else if (isBoolean(isOn)) read[name] = isOn;
    else wrong(`dialects.${name}`, 'true or false', isOn);
  }
  return dialects.with(read);
}

function pick<T>(
  value: unknown,
  isRight: (value: unknown) => value is T,
  otherwise: T,
  complain: () => void,
): T {
  if (isRight(value)) return value;
  if (value !== undefined && value !== null) complain();
  return otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isOneOf<T extends string>(allowed: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => allowed.some((one) => one === value);
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function addedTo(items: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...items, ...more])];
}

/** `"a", "b" or "c"`. */
function listOf(values: readonly string[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
