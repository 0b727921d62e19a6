/**
 * A message as bytes. A document with hundreds of findings has a message of a quarter of a megabyte for each keystroke,
 * of which little has changed: what has been made of a part of it is kept.
 *
 * All of it is ASCII, which readers take in faster; JSON can say any other character so.
 */
import type { Message } from 'vscode-languageserver/node';
import { partsOf } from './madeOf.ts';

/** What the long list of a message is in the JSON of the rest; no name or address has it. */
const place = '\u0000';
const placeAsJson = JSON.stringify(place);

/** Diagnostics that were asked for, or that are sent. */
interface WithList {
  readonly result?: { readonly items?: unknown } | null;
  readonly params?: { readonly diagnostics?: unknown } | null;
}

export class MessageBytes {
  /** Of parts of lists that are not empty, each with a comma before it. */
  private readonly known = new WeakMap<readonly unknown[], Uint8Array>();

  /** The bytes of a message, with its header. */
  of(message: Message): Uint8Array {
    const { result, params } = message as WithList;
    const items = partsOf(result?.items);
    const diagnostics = partsOf(params?.diagnostics);
    if (items) return this.spliced({ ...message, result: { ...result, items: place } }, items);
    if (diagnostics)
      return this.spliced({ ...message, params: { ...params, diagnostics: place } }, diagnostics);
    const content = asciiJson(message);
    return Buffer.from(headerFor(content.length) + content, 'latin1');
  }

  /** @param lists what makes the list at its place in the rest of the message. */
  private spliced(rest: Message & WithList, lists: readonly (readonly unknown[])[]): Uint8Array {
    const [before = '', after = ''] = asciiJson(rest).split(placeAsJson);
    const pieces = lists.filter(({ length }) => length > 0).map((list) => this.itemsOf(list));
    // Nothing stands before the first.
    if (pieces[0]) pieces[0] = pieces[0].subarray(1);
    const length = pieces.reduce((sum, piece) => sum + piece.length, before.length + after.length + 2);
    const begin = Buffer.from(`${headerFor(length)}${before}[`, 'latin1');
    return Buffer.concat([begin, ...pieces, Buffer.from(`]${after}`, 'latin1')]);
  }

  private itemsOf(list: readonly unknown[]): Uint8Array {
    const known = this.known.get(list);
    if (known) return known;
    const items = Buffer.from(`,${asciiJson(list).slice(1, -1)}`, 'latin1');
    this.known.set(list, items);
    return items;
  }
}

/** @param length of the content, in bytes. */
function headerFor(length: number): string {
  return `Content-Length: ${length}\r\n\r\n`;
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escaped);
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
