/** Who checks the files of an index: other threads, or this one. */
import type { CheckContext } from '../checkContexts.ts';
import { nextTurn } from '../nextTurn.ts';
import type { TextFindings } from './fileRecord.ts';
import { findingsOf } from './findingsOf.ts';
import type { PackedContext } from './packedContext.ts';
import type { ProseJob } from './proseJob.ts';

/** A file to check. */
export interface CheckJob {
  readonly uri: string;
  readonly text: string;
  readonly context: CheckContext;
  /** The same for another thread. */
  readonly packed: PackedContext;
}

export interface FileChecker {
  /** @throws Error where the file can't be checked. */
  check(job: CheckJob): Promise<TextFindings>;
  /**
   * What in a file may be a term, known or not, packed.
   * @throws Error where that can't be found out.
   */
  sightings(job: ProseJob): Promise<string>;
}

/** How long others have to wait, in milliseconds; longer only while one file is checked. */
const slice = 15;

/** Checks on this thread, and lets others have their turn in between. */
export class SameThreadChecker implements FileChecker {
  /** When the others had their turn last. */
  private since = 0;
  private turn: Promise<void> | undefined;

  check({ uri, text, context }: CheckJob): Promise<TextFindings> {
    return this.inTurn(() => findingsOf(uri, text, context));
  }

  async sightings(job: ProseJob): Promise<string> {
    const { sightingsOf } = await import('./candidateText.ts');
    return this.inTurn(() => sightingsOf(job));
  }

  /** Nothing comes between the look at the clock and the work: all that wait would see that there is time. */
  private async inTurn<Result>(work: () => Result): Promise<Result> {
    while (performance.now() - this.since > slice) {
      this.turn ??= this.others();
      await this.turn;
    }
    return work();
  }

  private async others(): Promise<void> {
    await nextTurn();
    this.turn = undefined;
    this.since = performance.now();
  }
}
