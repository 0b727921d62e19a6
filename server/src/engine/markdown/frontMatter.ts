/** Front matter: where it ends, and which of its values are prose. */
import { isMap, isScalar, parseDocument, Scalar } from 'yaml';
import { BARRIER } from '../matching/characters.ts';
import { normalize } from './normalize.ts';
import { ProseBuilder, type ProseRun } from './prose.ts';

export interface FrontMatter {
  /** Offset of the first unit after the closing line. */
  readonly end: number;
  readonly runs: readonly ProseRun[];
}

/** Site generators allow empty lines before it; where there are some, a key has to follow to tell it from a rule. */
const opening = /^(?:(?:[ \t]*\n)+(?=(?:---|\+\+\+)[ \t]*\n[\w-]+[ \t]*[:=]))?(---|\+\+\+)[ \t]*\n/;

/** Front matter in JSON: between lines of `;;;`, or an object that begins on the first line. */
const json = /^(?:;;;[ \t]*\n([\s\S]*?)^;;;[ \t]*$|(\{[ \t]*\n[ \t]*"[\s\S]*?^\}[ \t]*$))/m;

/** The front matter at the start of a document, if it has one. What can't be read has no prose. */
export function readFrontMatter(text: string, keys: readonly string[]): FrontMatter | undefined {
  return /^(?:;;;|\{)/.test(text) ? readJson(text, keys) : readFenced(text, keys);
}

/** The offset of the first line behind the front matter of a document, with line ends of any kind; 0 where it has none. */
export function frontMatterEnd(source: string): number {
  const { text, toSource = (offset: number) => offset } = normalize(source);
  const end = readFrontMatter(text, [])?.end;
  if (end === undefined) return 0;
  const lineEnd = text.indexOf('\n', end);
  return lineEnd < 0 ? source.length : toSource(lineEnd + 1);
}

/** What closes the front matter that a document opens; `undefined` where it opens none. */
export function frontMatterClosing(text: string): RegExp | undefined {
  if (/^;;;/.test(text)) return /^;;;[ \t]*$/m;
  if (/^\{[ \t]*\n[ \t]*"/.test(text)) return /^\}[ \t]*$/m;
  const [, fence] = opening.exec(text) ?? [];
  if (fence === undefined) return undefined;
  return fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m;
}

function readJson(text: string, keys: readonly string[]): FrontMatter | undefined {
  const match = json.exec(text);
  if (!match || match.index > 0) return undefined;
  const source = match[1] ?? match[2] ?? '';
  // JSON is YAML, too.
  return { end: match[0].length, runs: yamlRuns(source, match[0].indexOf(source), keys) };
}

function readFenced(text: string, keys: readonly string[]): FrontMatter | undefined {
  const open = opening.exec(text);
  if (!open) return undefined;
  const fence = open[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  fence.lastIndex = open[0].length;
  const close = fence.exec(text);
  if (!close) return undefined;
  const from = open[0].length;
  const source = text.slice(from, close.index);
  const runs = open[1] === '---' ? yamlRuns(source, from, keys) : tomlRuns(source, from, keys);
  return { end: close.index + close[0].length, runs };
}

/** In UTF-16 units; what is longer is data that nobody reads. */
const longest = 100_000;

function yamlRuns(source: string, from: number, keys: readonly string[]): ProseRun[] {
  // Without a key that is asked for there is no need to parse.
  if (source.length > longest || !keys.some((key) => source.includes(key))) return [];
  const { contents, errors } = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  if (errors.length > 0 || !isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !keys.includes(String(key.value))) return [];
    if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return [];
    const [start, end] = value.range;
    const run = scalarRun(source.slice(start, end), from + start, value.type);
    return run ? [run] : [];
  });
}

/** `key = "value"` lines of the top table. */
function tomlRuns(source: string, from: number, keys: readonly string[]): ProseRun[] {
  const runs: ProseRun[] = [];
  const line = /^[ \t]*(?:\[|([A-Za-z0-9_-]+)[ \t]*=[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'))/gm;
  for (let match = line.exec(source); match && match[1] !== undefined; match = line.exec(source)) {
    const value = match[2] ?? '';
    if (!keys.includes(match[1])) continue;
    const start = match.index + match[0].length - value.length;
    const type = value.startsWith('"') ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
    const run = scalarRun(value, from + start, type);
    if (run) runs.push(run);
  }
  return runs;
}

/**
 * The run of a scalar as it stands in the source, quotes included. Escapes are atoms, line breaks single spaces;
 * an empty line ends what a term can reach over.
 */
function scalarRun(source: string, from: number, type: string | null | undefined): ProseRun | undefined {
  const builder = new ProseBuilder();
  const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
  const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
  const head = isBlock ? (/^[^\n]*\n[ \t]*/.exec(source)?.[0].length ?? source.length) : isQuoted ? 1 : 0;
  const end = isQuoted ? source.length - 1 : source.length;
  const special = specialOf(type);
  special.lastIndex = head;
  let at = head;
  for (let match = special.exec(source); match && match.index < end; match = special.exec(source)) {
    builder.addText(source.slice(at, match.index), from + at);
    builder.addAtom(meaningOf(match[0]), from + match.index, match[0].length);
    at = match.index + match[0].length;
  }
  builder.addText(source.slice(at, end), from + at);
  return builder.build();
}

/** What does not stand for itself in a scalar. */
function specialOf(type: string | null | undefined): RegExp {
  if (type === Scalar.QUOTE_SINGLE) return /''|[ \t]*\n\s*/g;
  if (type !== Scalar.QUOTE_DOUBLE) return /[ \t]*\n\s*/g;
  return /\\(?:\n[ \t]*|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)|[ \t]*\n\s*/gi;
}

function meaningOf(special: string): string {
  if (special === "''") return "'";
  // An escaped line break is none.
  if (special.startsWith('\\\n')) return '';
  const code = /^\\[xu](.+)/i.exec(special)?.[1];
  if (code) return decodeCode(Number.parseInt(code, 16));
  if (/^\\[^a-z0-9]/i.test(special)) return special.slice(1);
  return /\n\s*\n/.test(special) ? BARRIER : ' ';
}

function decodeCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}
