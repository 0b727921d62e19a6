/** The part of PNG that the pictures need: reading what a browser writes, and the parts of a file. */
import { crc32, inflateSync } from 'node:zlib';

/** Pixels from the top left, row by row, three bytes each: red, green, blue. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The parts of a file, without the signature. */
export function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** A part as it stands in a file: length, type, data, checksum. */
export function writtenChunk({ type, data }: Chunk): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(typed.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  typed.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(typed), typed.length + 4);
  return bytes;
}

/**
 * Reads true color, with or without an alpha channel, which is left out: screenshots are opaque.
 * @throws where the file is of another kind.
 */
export function readPng(png: Buffer): Picture {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colorType, , , interlace] = header.subarray(8);
  const size = colorType === 2 ? 3 : 4;
  if (depth !== 8 || (colorType !== 2 && colorType !== 6) || interlace !== 0) {
    throw new Error('Only PNG of 8 bits, in true color and not interlaced, can be read.');
  }
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfiltered(inflateSync(packed), width * size, size);
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++)
      rgb[pixel * 3 + channel] = pixels[pixel * size + channel] ?? 0;
  }
  return { width, height, rgb };
}

/** Undoes the filters, which say of each row how it is told by its neighbors to the left and above. */
function unfiltered(bytes: Uint8Array, rowLength: number, size: number): Uint8Array {
  const rows = bytes.length / (rowLength + 1);
  const out = new Uint8Array(rows * rowLength);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (rowLength + 1)];
    const start = row * rowLength;
    for (let at = 0; at < rowLength; at++) {
      const left = at < size ? 0 : (out[start + at - size] ?? 0);
      const up = row === 0 ? 0 : (out[start + at - rowLength] ?? 0);
      const upLeft = at < size || row === 0 ? 0 : (out[start + at - rowLength - size] ?? 0);
      const told = [0, left, up, (left + up) >> 1, nearest(left, up, upLeft)][filter ?? 0] ?? 0;
      out[start + at] = (bytes[row * (rowLength + 1) + 1 + at] ?? 0) + told;
    }
  }
  return out;
}

/** The one of three neighbors that is nearest to left + up − upLeft (the filter “Paeth”). */
function nearest(left: number, up: number, upLeft: number): number {
  const [toLeft, toUp, toBoth] = [
    Math.abs(up - upLeft),
    Math.abs(left - upLeft),
    Math.abs(left + up - 2 * upLeft),
  ];
  if (toLeft <= toUp && toLeft <= toBoth) return left;
  return toUp <= toBoth ? up : upLeft;
}
