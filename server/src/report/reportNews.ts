/**
 * Tells once after each report that it is out of date: when a document has another text, or is checked with something
 * else, than when the report was made. Whether its text was saved since does not matter.
 */

/** How long changes are gathered, in milliseconds. */
const gatheringTime = 1000;

/** The states of the documents that a report was made of, by URI in canonical form. */
export type ReportedStates = ReadonlyMap<string, string>;

export class ReportNews {
  private readonly stateOf: (uri: string) => string | undefined;
  private readonly tell: () => void;
  /** What has changed since a report was begun, as long as it is not made: that may be in it or not. */
  private meanwhile: Set<string> | undefined;
  /** There as long as nothing was told about the report. */
  private reported: ReportedStates | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param stateOf the state that a document is in now: another one wherever a report may say something else of it, and
   * `undefined` where it is no part of one.
   */
  constructor(stateOf: (uri: string) => string | undefined, tell: () => void) {
    this.stateOf = stateOf;
    this.tell = tell;
  }

  /** A report is begun: nobody needs to know any more what is wrong with the last one. */
  begin(): void {
    this.meanwhile = new Set();
    this.reported = undefined;
    clearTimeout(this.telling);
  }

  /** The report that was begun is made of documents in these states. */
  made(states: ReportedStates): void {
    const { meanwhile = [] } = this;
    this.meanwhile = undefined;
    this.reported = states;
    this.changed(meanwhile);
  }

  /** To be called when documents may have changed. */
  changed(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.meanwhile?.add(uri);
      if (!this.reported || this.stateOf(uri) === this.reported.get(uri)) continue;
      this.reported = undefined;
      this.telling = setTimeout(this.tell, gatheringTime);
    }
  }
}
