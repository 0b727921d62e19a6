/** What is found in a document. */
import type { Finding } from '../finding.ts';
import type { Block } from '../markdown/block.ts';
import type { ProseRun } from '../markdown/prose.ts';
import type { Occurrence } from '../matching/occurrence.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
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

/** A part of a document, with what is found in it. It begins with a line. */
export interface ResultPart {
  /** Where it begins: the UTF-16 offset in the document, and the number of the line, from 0 on. */
  readonly start: number;
  readonly line: number;
  readonly text: string;
  /** In order, at their UTF-16 offsets in the part. The same array for as long as nothing changes in the part. */
  readonly findings: readonly Finding[];
}

/** Does not change with later edits. */
export interface CheckResult {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** The same by the parts of the document, for those who know what they have made of them before. */
  readonly parts: readonly ResultPart[];
  /** Every known form, right or wrong, in document order. */
  readonly occurrences: readonly PlacedOccurrence[];
  /** Those of the occurrences that touch `[from, to]` (UTF-16 offsets of the document), in order. */
  occurrencesAt(from: number, to: number): readonly PlacedOccurrence[];
}

/** The occurrences in a stretch of a document that begins at `start`, at their places in the stretch. */
export interface OccurrencesFrom {
  readonly start: number;
  readonly text: string;
  readonly contexts: readonly OccurrenceContext[];
}

/** What is put in place only when somebody asks for it. */
export class LazyResult implements CheckResult {
  readonly parts: readonly ResultPart[];
  private readonly stretches: readonly OccurrencesFrom[];
  private allFindings: readonly Finding[] | undefined;
  private allOccurrences: readonly PlacedOccurrence[] | undefined;

  constructor(parts: readonly ResultPart[], stretches: readonly OccurrencesFrom[]) {
    this.parts = parts;
    this.stretches = stretches;
  }

  get findings(): readonly Finding[] {
    this.allFindings ??= this.parts.flatMap(({ findings, start }) =>
      findings.map((finding) => moveFinding(finding, start)),
    );
    return this.allFindings;
  }

  get occurrences(): readonly PlacedOccurrence[] {
    this.allOccurrences ??= this.stretches.flatMap(({ contexts, start }) =>
      placeOccurrences(contexts, start),
    );
    return this.allOccurrences;
  }

  occurrencesAt(from: number, to: number): readonly PlacedOccurrence[] {
    return this.stretches
      .filter(({ start, text }) => start <= to && start + text.length >= from)
      .flatMap(({ contexts, start }) => placeOccurrences(contexts, start))
      .filter((placed) => placed.from <= to && placed.to >= from);
  }
}
