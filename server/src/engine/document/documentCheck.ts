/** A document under check: what is found in it, kept up to date with its edits. */
import type { Finding } from '../finding.ts';
import { faultFinding } from '../findings.ts';
import type { Block } from '../markdown/block.ts';
import { moveRange, type ProseRun, sourceRangeOf } from '../markdown/prose.ts';
import type { Occurrence } from '../matching/occurrence.ts';
import { documentRules, rules } from '../rules/index.ts';
import { misspelledTerm } from '../rules/misspelledTerm.ts';
import type { DocumentFault, OccurrenceContext } from '../rules/rule.ts';
import { severityOf } from '../settings.ts';
import { suppress } from '../suppression/suppress.ts';
import { isSwitchedOff } from '../suppression/suppressions.ts';
import type { Chunk, ChunkContent } from './chunk.ts';
import type { Checking } from './chunkContent.ts';
import { Chunks, type TextChange } from './chunks.ts';
import { moveFinding, placeOccurrences } from './moved.ts';

/** An occurrence at its place in the document. */
export interface PlacedOccurrence {
  /** `[from, to)` in UTF-16 offsets of the document. */
  readonly from: number;
  readonly to: number;
  readonly occurrence: Occurrence;
  readonly run: ProseRun;
  readonly block: Block;
}

/** What is found in a document. Does not change with later edits. */
export interface CheckResult {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** Every known form, right or wrong, in document order. */
  readonly occurrences: readonly PlacedOccurrence[];
  /** Those of the occurrences that touch `[from, to]` (UTF-16 offsets of the document), in order. */
  occurrencesAt(from: number, to: number): readonly PlacedOccurrence[];
}

/**
 * How long the chunks of a document are at least, in UTF-16 units: short, as a keystroke means to read one again; but
 * not too short, as there is something to do for each of them.
 */
const shortestChunk = 2000;

const codes: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

export class DocumentCheck {
  private readonly chunks: Chunks;
  private readonly checking: Checking;
  private current: CheckResult | undefined;

  /** @param shortest how long chunks are at least; the result does not depend on it. */
  constructor(text: string, { termBase, settings, isWord }: Checking, shortest = shortestChunk) {
    const looksForSlips = severityOf(misspelledTerm, settings) !== 'off';
    this.checking = { termBase, settings, isWord: looksForSlips ? isWord : undefined };
    this.chunks = new Chunks(text, this.checking, shortest);
  }

  /** Applies an edit of the document. The time it takes depends on the edit, not on the document. */
  edit(change: TextChange): void {
    this.current = undefined;
    this.chunks.edit(change);
  }

  /** What is found in the document as it is now. */
  get result(): CheckResult {
    this.current ??= this.assemble();
    return this.current;
  }

  private assemble(): CheckResult {
    const chunks = [...this.chunks.all()];
    if (isSwitchedOff(chunks[0]?.text ?? '')) return new Result([], [], []);
    const starts = startsOf(chunks);
    const findings = [
      ...chunks.flatMap(({ content }, index) =>
        content.findings.map((finding) => moveFinding(finding, starts[index] as number)),
      ),
      ...this.documentFindings(chunks, starts),
    ].sort((a, b) => a.from - b.from || a.to - b.to);
    return new Result(this.suppress(findings, chunks, starts), chunks, starts);
  }

  private suppress(
    findings: readonly Finding[],
    chunks: readonly Chunk[],
    starts: readonly number[],
  ): readonly Finding[] {
    const comments = chunks.flatMap(({ content }, index) =>
      content.comments.map((comment) => moveRange(comment, starts[index] as number)),
    );
    if (comments.length === 0) return findings;
    return suppress(findings, this.chunks.text(), comments, this.checking.settings, codes);
  }

  private documentFindings(chunks: readonly Chunk[], starts: readonly number[]): Finding[] {
    const { settings } = this.checking;
    let places: Map<ChunkContent, number> | undefined;
    /** The chunk that an occurrence is in, by its index. */
    const placeOf = (context: OccurrenceContext) => {
      places ??= new Map(chunks.map(({ content }, index) => [content, index]));
      return places.get(this.chunks.contentWith(context) as ChunkContent) ?? 0;
    };
    return documentRules.flatMap((rule, number) => {
      const severity = severityOf(rule, settings);
      if (severity === 'off') return [];
      const faults = rule.checkDocument(chunks.map(({ content }) => content.facts[number]));
      return faults.map((fault) => {
        const index = placeOf(fault.at);
        const { content } = chunks[index] as Chunk;
        const finding = remembered(content, fault, rule.code, () =>
          faultFinding(fault, rule.code, severity, content.source),
        );
        const related = fault.related?.map(({ at, message }) => ({
          ...moveRange(sourceRangeOf(at.run, at.occurrence.from, at.occurrence.to), starts[placeOf(at)] ?? 0),
          message,
        }));
        return { ...moveFinding(finding, starts[index] as number), ...(related ? { related } : {}) };
      });
    });
  }
}

/** The finding of a fault; to make one takes a proof that its fix is safe, and most stay the same over edits. */
function remembered(
  { remembered: known }: ChunkContent,
  { at, message }: DocumentFault,
  code: string,
  make: () => Finding,
): Finding {
  const key = `${code} ${at.block.from} ${at.block.runs.indexOf(at.run)} ${at.occurrence.from} ${message}`;
  const finding = known.get(key) ?? make();
  known.set(key, finding);
  return finding;
}

/** What is made only when somebody asks for it is made of the chunks as they were. */
class Result implements CheckResult {
  readonly findings: readonly Finding[];
  private readonly chunks: readonly Chunk[];
  private readonly starts: readonly number[];
  private all: readonly PlacedOccurrence[] | undefined;

  constructor(findings: readonly Finding[], chunks: readonly Chunk[], starts: readonly number[]) {
    this.findings = findings;
    this.chunks = chunks;
    this.starts = starts;
  }

  get occurrences(): readonly PlacedOccurrence[] {
    this.all ??= this.chunks.flatMap((_, index) => this.occurrencesOf(index));
    return this.all;
  }

  occurrencesAt(from: number, to: number): readonly PlacedOccurrence[] {
    return this.chunks
      .map((_, index) => index)
      .filter((index) => {
        const start = this.starts[index] as number;
        return start <= to && start + (this.chunks[index] as Chunk).text.length >= from;
      })
      .flatMap((index) => this.occurrencesOf(index))
      .filter((placed) => placed.from <= to && placed.to >= from);
  }

  private occurrencesOf(index: number): readonly PlacedOccurrence[] {
    const { content } = this.chunks[index] as Chunk;
    return placeOccurrences(content.occurrences, this.starts[index] as number);
  }
}

/** Where the chunks begin in the document. */
function startsOf(chunks: readonly Chunk[]): number[] {
  let start = 0;
  return chunks.map(({ text }) => {
    const own = start;
    start += text.length;
    return own;
  });
}
