/** Text from bytes and back. */

export interface Source {
  /** Without a byte order mark, as editors count. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** Whether the bytes are UTF-8, so that the text can be written back without loss. */
  readonly isUtf8: boolean;
}

/** Reads UTF-8, UTF-16 with a byte order mark, and of any other encoding what is ASCII in it. */
export function decode(bytes: Uint8Array): Source {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16) {
    return { text: new TextDecoder(utf16).decode(bytes), hasByteOrderMark: true, isUtf8: false };
  }
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hasByteOrderMark, isUtf8: true };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), hasByteOrderMark, isUtf8: false };
  }
}

/** The bytes of a text that takes the place of a source's. */
export function encode(text: string, { hasByteOrderMark }: Source): Uint8Array {
  return new TextEncoder().encode(hasByteOrderMark ? `\uFEFF${text}` : text);
}
