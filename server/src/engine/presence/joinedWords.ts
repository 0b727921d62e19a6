/** Words that markup in their middle takes apart, put together again. */
import type { Joining } from './gaps.ts';

/** More pieces than these nobody writes; what they make is not told any more. */
const mostPieces = 30;

export class JoinedWords {
  /** What words behind something hidden may go on with: words, and what earlier pieces make with them. */
  private readonly open: string[] = [];
  /** What ends with the word at `last`: it, and what earlier pieces make with it. */
  private ending: string[] = [];
  private last = -1;

  get hasOpen(): boolean {
    return this.open.length > 0;
  }

  /** Begins a text. */
  begin(): void {
    this.open.length = 0;
    this.last = -1;
  }

  /**
   * Takes the words beside a gap.
   * @param before the one before it, which begins at the offset `beforeAt`, and the one behind it.
   * @returns what earlier words and the one behind may make; `undefined` where that is too much.
   */
  take(
    { here, later, earlier }: Joining,
    before: string,
    beforeAt: number,
    behind: string,
    at: number,
  ): readonly string[] | undefined {
    const ending = this.last === beforeAt ? this.ending : [before];
    if (later) this.open.push(...ending);
    const pieces = [...(here && !(later && earlier) ? ending : []), ...(earlier ? this.open : [])];
    if (this.open.length + pieces.length > mostPieces) return undefined;
    const joined = pieces.map((piece) => piece + behind);
    this.ending = [behind, ...joined];
    this.last = at;
    return joined;
  }
}
