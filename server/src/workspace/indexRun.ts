/** One time that an index is brought up to date, and who waits for it. */
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';

export class IndexRun {
  private readonly source = new CancellationTokenSource();
  private waiters = 0;
  private done: Promise<void> = Promise.resolve();

  /** Cancelled by the user, or when nobody waits any more. */
  get token(): CancellationToken {
    return this.source.token;
  }

  /** To be called once, with the work. It must not fail. */
  begin(work: (run: IndexRun) => Promise<void>): void {
    this.done = work(this);
  }

  cancel(): void {
    this.source.cancel();
  }

  /** Resolves when the work is done or the token is cancelled, and says whether it was done to its end. */
  async wait(token: CancellationToken): Promise<boolean> {
    this.waiters++;
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const listener = token.onCancellationRequested(() => leave());
    if (token.isCancellationRequested) leave();
    await Promise.race([this.done, left]);
    listener.dispose();
    this.waiters--;
    if (this.waiters === 0 && token.isCancellationRequested) this.cancel();
    return !token.isCancellationRequested && !this.token.isCancellationRequested;
  }
}
