/** One step in the text of a configuration file: which characters come and go. Everything else stays as it is. */
import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, Scalar } from 'yaml';
import type { Edit } from '../engine/index.ts';
import { addedInBrackets, removedInBrackets } from './brackets.ts';
import { addedLines, dashOf, endOfEntry, insertion, removedLines, replacement } from './lines.ts';
import {
  endOfPair,
  keyOf,
  type ParsedMap,
  type ParsedPair,
  type ParsedSeq,
  rangeOf,
  wholePair,
} from './nodes.ts';
import {
  columnOf,
  entryLines,
  inline,
  mapLines,
  type Notation,
  quotesOf,
  scalar,
  spread,
} from './notation.ts';
import { dataAfter, isData, type KeyPath, type Step } from './steps.ts';

/** A text with what was parsed of it. */
export interface ParsedText {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly notation: Notation;
}

/** The edits of a step, in order; `undefined` where the text is built in a way that leaves no place for it. */
export function editsOf(step: Step, parsed: ParsedText): Edit[] | undefined {
  const root = parsed.document.contents;
  if (step.kind === 'remove') return removal(step, parsed);
  if (isMap(root)) return placedIn(root, step.path, step, parsed);
  const isEmpty = root === null || (isScalar(root) && parsed.text.slice(root.range[0], root.range[1]) === '');
  return isEmpty ? [atEnd(step, parsed)] : undefined;
}

/** What a step puts under a key, where nothing stands there. */
function madeOf(step: Step, path: KeyPath): unknown {
  const [key] = path;
  const made = dataAfter({}, { ...step, path: key === undefined ? ['value'] : ['value', ...path] });
  return made.value;
}

/** The first entry of a file that says nothing yet. */
function atEnd(step: Step, { text, notation }: ParsedText): Edit {
  const { lineBreak } = notation;
  const made = dataAfter({}, step);
  const lines = notation.isJson ? [spread(made, '', notation)] : mapLines(made, '', notation, remarkOf(step));
  const before = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return insertion(text.length, `${before}${lines.join(lineBreak)}${lineBreak}`);
}

function placedIn(map: ParsedMap, path: KeyPath, step: Step, parsed: ParsedText): Edit[] | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  const pair = map.items.find((item) => keyOf(item) === key);
  if (!pair) return addedPair(map, key, step, rest, parsed);
  const { value } = pair;
  if (isAlias(value)) {
    // What it points at must stay as it is elsewhere: the value gets a text of its own.
    const own = dataAfter({ value: value.toJS(parsed.document) }, { ...step, path: ['value', ...rest] });
    return [replacement(rangeOf(value), inline(own.value, parsed.notation))];
  }
  if (isScalar(value) && (value.value === null || rest.length === 0)) {
    if (value.value === null) return filled(map, pair, step, rest, parsed);
    return step.kind === 'set' ? [rewritten(value, step.value, parsed)] : undefined;
  }
  if (isMap(value)) return placedIn(value, rest, step, parsed);
  const entry = isSeq(value) ? value.items[Number(rest[0])] : undefined;
  if (isMap(entry)) return placedIn(entry as ParsedMap, rest.slice(1), step, parsed);
  return isSeq(value) && rest.length === 0 && step.kind === 'append'
    ? addedEntry(value, step, parsed)
    : undefined;
}

/** Something under a key that stands there without anything. */
function filled(
  map: ParsedMap,
  pair: ParsedPair,
  step: Step,
  rest: KeyPath,
  { text, notation }: ParsedText,
): Edit[] {
  const made = madeOf(step, rest);
  const [from, to] = pair.value ? rangeOf(pair.value) : endOfPair(pair);
  if (map.flow || to > from || !(isData(made) || Array.isArray(made)))
    return [replacement([from, to], (/\s$/.test(text.slice(0, from)) ? '' : ' ') + inline(made, notation))];
  const column = columnOf(text, pair.key.range[0]);
  const [, ...lines] = mapLines({ [keyOf(pair)]: made }, ' '.repeat(column), notation, remarkOf(step));
  if (lines.length === 0)
    return [insertion(from, `${text[from - 1] === ':' ? ' ' : ''}${inline(made, notation)}`)];
  return [addedLines(lines, endOfEntry(text, from, column), notation)];
}

function addedPair(
  map: ParsedMap,
  key: string,
  step: Step,
  rest: KeyPath,
  { text, document, notation }: ParsedText,
): Edit[] | undefined {
  const made = madeOf(step, rest);
  const last = map.items.at(-1);
  if (map.flow || !last) {
    const before = last && endOfPair(last)[1];
    const name = `${scalar(key, notation)}: `;
    return addedInBrackets(rangeOf(map), before, last?.key.range[0], text, notation, (indent) =>
      notation.isJson && indent !== undefined
        ? `${name}${spread(made, indent, notation)}`
        : `${name}${inline(made, notation)}`,
    );
  }
  const column = columnOf(text, last.key.range[0]);
  const lines = mapLines({ [key]: made }, ' '.repeat(column), notation, remarkOf(step));
  // A file that keeps its options apart goes on like that.
  const isApart = map === document.contents && hasBlankLines(map, text);
  return [
    addedLines(isApart ? ['', ...lines] : lines, endOfEntry(text, endOfPair(last)[1], column), notation),
  ];
}

function addedEntry(
  list: ParsedSeq,
  { value, remark }: Step & { kind: 'append' },
  { text, notation }: ParsedText,
): Edit[] | undefined {
  const last = list.items.at(-1);
  const quotes = quotesOf(last);
  if (list.flow || !last) {
    const written = (indent: string | undefined) => {
      if (!isData(value)) return scalar(value, notation, quotes);
      return notation.isJson && indent !== undefined
        ? spread(value, indent, notation)
        : inline(value, notation);
    };
    return addedInBrackets(rangeOf(list), last && rangeOf(last)[1], last?.range[0], text, notation, written);
  }
  const dash = dashOf(text, rangeOf(last)[0]);
  if (dash === undefined) return undefined;
  const end = endOfEntry(text, rangeOf(last)[1], dash.indexOf('-'));
  return [addedLines(entryLines(value, dash, notation, remark, quotes), end, notation)];
}

/** Another text in the place of one, in the same quotation marks; or true or false. */
export function rewritten(
  node: Scalar.Parsed,
  value: string | boolean,
  { text, notation }: ParsedText,
): Edit {
  const range = rangeOf(node);
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  const endsLine = isBlock && text.slice(...range).endsWith('\n');
  const written = typeof value === 'string' ? scalar(value, notation, quotesOf(node)) : String(value);
  return replacement(range, written + (endsLine ? notation.lineBreak : ''));
}

/** An entry of a list goes; the last one with the list, and with what is empty without it. */
export function removal(
  { path, index }: Pick<Step & { kind: 'remove' }, 'path' | 'index'>,
  parsed: ParsedText,
): Edit[] | undefined {
  const { text, document } = parsed;
  const list = document.getIn(path, true);
  if (!isSeq(list)) return undefined;
  const entries = list.items as ParsedNode[];
  const entry = entries[index];
  if (!entry) return undefined;
  if (entries.length > 1) {
    if (list.flow) return removedInBrackets(entries.map(rangeOf), index, text);
    const dash = dashOf(text, rangeOf(entry)[0]);
    return dash === undefined ? undefined : [removedLines(text, rangeOf(entry), dash.indexOf('-'))];
  }
  return removedPair(path, parsed);
}

/** What stands under a key goes with the key; the only one with the map that it is in. */
export function removedPair(path: KeyPath, parsed: ParsedText): Edit[] | undefined {
  const { text, document } = parsed;
  const around = path.slice(0, -1);
  const map = around.length === 0 ? document.contents : document.getIn(around, true);
  if (!isMap(map)) return undefined;
  const pairs = map.items as ParsedPair[];
  const index = pairs.findIndex((one) => keyOf(one) === path.at(-1));
  const pair = pairs[index];
  if (!pair) return undefined;
  if (pairs.length < 2) return around.length === 0 ? undefined : removedPair(around, parsed);
  if (map.flow) return removedInBrackets(pairs.map(wholePair), index, text);
  return [removedLines(text, wholePair(pair), columnOf(text, pair.key.range[0]))];
}

function hasBlankLines(map: ParsedMap, text: string): boolean {
  return map.items.some(
    ({ key }, index) => index > 0 && /\n[ \t]*\r?\n(?:#.*\r?\n)*$/.test(text.slice(0, key.range[0])),
  );
}

function remarkOf(step: Step): string | undefined {
  return step.kind === 'append' ? step.remark : undefined;
}
