/**
 * A writer at the keyboard: goes to a random place, presses twelve keys there, goes elsewhere. Of 100 keys
 * 78 are letters (often inside a word, as the place is any), 10 spaces, 8 backspaces, 4 the return key.
 */
import type { Random } from './random.ts';

/** Replaces `[from, to)`, in UTF-16 offsets of the text before it. */
export interface Keystroke {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const keysPerPlace = 12;
const letters = 'etaoinshrdlucmfwypvbgk';

export class Typist {
  private readonly random: Random;
  /** Of the text as it is after all keystrokes. */
  private length: number;
  private cursor = 0;
  private keys = 0;

  constructor(length: number, random: Random) {
    this.length = length;
    this.random = random;
  }

  /** The next keystroke; the text is expected to follow it. */
  next(): Keystroke {
    if (this.keys++ % keysPerPlace === 0) this.cursor = this.random.below(this.length + 1);
    const key = this.random.below(100);
    if (key < 8 && this.cursor > 0) {
      this.length--;
      this.cursor--;
      return { from: this.cursor, to: this.cursor + 1, text: '' };
    }
    const text = key < 12 ? '\n' : key < 22 ? ' ' : letters.charAt(this.random.below(letters.length));
    const from = this.cursor++;
    this.length++;
    return { from, to: from, text };
  }
}
