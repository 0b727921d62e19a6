/** What a reading has looked for behind the block that it was at. */
export interface Lookahead {
  /** Where it was looked for from; a UTF-16 offset. */
  readonly at: number;
  /** What was looked for: where it comes or goes behind there, the text may read differently. */
  readonly pattern: RegExp;
  /** Where it ends that was found; infinity where nothing was. */
  readonly reach: number;
}
