/**
 * Reads the data of a YAML text anew after an edit without parsing thousands of concepts again: the entries
 * under
 * `concepts` are parsed one by one, and those that stood there before are known. It answers only where that
 * is the same
 * as parsing the whole; whatever is unusual or wrong is left to the whole.
 */
import { type ParsedNode, parseDocument } from 'yaml';
import { readPlainEntry } from './plainEntry.ts';

/** What was parsed of each entry under `concepts`, by its text. */
export type KnownEntries = ReadonlyMap<string, unknown>;

/** A text shorter than this, in UTF-16 units, is parsed fast enough. */
const worthwhile = 20_000;

/** One by one, more entries than these take longer to parse than all of them together. */
const mostParsed = 100;

/** The data of a text; `undefined` where it has to be parsed as a whole. */
export function readEntrywise(
  text: string,
  known: KnownEntries,
): Readonly<Record<string, unknown>> | undefined {
  if (text.length < worthwhile) return undefined;
  const parts = cut(text);
  if (!parts) return undefined;
  const around = parse(parts.around);
  if (!isMap(around) || around.concepts !== null) return undefined;
  const concepts: unknown[] = [];
  let parsed = 0;
  for (const part of parts.entries) {
    let entry = known.get(part) ?? readPlainEntry(part);
    if (entry === undefined) {
      if (++parsed > mostParsed) return undefined;
      const list = parse(part);
      if (!Array.isArray(list) || list.length !== 1 || !isMap(list[0])) return undefined;
      entry = list[0];
    }
    concepts.push(entry);
  }
  return { ...around, concepts };
}

/** What to remember of a text that was parsed as a whole. */
export function knownEntries(text: string, concepts: unknown): KnownEntries {
  const parts = text.length < worthwhile || !Array.isArray(concepts) ? undefined : cut(text);
  if (!parts || !Array.isArray(concepts) || parts.entries.length !== concepts.length) return new Map();
  return new Map(parts.entries.map((entry, index) => [entry, concepts[index]]));
}

/**
 * The entries under `concepts`, and the text without them; `undefined` where they are not a plain list of
 * maps.
 */
function cut(text: string): { around: string; entries: string[] } | undefined {
  // Names for values can reach from one entry into another, and several documents are an error.
  if (unusual.some((sign) => text.includes(sign)) && isUnusual.test(text)) return undefined;
  const head = /^concepts:[ ]*(?:#.*)?\r?\n/m.exec(text);
  if (!head) return undefined;
  const start = head.index + head[0].length;
  const first = /^( *)- /m.exec(text.slice(start));
  if (!first) return undefined;
  const indent = first[1] ?? '';
  const entries: string[] = [];
  let end = start;
  let entryStart = -1;
  for (let line = start; line < text.length; line = end) {
    const newline = text.indexOf('\n', line);
    end = newline < 0 ? text.length : newline + 1;
    if (text.startsWith(`${indent}- `, line)) {
      if (entryStart >= 0) entries.push(text.slice(entryStart, line));
      entryStart = line;
    } else if (!isBlank(text, line, end)) {
      if (entryStart >= 0 && text.startsWith(`${indent} `, line)) continue;
      // What follows the list; a list that is not indented ends at the next key.
      if (entryStart < 0 || text[line] === ' ' || text[line] === '-') return undefined;
      entries.push(text.slice(entryStart, line));
      return { around: text.slice(0, start) + text.slice(line), entries };
    }
  }
  if (entryStart >= 0) entries.push(text.slice(entryStart));
  return { around: text.slice(0, start), entries };
}

/** What a text has that may not be cut. */
const isUnusual = /(?:^|[\s,[{])[&*!]\S|^(?:---|\.\.\.|%)|\r(?!\n)|\t/m;

/** One of which it has then; to look for them is many times as fast. */
const unusual = ['&', '*', '!', '---', '...', '%', '\r', '\t'];

/** Whether a line has nothing but spaces and a remark. */
function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && /[ \r\n]/.test(text.charAt(at))) at++;
  return at === to || text[at] === '#';
}

function parse(text: string): unknown {
  const document = parseDocument<ParsedNode>(text);
  return document.errors.length > 0 ? undefined : document.toJS();
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
