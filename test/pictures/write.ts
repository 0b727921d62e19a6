/** Writes small PNG files: one picture, or several that follow each other (APNG). */
import { deflateSync } from 'node:zlib';
import { indexed, type Palette, paletteOf } from './palette.ts';
import { type Chunk, type Picture, signature, writtenChunk } from './png.ts';

/** A picture of a sequence, and how long it is shown. */
export interface Frame {
  readonly picture: Picture;
  readonly ms: number;
}

/** A part of a picture. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How often a sequence is played: it ends, so that it does not disturb those who read on. */
const plays = 3;

export function writePicture(picture: Picture): Buffer {
  const palette = paletteOf([picture]);
  return written([...head(picture, palette), { type: 'IDAT', data: packed(picture, palette) }, end]);
}

/** A sequence of pictures of one size. Programs that can't play it show the first. */
export function writeSequence(frames: readonly [Frame, ...Frame[]]): Buffer {
  const palette = paletteOf(frames.map(({ picture }) => picture));
  const [first] = frames;
  const chunks: Chunk[] = [
    ...head(first.picture, palette),
    { type: 'acTL', data: numbers(frames.length, plays) },
  ];
  // Both kinds of parts of a sequence are numbered together.
  let number = 0;
  for (const [index, { picture, ms }] of frames.entries()) {
    const before = frames[index - 1]?.picture;
    const area = before ? changedArea(before, picture) : { x: 0, y: 0, ...sizeOf(picture) };
    chunks.push({ type: 'fcTL', data: control(number++, area, ms) });
    const data = packed(cut(picture, area), palette);
    chunks.push(
      before ? { type: 'fdAT', data: Buffer.concat([numbers(number++), data]) } : { type: 'IDAT', data },
    );
  }
  return written([...chunks, end]);
}

const end: Chunk = { type: 'IEND', data: Buffer.alloc(0) };

function written(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([signature, ...chunks.map(writtenChunk)]);
}

/** Header and palette: 8 bits for each pixel, the place of its color in the palette. */
function head({ width, height }: Picture, { colors }: Palette): Chunk[] {
  const rgb = colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]);
  return [
    { type: 'IHDR', data: Buffer.concat([numbers(width, height), Buffer.from([8, 3, 0, 0, 0])]) },
    { type: 'PLTE', data: Buffer.from(rgb) },
  ];
}

/** The pixels as a file has them: each row begins with its filter, here none. */
function packed(picture: Picture, palette: Palette): Buffer {
  const { width, height } = picture;
  const pixels = indexed(picture, palette);
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return deflateSync(rows, { level: 9 });
}

/** Where and how long a picture of a sequence is shown; it stays, and the next is drawn over it. */
function control(number: number, { x, y, width, height }: Area, ms: number): Buffer {
  const delay = Buffer.alloc(6);
  delay.writeUInt16BE(ms, 0);
  delay.writeUInt16BE(1000, 2);
  return Buffer.concat([numbers(number, width, height, x, y), delay]);
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}

function sizeOf({ width, height }: Picture): { readonly width: number; readonly height: number } {
  return { width, height };
}

/** The smallest area with all pixels that differ; one pixel where none does. */
function changedArea(before: Picture, after: Picture): Area {
  let [left, top, right, bottom] = [after.width, after.height, 0, 0];
  for (let at = 0; at < after.rgb.length; at++) {
    if (before.rgb[at] === after.rgb[at]) continue;
    const pixel = Math.floor(at / 3);
    const [x, y] = [pixel % after.width, Math.floor(pixel / after.width)];
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + 1);
    bottom = Math.max(bottom, y + 1);
  }
  if (right === 0) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function cut({ width, rgb }: Picture, area: Area): Picture {
  const part = new Uint8Array(area.width * area.height * 3);
  for (let row = 0; row < area.height; row++) {
    const from = ((area.y + row) * width + area.x) * 3;
    part.set(rgb.subarray(from, from + area.width * 3), row * area.width * 3);
  }
  return { width: area.width, height: area.height, rgb: part };
}
