/** At most 256 colors for pictures that have more, so that each pixel takes one byte. */
import type { Picture } from './png.ts';

const mostColors = 256;

/** Colors as 0xRRGGBB. */
export interface Palette {
  readonly colors: readonly number[];
  /** The place in `colors` of what comes nearest to a color of the pictures. */
  readonly indexOf: ReadonlyMap<number, number>;
}

type Counted = readonly [color: number, count: number];

/** The colors of pictures: all of them, or those in the middle of groups of similar ones. */
export function paletteOf(pictures: readonly Picture[]): Palette {
  const counts = new Map<number, number>();
  for (const picture of pictures) {
    for (const color of colorsOf(picture)) counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const groups: Counted[][] = [[...counts]];
  while (groups.length < mostColors) {
    const group = groups.reduce((widest, one) => (spread(one).width > spread(widest).width ? one : widest));
    if (group.length === 1) break;
    groups.splice(groups.indexOf(group), 1, ...halves(group));
  }
  const indexOf = new Map<number, number>();
  for (const [index, group] of groups.entries()) for (const [color] of group) indexOf.set(color, index);
  return { colors: groups.map(middle), indexOf };
}

/** A picture's pixels as places in a palette that was made for it. */
export function indexed(picture: Picture, { indexOf }: Palette): Uint8Array {
  return Uint8Array.from(colorsOf(picture), (color) => indexOf.get(color) ?? 0);
}

function* colorsOf({ rgb }: Picture): Iterable<number> {
  for (let at = 0; at < rgb.length; at += 3) {
    yield ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
  }
}

/** The channel, as bits to shift, in which the colors differ most, and how much. */
function spread(group: readonly Counted[]): { readonly shift: number; readonly width: number } {
  const widths = [16, 8, 0].map((shift) => {
    let [least, most] = [255, 0];
    for (const [color] of group) {
      const value = (color >> shift) & 255;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return { shift, width: most - least };
  });
  return widths.reduce((widest, one) => (one.width > widest.width ? one : widest));
}

/** Two groups with the middle of the widest channel between them; both have colors. */
function halves(group: readonly Counted[]): [Counted[], Counted[]] {
  const { shift } = spread(group);
  const values = group.map(([color]) => (color >> shift) & 255);
  const border = (Math.min(...values) + Math.max(...values)) / 2;
  const isBelow = ([color]: Counted) => ((color >> shift) & 255) <= border;
  return [group.filter(isBelow), group.filter((one) => !isBelow(one))];
}

/** The color that most pixels of a group have: text and surfaces keep theirs exactly. */
function middle(group: readonly Counted[]): number {
  return group.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
