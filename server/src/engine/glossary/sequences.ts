/**
 * The word sequences under which surfaces stand in texts, as numbers of a vocabulary, one after the other.
 */

/** Typed arrays only. Immutable once built. */
export interface WordSequences {
  /** Sequence s has the words from `starts[s]` up to, not including, `starts[s + 1]`. */
  readonly starts: Int32Array;
  /** Numbers of a vocabulary. */
  readonly words: Int32Array;
  /** For each of `words` 1 where it may be misspelled in a text. */
  readonly mayBeMisspelled: Uint8Array;
}

/** Collects sequences. */
export class SequenceBuilder {
  private starts = new Int32Array(1024);
  private numbersOfWords = new Int32Array(4096);
  private mayBeMisspelled = new Uint8Array(4096);
  private sequences = 0;
  private length = 0;

  /** How many sequences there are. */
  get count(): number {
    return this.sequences;
  }

  /** Adds a word to the sequence that has begun. */
  add(number: number, mayBeMisspelled: boolean): void {
    if (this.length === this.numbersOfWords.length) {
      this.numbersOfWords = grown(this.numbersOfWords, new Int32Array(this.length * 2));
      this.mayBeMisspelled = grown(this.mayBeMisspelled, new Uint8Array(this.length * 2));
    }
    this.numbersOfWords[this.length] = number;
    this.mayBeMisspelled[this.length] = mayBeMisspelled ? 1 : 0;
    this.length++;
  }

  /** Ends the sequence; the next word begins another one. */
  end(): void {
    this.sequences++;
    if (this.sequences === this.starts.length) {
      this.starts = grown(this.starts, new Int32Array(this.sequences * 2));
    }
    this.starts[this.sequences] = this.length;
  }

  finish(): WordSequences {
    return {
      starts: this.starts.slice(0, this.sequences + 1),
      words: this.numbersOfWords.slice(0, this.length),
      mayBeMisspelled: this.mayBeMisspelled.slice(0, this.length),
    };
  }
}

function grown<Items extends Int32Array | Uint8Array>(from: Items, to: Items): Items {
  to.set(from);
  return to;
}
