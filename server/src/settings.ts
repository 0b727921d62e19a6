/** The server's settings: what a client sends, made into what the engine takes. */
import {
  type CheckSettings,
  defaultSettings,
  rules,
  type Severity,
  type SpellingPreference,
} from './engine/index.ts';
import { settingsSection } from './protocol.ts';

export interface ServerSettings extends CheckSettings {
  /** Whether documents are checked and explained at all. */
  readonly enable: boolean;
}

export const defaultServerSettings: ServerSettings = { ...defaultSettings, enable: true };

const spellings: readonly SpellingPreference[] = ['en-US', 'en-GB', 'off'];
const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

/**
 * Reads the section as a client sends it. What is absent or null has its default; what is wrong is left out, and
 * `warn` is told which setting it is and what it may be.
 */
export function readSettings(value: unknown, warn: (message: string) => void): ServerSettings {
  const wrong = (name: string, allowed: string, given: unknown) =>
    warn(
      `${settingsSection}${name && `.${name}`} must be ${allowed}, not ${JSON.stringify(given)}; it is ignored.`,
    );
  if (value === undefined || value === null) return defaultServerSettings;
  if (!isRecord(value)) {
    wrong('', 'an object', value);
    return defaultServerSettings;
  }
  const { enable, spelling, frontMatterKeys } = value;
  return {
    ...defaultServerSettings,
    enable: pick(enable, isBoolean, defaultServerSettings.enable, () =>
      wrong('enable', 'true or false', enable),
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
  };
}

function readSeverities(
  value: unknown,
  wrong: (name: string, allowed: string, given: unknown) => void,
): CheckSettings['severities'] {
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
