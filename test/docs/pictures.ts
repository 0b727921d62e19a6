/** What there is to know of a picture without looking at it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunksOf } from '../pictures/png.ts';
import { root } from './pages.ts';

/** Its size in pixels and in the repository, and of how many pictures it consists. */
export function readPicture(path: string): {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly frames: number;
} {
  const png = readFileSync(join(root, path));
  const chunks = chunksOf(png);
  const numberIn = (type: string, at: number) =>
    chunks.find((chunk) => chunk.type === type)?.data.readUInt32BE(at);
  return {
    width: numberIn('IHDR', 0) ?? 0,
    height: numberIn('IHDR', 4) ?? 0,
    bytes: png.length,
    frames: numberIn('acTL', 0) ?? 1,
  };
}
