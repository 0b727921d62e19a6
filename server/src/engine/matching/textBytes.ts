/** A text as UTF-8: the units of a string are slow to come by one by one, and bytes in an array are not. */

const encoder = new TextEncoder();

/** Room for more bytes than these is not kept for the next text. */
const mostKept = 1 << 20;

export class TextBytes {
  /** Those of the text; what is behind them means nothing. */
  bytes = new Uint8Array(0);
  private text = '';
  /** Whether each unit is a byte. */
  private isAscii = true;
  /** Places that belong together: a UTF-16 offset and the number of bytes before it. */
  private unit = 0;
  private byte = 0;

  /** Turns to a text, if it is another one. */
  turnTo(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.reach(0, 0);
    if (this.bytes.length > mostKept) this.bytes = new Uint8Array(0);
    // Most texts are ASCII for the most part; no unit takes more than three bytes.
    if (!this.take(text, text.length + (text.length >> 3))) this.take(text, text.length * 3);
  }

  /** The number of bytes before a UTF-16 offset. Going on from the last one that was asked for is fastest. */
  byteAt(offset: number): number {
    if (this.isAscii) return offset;
    if (offset < this.unit) this.reach(0, 0);
    const { bytes } = this;
    let { unit, byte } = this;
    while (unit < offset) {
      const first = bytes[byte] as number;
      unit += unitsFrom(first);
      byte += bytesFrom(first);
    }
    this.reach(unit, byte);
    return byte;
  }

  /** Says of a UTF-16 offset how many bytes there are before it. */
  reach(offset: number, byte: number): void {
    this.unit = offset;
    this.byte = byte;
  }

  /** Takes over a text into room for so many bytes, and tells whether it has fitted in. */
  private take(text: string, room: number): boolean {
    if (this.bytes.length < room) this.bytes = new Uint8Array(room);
    const { read, written } = encoder.encodeInto(text, this.bytes);
    this.isAscii = written === text.length;
    return read === text.length;
  }
}

/** How many bytes a character takes, by its first one. */
export function bytesFrom(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

/** How many UTF-16 units it takes. */
export function unitsFrom(first: number): number {
  return first < 0xf0 ? 1 : 2;
}

/** The character that begins at a place, which is not ASCII. */
export function characterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const second = (bytes[at + 1] as number) & 0x3f;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = (bytes[at + 2] as number) & 0x3f;
  if (first < 0xf0) return ((first & 0x0f) << 12) | (second << 6) | third;
  return ((first & 0x07) << 18) | (second << 12) | (third << 6) | ((bytes[at + 3] as number) & 0x3f);
}
