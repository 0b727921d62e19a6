/**
 * The labelled set: reads the files in `labelled/`.
 *
 * A group begins with a line `§§ rule + further rules · construct · options`. Its snippets are separated by lines
 * with `§` alone or, with the option `each line`, are one to a line, with `⏎` for a line break. In a snippet
 * `«wrong→right»` marks a finding and `«wrong→»` one with nothing certain to write; what is not marked is none. After
 * a line `§→`, or after ` ⇒ ` on the line, stands the document after all fixes. `\u00ad` stands for that character.
 * Options: `each line`, `mdx`, `spelling=en-GB`, `eol=crlf`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMarks } from '../engine/marked.ts';

/** A finding that is expected. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly right: string;
}

export interface Snippet {
  /** File and line, for messages. */
  readonly place: string;
  /** The rules that its marks belong to; the first stands for those that are missed. */
  readonly rules: readonly string[];
  readonly construct: string;
  readonly options: Readonly<Record<string, string>>;
  /** As it is labelled. */
  readonly marked: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The document after all fixes, where that is stated. */
  readonly fixed?: string;
}

interface Group {
  readonly rules: readonly string[];
  readonly construct: string;
  readonly options: Readonly<Record<string, string>>;
}

interface Lines {
  readonly first: number;
  readonly lines: readonly string[];
}

/** All labelled snippets, in the order of files and lines. */
export function readLabelled(): Snippet[] {
  const folder = join(import.meta.dirname, 'labelled');
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readSnippets(readFileSync(join(folder, name), 'utf8'), basename(name)));
}

/** The snippets of one file. */
export function readSnippets(content: string, file: string): Snippet[] {
  return splitAt(content.split('\n'), (line) => line.startsWith('§§ ')).flatMap(({ first, lines }) => {
    const [header = '', ...body] = lines;
    if (!header.startsWith('§§ ')) return [];
    const group = groupOf(header.slice(3));
    const parts = 'each line' in group.options ? eachLine(body) : splitAt(body, (line) => line === '§', true);
    return parts.map((part) => snippetOf(part, group, `${file}:${first + part.first + 2}`));
  });
}

function groupOf(header: string): Group {
  const [rules = '', construct = '', ...options] = header.split(' · ');
  return {
    rules: rules.split(' + '),
    construct,
    options: Object.fromEntries(
      options.map((option) => {
        const [name = '', value = ''] = option.split('=');
        return [name, value];
      }),
    ),
  };
}

/** Parts that begin at certain lines, or are separated by them. */
function splitAt(lines: readonly string[], isStart: (line: string) => boolean, drop = false): Lines[] {
  const parts: { first: number; lines: string[] }[] = [{ first: 0, lines: [] }];
  lines.forEach((line, index) => {
    const starts = isStart(line);
    if (starts) parts.push({ first: drop ? index + 1 : index, lines: [] });
    if (!starts || !drop) parts.at(-1)?.lines.push(line);
  });
  return parts.filter((part) => part.lines.some((line) => line.trim() !== ''));
}

function eachLine(lines: readonly string[]): Lines[] {
  return lines.flatMap((line, first) => {
    if (line.trim() === '') return [];
    const [marked = '', fixed] = line.replaceAll('⏎', '\n').split(' ⇒ ');
    return [{ first, lines: fixed === undefined ? [marked] : [marked, '§→', fixed] }];
  });
}

function snippetOf({ lines }: Lines, group: Group, place: string): Snippet {
  const blank = lines.findIndex((line) => line !== '');
  const [marked = '', fixed] = lines
    .slice(blank)
    .join('\n')
    .split('\n§→\n')
    .map((part) => encode(part.replace(/\n+$/, ''), group.options.eol));
  const { text, marks } = readMarks(marked);
  return {
    ...group,
    place,
    marked,
    text,
    marks: marks.map(({ from, wrong, right }) => ({ from, to: from + wrong.length, right })),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

function encode(text: string, eol = 'lf'): string {
  const ends: Readonly<Record<string, string>> = { lf: '\n', crlf: '\r\n', cr: '\r' };
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\n', ends[eol] ?? '\n');
}
