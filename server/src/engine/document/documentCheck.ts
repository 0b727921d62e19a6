/** A document under check: what is found in it, kept up to date with its edits. */
import type { Finding } from '../finding.ts';
import type { Concept } from '../glossary/concept.ts';
import { moveRange } from '../markdown/prose.ts';
import { rules } from '../rules/index.ts';
import { misspelledTerm } from '../rules/misspelledTerm.ts';
import { severityOf } from '../settings.ts';
import { suppress } from '../suppression/suppress.ts';
import { isSwitchedOff } from '../suppression/suppressions.ts';
import { type CheckResult, LazyResult, type OccurrencesFrom, type ResultPart } from './checkResult.ts';
import type { Chunk, ChunkContent } from './chunk.ts';
import type { Checking } from './chunkContent.ts';
import { Chunks, type TextChange } from './chunks.ts';
import { DocumentFindings } from './documentFindings.ts';
import { moveFinding } from './moved.ts';
import { type ProseCursor, proseBefore } from './proseBefore.ts';

/**
 * How long the chunks of a document are at least, in UTF-16 units: short, as a keystroke means to read one again; but
 * not too short, as there is something to do for each of them.
 */
const shortestChunk = 2000;

const codes: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

export class DocumentCheck {
  private readonly chunks: Chunks;
  private readonly checking: Checking;
  private readonly documentFindings: DocumentFindings;
  private current: CheckResult | undefined;

  /** @param shortest how long chunks are at least; the result does not depend on it. */
  constructor(text: string, checking: Checking, shortest = shortestChunk) {
    const { settings, isWord } = checking;
    const looksForSlips = severityOf(misspelledTerm, settings) !== 'off';
    this.checking = { ...checking, isWord: looksForSlips ? isWord : undefined };
    this.documentFindings = new DocumentFindings(settings);
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

  /** How often the forms of each concept stand in the document as it is now, right or wrong. */
  uses(): ReadonlyMap<Concept, number> {
    const uses = new Map<Concept, number>();
    for (const { content } of this.chunks.all()) {
      for (const { concept } of content.occurrences) uses.set(concept, (uses.get(concept) ?? 0) + 1);
    }
    return uses;
  }

  /** The prose before a cursor in the document as it is now; none where the document switches checks off. */
  proseBefore(offset: number): ProseCursor | undefined {
    const chunks = this.chunks.all();
    if (isSwitchedOff(chunks[0]?.text ?? '')) return undefined;
    let start = 0;
    for (const { text, content } of chunks) {
      if (offset <= start + text.length) {
        return proseBefore(content.source, start, offset, this.checking.settings);
      }
      start += text.length;
    }
    return undefined;
  }

  private assemble(): CheckResult {
    const chunks = this.chunks.all();
    if (isSwitchedOff(chunks[0]?.text ?? '')) return new LazyResult([], []);
    const parts = this.partsOf(chunks);
    return new LazyResult(this.withoutSuppressed(parts, chunks), parts);
  }

  private partsOf(chunks: readonly Chunk[]): (ResultPart & OccurrencesFrom)[] {
    let start = 0;
    for (const { text, content } of chunks) {
      content.last.start = start;
      start += text.length;
    }
    const contents = chunks.map(({ content }) => content);
    const ofDocument = this.documentFindings.of(contents, (source) => this.chunks.contentOf(source));
    let line = 0;
    return chunks.map(({ text, content }) => {
      const findings = joined(content, ofDocument.get(content));
      const part = { start: content.last.start, line, text, findings, contexts: content.occurrences };
      line += content.lineBreaks;
      return part;
    });
  }

  /** Where there are comments about suppressions, all of the document is one part. */
  private withoutSuppressed(parts: readonly ResultPart[], chunks: readonly Chunk[]): readonly ResultPart[] {
    if (chunks.every(({ content }) => content.comments.length === 0)) return parts;
    const comments = chunks.flatMap(({ content }, index) =>
      content.comments.map((comment) => moveRange(comment, parts[index]?.start ?? 0)),
    );
    const text = this.chunks.text();
    const all = parts.flatMap(({ start, findings }) => findings.map((one) => moveFinding(one, start)));
    const findings = suppress(all, text, comments, this.checking.settings, codes);
    return [{ start: 0, line: 0, text, findings }];
  }
}

/** A chunk's own findings with those of rules about documents: the same array for the same findings. */
function joined(content: ChunkContent, ofDocument: readonly Finding[] | undefined): readonly Finding[] {
  if (!ofDocument) return content.findings;
  const { last } = content;
  const isSame =
    last.ofDocument.length === ofDocument.length &&
    ofDocument.every((finding, index) => finding === last.ofDocument[index]);
  if (!isSame) {
    last.ofDocument = ofDocument;
    last.all = [...content.findings, ...ofDocument].sort((a, b) => a.from - b.from || a.to - b.to);
  }
  return last.all;
}
