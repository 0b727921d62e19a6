/** What the row families are given, and what a row family is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileGlossary } from '../../data/compile.ts';
import { check, compileTermBase, defaultSettings, type TermBase } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { type Corpus, copyCorpus, writeSynthetic } from './inputs/corpus.ts';
import { MarkdownWriter, type Wording } from './inputs/markdown.ts';
import { ordinaryWords } from './inputs/words.ts';
import { wrongFormsOf } from './inputs/wrongForms.ts';
import type { Options } from './options.ts';
import type { Row } from './report/row.ts';

/** Rows that are measured together, in a file of their own. */
export interface Family {
  readonly name: string;
  run(bench: Bench): Promise<Row[]>;
}

/** Every input comes from it, so that figures of different days are of the same texts. */
const seed = 20260101;

export class Bench {
  readonly options: Options;
  /** The built-in one. */
  readonly termBase: TermBase;
  readonly wording: Wording;
  /** Says what is going on. */
  readonly say: (text: string) => void;
  /** For files; it goes at the end. */
  readonly scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-bench-'));
  private known: Corpus | undefined;

  constructor(options: Options, say: (text: string) => void) {
    this.options = options;
    this.say = say;
    this.termBase = compileTermBase(compileGlossary());
    const isTerm = (word: string) => this.check(word).occurrences.length > 0;
    const wrongForms = wrongFormsOf(this.termBase);
    this.wording = { words: ordinaryWords(isTerm), wrongForms };
  }

  get seed(): number {
    return seed;
  }

  /** The corpus; made when it is first asked for. */
  corpus(): Corpus {
    if (this.known) return this.known;
    const { corpus, size } = this.options;
    const folder = join(this.scratch, 'corpus');
    this.known = corpus ? copyCorpus(corpus, folder) : writeSynthetic(folder, size, this.wording, seed);
    return this.known;
  }

  /** A document of so many UTF-16 code units with about so many findings. */
  document(length: number, findings: number): string {
    return new MarkdownWriter(this.wording, seed).document(length, findings);
  }

  /** A document in which there is nothing to find, not even a right term. */
  emptyDocument(length: number): string {
    const writer = new MarkdownWriter(this.wording, seed);
    const blocks: string[] = [];
    for (let written = 0; written < length; ) {
      const block = writer.block();
      if (this.check(block).occurrences.length > 0) continue;
      blocks.push(block);
      written += block.length + 2;
    }
    return `${blocks.join('\n\n')}\n`;
  }

  /** A check from scratch, as the command line makes it. */
  check(text: string, termBase = this.termBase) {
    return check(text, termBase, defaultSettings, isEnglishWord);
  }

  /** Removes what was written. */
  end(): void {
    rmSync(this.scratch, { recursive: true, force: true });
  }
}

/**
 * Takes samples until there are enough of them, or the time is up and there are a few.
 * @param budget in milliseconds.
 * @param sample takes one, and tells what it is.
 */
export async function samplesOf(
  count: number,
  budget: number,
  sample: () => number | Promise<number>,
): Promise<number[]> {
  const samples: number[] = [];
  const few = Math.min(count, 20);
  const end = performance.now() + budget;
  while (samples.length < count && (samples.length < few || performance.now() < end)) {
    samples.push(await sample());
  }
  return samples;
}
