/** How new values are written, in the notation and manner of the file that they go into. */
import { isMap, isScalar, isSeq, type ParsedNode, Scalar, stringify } from 'yaml';
import { type Data, isData } from './steps.ts';

/** A quotation mark, or nothing where a text may do without. */
export type Quotes = '"' | "'" | '';

/** The manner of a file. */
export interface Notation {
  readonly isJson: boolean;
  readonly lineBreak: string;
  /** The spaces that one level is further in. */
  readonly level: string;
  /** The spaces before the dashes of a list under a key that is not indented. */
  readonly listIndent: string;
}

/** The manner of a text; what it does not show is as in the documentation. */
export function notationOf(text: string, root: ParsedNode | null, isJson: boolean): Notation {
  const values = isMap(root) && !root.flow ? root.items.map(({ value }) => value) : [];
  const columns = (isOne: (value: unknown) => boolean) =>
    values.flatMap((value) => {
      const node = value as ParsedNode | null;
      if (!node || !isOne(node) || (isMap(node) && node.flow) || (isSeq(node) && node.flow)) return [];
      return [columnOf(text, node.range[0])];
    });
  const ofMaps = columns(isMap).filter((column) => column > 0);
  const ofLists = columns(isSeq);
  const ofJson = /^[ \t]+(?=")/m.exec(text)?.[0];
  const level = ' '.repeat(ofMaps[0] ?? ofLists.find((column) => column > 0) ?? 2);
  return {
    isJson,
    lineBreak: /\r?\n/.exec(text)?.[0] ?? '\n',
    level: isJson ? (ofJson ?? level) : level,
    listIndent: ofLists[0] === undefined ? level : ' '.repeat(ofLists[0]),
  };
}

/** How far into its line an offset is. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The quotation marks of a node of a YAML text. */
export function quotesOf(node: unknown): Quotes {
  if (!isScalar(node)) return '';
  if (node.type === Scalar.QUOTE_DOUBLE) return '"';
  return node.type === Scalar.QUOTE_SINGLE ? "'" : '';
}

/** A text that can stand anywhere, also between brackets. */
export function scalar(value: string, { isJson }: Notation, quotes: Quotes = ''): string {
  if (isJson || quotes === '"') return JSON.stringify(value);
  if (quotes === "'" && !/[\n\r]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const written = stringify([value], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false });
  return written.trim().slice(1, -1);
}

/** A value on one line, with brackets. */
export function inline(value: unknown, notation: Notation): string {
  if (Array.isArray(value)) return `[${value.map((entry) => inline(entry, notation)).join(', ')}]`;
  if (!isData(value)) return typeof value === 'string' ? scalar(value, notation) : JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, one]) => `${scalar(key, notation)}: ${inline(one, notation)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** A value of JSON, over as many lines as it has entries; the first line is not indented. */
export function spread(value: unknown, indent: string, { level, lineBreak }: Notation): string {
  return JSON.stringify(value, null, level).replaceAll('\n', `${lineBreak}${indent}`);
}

/** The lines of a map without brackets. Lists in it are without brackets at the top of the file alone. */
export function mapLines(value: Data, indent: string, notation: Notation, remark?: string): string[] {
  return Object.entries(value).flatMap(([key, one]) => {
    const name = `${indent}${scalar(key, notation)}:`;
    if (isData(one)) return [name, ...mapLines(one, indent + notation.level, notation, remark)];
    if (!Array.isArray(one) || indent !== '') return [`${name} ${inline(one, notation)}`];
    return [name, ...one.flatMap((entry) => entryLines(entry, `${notation.listIndent}- `, notation, remark))];
  });
}

/**
 * The lines of an entry of a list.
 * @param dash what the first line begins with: spaces, a dash and spaces.
 */
export function entryLines(
  value: string | Data,
  dash: string,
  notation: Notation,
  remark?: string,
  quotes?: Quotes,
): string[] {
  const indent = ' '.repeat(dash.length);
  const lines = isData(value)
    ? mapLines(value, indent, notation).map((line, index) =>
        index === 0 ? dash + line.slice(dash.length) : line,
      )
    : [`${dash}${scalar(value, notation, quotes)}`];
  return remark === undefined ? lines : [...lines, `${indent}# ${remark}`];
}
