/** Pictures are written as small files that show what the browser has shown. */
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chunksOf, type Picture, readPng, signature, writtenChunk } from '../pictures/png.ts';
import { writePicture, writeSequence } from '../pictures/write.ts';
import { pages, readPage } from './pages.ts';
import { readPicture } from './pictures.ts';

function picture(width: number, ...colors: readonly number[]): Picture {
  const rgb = Uint8Array.from(colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return { width, height: colors.length / width, rgb };
}

/** A PNG in true color with these rows, each of which begins with its filter. */
function trueColor(width: number, size: 3 | 4, ...rows: readonly (readonly number[])[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, size === 3 ? 2 : 6, 0, 0, 0], 8);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  return Buffer.concat([
    signature,
    writtenChunk({ type: 'IHDR', data: header }),
    writtenChunk({ type: 'IDAT', data }),
  ]);
}

/** The colors that a file with a palette shows, row by row. */
function shown(png: Buffer): number[] {
  const chunks = new Map(chunksOf(png).map(({ type, data }) => [type, data]));
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  return [...rows].filter((_, at) => at % (width + 1) !== 0).map((index) => palette.readUIntBE(index * 3, 3));
}

describe('reading', () => {
  it.each([
    ['nothing', [0, 10, 20, 30, 40, 50, 60], [0, 1, 2, 3, 4, 5, 6]],
    ['the pixel to the left', [1, 10, 20, 30, 30, 30, 30], [1, 1, 2, 3, 3, 3, 3]],
    ['the pixel above', [0, 10, 20, 30, 40, 50, 60], [2, 247, 238, 229, 220, 211, 202]],
    ['the mean of both', [0, 10, 20, 30, 40, 50, 60], [3, 252, 248, 244, 240, 235, 231]],
    ['the nearest neighbor', [0, 10, 20, 30, 40, 50, 60], [4, 247, 238, 229, 220, 241, 232]],
  ])('undoes the filter that goes by %s', (_, first, second) => {
    const { rgb } = readPng(trueColor(2, 3, first, second));
    expect([...rgb.subarray(0, 6)]).toEqual([10, 20, 30, 40, 50, 60]);
    expect([...rgb.subarray(6)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('leaves transparency out', () => {
    expect(readPng(trueColor(1, 4, [0, 1, 2, 3, 255]))).toEqual(picture(1, 0x010203));
  });

  it('refuses other kinds', () => {
    expect(() => readPng(writePicture(picture(1, 0)))).toThrow('true color');
  });
});

describe('writing', () => {
  it('keeps all colors of a picture that has few', () => {
    const colors = Array.from({ length: 256 }, (_, at) => (at << 16) | (255 - at));
    expect(shown(writePicture(picture(16, ...colors)))).toEqual(colors);
  });

  it('takes similar colors for one where there are many', () => {
    const colors = Array.from({ length: 4096 }, (_, at) => at * 0x1001);
    const result = shown(writePicture(picture(64, ...colors)));
    expect(new Set(result).size).toBe(256);
  });

  it('has what changes of each further picture of a sequence', () => {
    const before = picture(3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    const after = picture(3, 1, 2, 3, 4, 5, 1, 7, 8, 2);
    const chunks = chunksOf(
      writeSequence([
        { picture: before, ms: 500 },
        { picture: after, ms: 700 },
      ]),
    );
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'PLTE',
      'acTL',
      'fcTL',
      'IDAT',
      'fcTL',
      'fdAT',
      'IEND',
    ]);
    // Number, width, height, left, top.
    const area = chunks[5]?.data ?? Buffer.alloc(0);
    expect([0, 4, 8, 12, 16].map((at) => area.readUInt32BE(at))).toEqual([1, 1, 2, 2, 1]);
    expect(area.readUInt16BE(20) / area.readUInt16BE(22)).toBe(0.7);
  });
});

describe('the pictures of the documentation', () => {
  const pictures = pages
    .flatMap((page) => (page === 'README.md' ? readPage(page).targets : []))
    .filter((target) => /^images\/.*\.png$/.test(target));

  it.each(pictures)('%s is sharp and small', (path) => {
    const { width, bytes } = readPicture(path);
    expect(width).toBeGreaterThanOrEqual(1600);
    expect(bytes).toBeLessThan(400_000);
  });

  it('include a sequence', () => {
    expect(pictures.map((path) => readPicture(path).frames).filter((frames) => frames > 1)).toHaveLength(1);
  });
});
