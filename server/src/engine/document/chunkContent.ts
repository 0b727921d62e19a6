/** Checks the prose of a chunk: what stands in it, and what is wrong with it as far as the chunk alone tells. */
import { occurrenceFinding, partFindings } from '../findings.ts';
import type { TermBase } from '../glossary/termBase.ts';
import type { WordTest } from '../language/wordList.ts';
import type { Block } from '../markdown/block.ts';
import type { Comment } from '../markdown/comments.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import type { StretchPlace } from '../markdown/stretch.ts';
import { matchRun } from '../matching/match.ts';
import { readsAsTerm } from '../matching/reading.ts';
import { Words } from '../matching/words.ts';
import { documentRules, partRules } from '../rules/index.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import type { CheckSettings } from '../settings.ts';
import type { ChunkContent } from './chunk.ts';
import { contextOf } from './occurrenceContext.ts';

/** What documents are checked with. */
export interface Checking {
  readonly termBase: TermBase;
  readonly settings: CheckSettings;
  /** Tells English words from misspelled ones; without it no term is taken for misspelled. */
  readonly isWord: WordTest | undefined;
  /** Says of the source of blocks whether they are to be read; where it is absent, all are that may hold terms. */
  readonly wants?: (source: string) => boolean;
  /** The document that the one to be checked is an excerpt of, if it is. */
  readonly excerptOf?: string;
}

/** A chunk as it has been read. All offsets are UTF-16 offsets of the chunk. */
export interface ChunkReading {
  readonly text: string;
  /** What follows, as far as something was found there that the text reads by. */
  readonly behind: string;
  readonly blocks: readonly Block[];
  readonly labels: readonly string[];
  readonly asked: ReadonlySet<string>;
  readonly ahead: readonly RegExp[];
  readonly comments: readonly Comment[];
}

/**
 * Checks a chunk.
 * @param isDefined whether a link label is defined anywhere in the document.
 */
export function contentOf(
  reading: ChunkReading,
  place: StretchPlace,
  isDefined: (label: string) => boolean,
  checking: Checking,
): ChunkContent {
  const { text, behind, blocks, labels, ahead, comments } = reading;
  const asked = new Set(reading.asked);
  const source: SourcePart = { text, behind, place, isDefined: noting(asked, isDefined) };
  const { termBase, settings, excerptOf = text } = checking;
  const room = new Words();
  const occurrences = blocks.flatMap((block) => occurrencesIn(block, source, checking, room));
  const considered = settings.ignored.without(
    occurrences,
    ({ run }) => run.text,
    ({ occurrence }) => occurrence,
  );
  const part = { text: excerptOf, occurrences: considered, termBase };
  const findings = [
    ...considered.flatMap((context) => occurrenceFinding(context, settings)),
    ...partRules.flatMap((rule) => partFindings(rule, part, settings)),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const facts = documentRules.map((rule) => rule.factsOf(part));
  return {
    source,
    lineBreaks: text.match(/\r\n?|\n/g)?.length ?? 0,
    labels,
    asked,
    ahead,
    comments,
    occurrences,
    findings,
    facts,
    remembered: undefined,
    last: { ofDocument: [], all: findings, start: 0 },
  };
}

/**
 * Notes the labels that are asked for. A function of its own: what it returns is kept for long, and with it all that
 * functions around it know.
 */
function noting(asked: Set<string>, isDefined: (label: string) => boolean): (label: string) => boolean {
  return (label) => {
    asked.add(label);
    return isDefined(label);
  };
}

function occurrencesIn(
  block: Block,
  source: SourcePart,
  { termBase, isWord, settings }: Checking,
  room: Words,
): OccurrenceContext[] {
  return block.runs.flatMap((run) =>
    matchRun(run.text, termBase, isWord, room)
      .filter((occurrence) => readsAsTerm(occurrence, run, block, termBase))
      .map((occurrence) => contextOf({ occurrence, run, block }, source, termBase, settings)),
  );
}
