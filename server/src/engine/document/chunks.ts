/** The chunks of a document, kept up to date with its edits. */
import type { SourcePart } from '../markdown/sourcePart.ts';
import { readStretch, type Stretch, type StretchPlace, type StretchSettings } from '../markdown/stretch.ts';
import { TermPresence } from '../presence/presence.ts';
import { mayHoldSuppressingComments } from '../suppression/suppressions.ts';
import type { Chunk, ChunkContent } from './chunk.ts';
import { type Checking, contentOf } from './chunkContent.ts';
import { Labels } from './labels.ts';
import { partsOf } from './parts.ts';

/** A replacement of `[from, to)` (UTF-16 offsets of the document) by `text`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What came of reading a text. */
interface Reading {
  /** The chunks that stand in its place. */
  readonly read: readonly Chunk[];
  /** Those that stood there before. */
  readonly replaced: readonly Chunk[];
  /** The chunks elsewhere that have to be read again, too. */
  readonly concerned: readonly Chunk[];
}

/**
 * Each chunk reads as it does in the whole document: it begins and ends where the document may be cut. Where an edit
 * moves such an end, chunks are joined until one is found again; what a chunk depends on elsewhere (definitions of
 * labels, marks that would close what it opens) is looked after here.
 */
export class Chunks {
  /** One at least; their texts are the document. */
  private chunks: Chunk[] = [];
  private readonly labels = new Labels();
  private readonly contents = new WeakMap<SourcePart, ChunkContent>();
  private readonly checking: Checking;
  private readonly shortest: number;

  /** @param shortest how long a chunk is at least where the document may be cut, in UTF-16 units. */
  constructor(text: string, checking: Checking, shortest: number) {
    this.checking = checking;
    this.shortest = shortest;
    this.readAll(text);
  }

  /** The chunks in order. */
  all(): readonly Chunk[] {
    return this.chunks;
  }

  /** What has come of the text of a chunk. */
  contentOf(source: SourcePart): ChunkContent {
    const content = this.contents.get(source);
    if (!content) throw new RangeError('No chunk has the text.');
    return content;
  }

  /** The text of the document. */
  text(): string {
    return textOf(this.chunks);
  }

  /** Applies an edit. */
  edit({ from, to, text }: TextChange): void {
    const { chunks } = this;
    let start = 0;
    let first = 0;
    while (first + 1 < chunks.length && start + lengthOf(chunks[first]) <= from) {
      start += lengthOf(chunks[first]);
      first++;
    }
    // Whether a chunk may begin where it does is seen from the one before it, which looks at this one's first line.
    if (first > 0 && from - start <= firstLineOf(chunks[first]?.text ?? '').length) {
      first--;
      start -= lengthOf(chunks[first]);
    }
    let last = first;
    let end = start + lengthOf(chunks[first]);
    while (last + 1 < chunks.length && end < to) {
      last++;
      end += lengthOf(chunks[last]);
    }
    const before = textOf(chunks.slice(first, last + 1));
    const after = before.slice(0, from - start) + text + before.slice(to - start);
    const { read, replaced, concerned } = this.read(first, last + 1, after);
    this.readAgain(new Set([...this.waitingFor(first, read, replaced), ...concerned]));
  }

  /** Those of the first `count` chunks that may read differently as the chunks behind them are others now. */
  private waitingFor(count: number, now: readonly Chunk[], before: readonly Chunk[]): Chunk[] {
    if (this.chunks.every(({ content }, index) => index >= count || content.ahead.length === 0)) return [];
    // With a little around it, as what they wait for may reach over the ends.
    const head = lastLineOf(this.chunks[count - 1]?.text ?? '');
    const tail = firstLineOf(this.chunks[count + now.length]?.text ?? '');
    const texts = [head + textOf(now) + tail, head + textOf(before) + tail];
    return this.chunks.slice(0, count).filter(({ content: { ahead } }) =>
      ahead.some((pattern) =>
        texts.some((text) => {
          pattern.lastIndex = 0;
          return pattern.test(text);
        }),
      ),
    );
  }

  /** Reads chunks whose text is as it was, and what that concerns in turn. */
  private readAgain(chunks: Set<Chunk>): void {
    for (const chunk of chunks) {
      const index = this.chunks.indexOf(chunk);
      if (index < 0) continue;
      for (const other of this.read(index, index + 1, chunk.text).concerned) chunks.add(other);
    }
  }

  /** Reads a document slice by slice: what is made of a long one at once takes long to be cleared away. */
  private readAll(text: string): void {
    const concerned = new Set<Chunk>();
    let rest = text;
    do {
      const read = this.readSlice(rest);
      for (const chunk of read.concerned) concerned.add(chunk);
      for (const chunk of read.read) rest = rest.slice(chunk.text.length);
    } while (rest !== '');
    this.readAgain(concerned);
  }

  /** Reads from the end of the last chunk on: a slice of the text, or all of it where that can't be cut. */
  private readSlice(text: string): Reading {
    const { length } = this.chunks;
    const sliceLength = chunksAtOnce * this.shortest;
    const slice = text.slice(0, sliceLength + firstLineOf(text.slice(sliceLength)).length);
    if (slice.length < text.length) {
      const stretch = this.stretchOf(length, length, slice);
      const end = stretch.cuts.at(-1) ?? 0;
      const looksAhead = stretch.ahead.some(({ at, reach }) => at < end && !Number.isFinite(reach));
      if (end > 0 && !looksAhead) return this.replace(length, length, slice.slice(0, end), stretch);
    }
    return this.replace(length, length, text, this.stretchOf(length, length, text));
  }

  /**
   * Reads a text in place of the chunks `[first, end)`, and of as many behind them as it takes to come to where the
   * document may be cut.
   */
  private read(first: number, end: number, replacement: string): Reading {
    let text = replacement;
    let next = end;
    for (let more = 1; ; more *= 2) {
      const stretch = this.stretchOf(first, next, text);
      const isClean = next >= this.chunks.length || stretch.cuts.includes(text.length);
      if (isClean) return this.replace(first, next, text, stretch);
      text += textOf(this.chunks.slice(next, next + more));
      next = Math.min(next + more, this.chunks.length);
    }
  }

  /** Reads a text that stands in place of the chunks `[first, next)`. */
  private stretchOf(first: number, next: number, text: string): Stretch {
    const rest = this.chunks.slice(next);
    const place: StretchPlace = { ...this.placeOf(first), ...(rest.length > 0 ? { end: text.length } : {}) };
    const old = this.chunks.slice(first, next).flatMap(({ content }) => content.labels);
    const isDefined = (label: string) => this.labels.isDefinedBeside(label, old);
    const peeked = firstLineOf(rest[0]?.text ?? '');
    const settings = settingsFor(this.checking);
    const stretch = readStretch(text + peeked, settings, place, isDefined);
    const looksAhead = stretch.ahead.some(({ at, reach }) => at < text.length && !Number.isFinite(reach));
    if (rest.length === 0 || !looksAhead) return stretch;
    return readStretch(text + textOf(rest), settings, place, isDefined);
  }

  private placeOf(first: number): StretchPlace {
    return { isStart: first === 0, startsInFence: this.chunks[first - 1]?.endsInFence ?? false };
  }

  /** Puts what was read in place of the chunks `[first, next)`. */
  private replace(first: number, next: number, text: string, stretch: Stretch): Reading {
    const parts = partsOf(stretch, text, this.shortest);
    const replaced = this.chunks.slice(first, next);
    const changed = this.labels.replace(
      replaced.flatMap(({ content }) => content.labels),
      parts.flatMap(({ labels }) => labels),
    );
    let place = this.placeOf(first);
    const read = parts.map((part): Chunk => {
      const { startsInFence } = place;
      const endsInFence = startsInFence !== (part.fences % 2 === 1);
      const content = contentOf(part, place, (label) => this.labels.isDefined(label), this.checking);
      this.contents.set(content.source, content);
      place = { isStart: false, startsInFence: endsInFence };
      return { text: part.text, startsInFence, endsInFence, content };
    });
    this.chunks.splice(first, replaced.length, ...read);
    const moved = this.carryFences(first + read.length);
    return { read, replaced, concerned: [...this.askingFor(changed, read), ...moved] };
  }

  /** The chunks that ask for one of the labels, without those that have just been read. */
  private askingFor(labels: ReadonlySet<string>, read: readonly Chunk[]): Chunk[] {
    if (labels.size === 0) return [];
    const own = new Set(read);
    return this.chunks.filter(
      (chunk) => !own.has(chunk) && [...chunk.content.asked].some((label) => labels.has(label)),
    );
  }

  /**
   * Takes the count of fences along behind a place where it may have changed.
   * @returns the chunks to which it matters.
   */
  private carryFences(from: number): Chunk[] {
    const concerned: Chunk[] = [];
    for (let index = from; index < this.chunks.length; index++) {
      const chunk = this.chunks[index] as Chunk;
      const startsInFence = this.chunks[index - 1]?.endsInFence ?? false;
      if (chunk.startsInFence === startsInFence) break;
      const carried = { ...chunk, startsInFence, endsInFence: !chunk.endsInFence };
      this.chunks[index] = carried;
      if (/\{[{%]/.test(chunk.text)) concerned.push(carried);
    }
    return concerned;
  }
}

/** How a stretch is read. */
function settingsFor({ termBase, settings, isWord, wants }: Checking): StretchSettings {
  const presence = new TermPresence(termBase, isWord);
  return {
    ...settings,
    wants: wants ?? ((source) => presence.mayBeIn(source)),
    wantsComments: mayHoldSuppressingComments,
  };
}

/** How many chunks of the shortest length are read at once. */
const chunksAtOnce = 15;

function lengthOf(chunk: Chunk | undefined): number {
  return chunk?.text.length ?? 0;
}

function textOf(chunks: readonly Chunk[]): string {
  return chunks.map(({ text }) => text).join('');
}

/** The last line that is not empty, and what follows. */
function lastLineOf(text: string): string {
  return /[^\r\n]*\s*$/.exec(text.slice(-mostOfLine))?.[0] ?? '';
}

/** As much of a line as tells what it is. */
const mostOfLine = 1000;

/** With the line break at its end. */
function firstLineOf(text: string): string {
  const end = /\r\n?|\n/.exec(text);
  return end ? text.slice(0, end.index + end[0].length) : text;
}
