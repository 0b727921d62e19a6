/** Work that takes long, and lets others have their turn in between. */
import type { CancellationToken } from 'vscode-languageserver';
import { nextTurn } from './nextTurn.ts';

/** How long other requests have to wait, in milliseconds; longer only while one document is checked. */
const slice = 15;

/** Told how much of the work is done, from 0 to 1. */
export type ReportShare = (share: number) => void;

export class LongWork {
  readonly token: CancellationToken;
  private readonly report: ReportShare;
  private since = performance.now();

  constructor(token: CancellationToken, report: ReportShare = () => {}) {
    this.token = token;
    this.report = report;
  }

  /** To be called often: lets others have their turn. */
  async step(share: number): Promise<void> {
    this.report(share);
    if (performance.now() - this.since < slice) return;
    await nextTurn();
    this.since = performance.now();
  }
}
