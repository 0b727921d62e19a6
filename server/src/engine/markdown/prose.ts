/** A prose run: text as a reader reads it, without markup, with the way back to the source. */
import { lastAtMost } from '../ascending.ts';

/**
 * Text that is read in one go. Soft line breaks are single spaces; what ends a term (code, an image, a hard
 * break) is a barrier character. Segment i covers the text from `textStarts[i]` up to the next segment's start,
 * or to the end; it stands in the source at `sourceStarts[i]` with `sourceLengths[i]` units. Where the two
 * lengths are equal, units correspond one to one; otherwise the segment is atomic (an entity, an escape, a line
 * break with its quote marks).
 */
export interface ProseRun {
  readonly text: string;
  /** Link texts that are also reference labels. */
  readonly references: readonly ReferenceText[];
  readonly textStarts: readonly number[];
  /** UTF-16 offsets in the document. */
  readonly sourceStarts: readonly number[];
  readonly sourceLengths: readonly number[];
}

/**
 * The text of a link that is found by that text (`[label]`, `[label][]`). To change the text in the source range
 * `[from, to)` and keep the link, `label` has to be inserted at `insertAt`.
 */
export interface ReferenceText {
  readonly from: number;
  readonly to: number;
  readonly insertAt: number;
  readonly label: string;
}

/** `[from, to)` in UTF-16 offsets. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A range, `by` units further on. */
export function moveRange<Range extends TextRange>(range: Range, by: number): Range {
  return { ...range, from: range.from + by, to: range.to + by };
}

/** A run that stands as it is at the start of the source. */
export function plainRun(text: string): ProseRun {
  return { text, references: [], textStarts: [0], sourceStarts: [0], sourceLengths: [text.length] };
}

/** Collects a run piece by piece. */
export class ProseBuilder {
  private text = '';
  private readonly textStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private readonly sourceLengths: number[] = [];
  private readonly references: ReferenceText[] = [];

  /** Adds text that stands in the source, unit by unit, from `sourceStart`. */
  addText(text: string, sourceStart: number): void {
    this.add(text, sourceStart, text.length);
  }

  /** Adds text that stands for `sourceLength` units of source as a whole. */
  addAtom(text: string, sourceStart: number, sourceLength: number): void {
    this.add(text, sourceStart, sourceLength);
  }

  /** Notes a link text that is also a reference label. */
  addReference(reference: ReferenceText): void {
    this.references.push(reference);
  }

  private add(text: string, sourceStart: number, sourceLength: number): void {
    if (text === '') return;
    this.textStarts.push(this.text.length);
    this.sourceStarts.push(sourceStart);
    this.sourceLengths.push(sourceLength);
    this.text += text;
  }

  /** The run, or `undefined` where nothing in it is a letter. */
  build(): ProseRun | undefined {
    if (!/\p{L}/u.test(this.text)) return undefined;
    const { text, references, textStarts, sourceStarts, sourceLengths } = this;
    // Copies have no room to grow: for short runs that is most of an array.
    return {
      text: alone(text),
      references: references.slice(),
      textStarts: textStarts.slice(),
      sourceStarts: sourceStarts.slice(),
      sourceLengths: sourceLengths.slice(),
    };
  }
}

/** The same text in memory of its own: engines keep all of a text alive for a piece that was cut out of it. */
function alone(text: string): string {
  return ` ${text}`.slice(1);
}

/** The segment that holds the text offset. */
function segmentAt(run: ProseRun, offset: number): number {
  return lastAtMost(run.textStarts, offset);
}

/** Where the unit at text offset `offset` starts in the source. */
export function sourceStartOf(run: ProseRun, offset: number): number {
  const segment = segmentAt(run, offset);
  const within = isAtomic(run, segment) ? 0 : offset - (run.textStarts[segment] as number);
  return (run.sourceStarts[segment] as number) + within;
}

/** Where the unit before text offset `offset` ends in the source. */
export function sourceEndOf(run: ProseRun, offset: number): number {
  const segment = segmentAt(run, offset - 1);
  const start = run.sourceStarts[segment] as number;
  if (isAtomic(run, segment)) return start + (run.sourceLengths[segment] as number);
  return start + offset - (run.textStarts[segment] as number);
}

/** The source of a non-empty stretch of the run's text, with all markup between its first and last unit. */
export function sourceRangeOf(run: ProseRun, from: number, to: number): TextRange {
  return { from: sourceStartOf(run, from), to: sourceEndOf(run, to) };
}

/** Whether a non-empty stretch has no markup inside, so that its source can be replaced as one. */
export function gapless(run: ProseRun, from: number, to: number): boolean {
  const last = segmentAt(run, to - 1);
  for (let segment = segmentAt(run, from); segment < last; segment++) {
    const end = (run.sourceStarts[segment] as number) + (run.sourceLengths[segment] as number);
    if (end !== run.sourceStarts[segment + 1]) return false;
  }
  return true;
}

function isAtomic(run: ProseRun, segment: number): boolean {
  const start = run.textStarts[segment] as number;
  const end = run.textStarts[segment + 1] ?? run.text.length;
  return (run.sourceLengths[segment] as number) !== end - start;
}
