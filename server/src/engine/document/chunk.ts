/** A chunk: a part of a document that is read and checked by itself, and kept until an edit concerns it. */
import type { Finding } from '../finding.ts';
import type { Comment } from '../markdown/comments.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import type { OccurrenceContext } from '../rules/rule.ts';

/** A chunk where it stands. Immutable. */
export interface Chunk {
  readonly text: string;
  /** Whether it begins, and ends, inside of fenced code, as far as counting fences tells (see markdown/mask.ts). */
  readonly startsInFence: boolean;
  readonly endsInFence: boolean;
  readonly content: ChunkContent;
}

/** What has come of a chunk's text. All offsets are UTF-16 offsets of the chunk. */
export interface ChunkContent {
  readonly source: SourcePart;
  readonly lineBreaks: number;
  /** The link labels that it defines. */
  readonly labels: readonly string[];
  /** The link labels that it asks for. */
  readonly asked: ReadonlySet<string>;
  /** What was looked for behind it: where it comes or goes there, the chunk may read differently. */
  readonly ahead: readonly RegExp[];
  /** Every known form, in order. */
  readonly occurrences: readonly OccurrenceContext[];
  /** The findings that depend on nothing but the chunk, in order. */
  readonly findings: readonly Finding[];
  /** For each rule about documents, in their order, what the chunk has to say to it. */
  readonly facts: readonly unknown[];
  /** The findings of rules about documents that were made in it so far, by what they say; absent before the first. */
  remembered: Map<string, Finding> | undefined;
  /** Those of them that stood in it last, all findings in it then, in order, and where it began in the document. */
  readonly last: { ofDocument: readonly Finding[]; all: readonly Finding[]; start: number };
  /** Its comments, where one of them may be about suppressions. */
  readonly comments: readonly Comment[];
}
