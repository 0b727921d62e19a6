/** A stream to print to that may be closed by whoever reads it, as `| head` does. */
import type { Writable } from 'node:stream';

/** Codes of errors that say that nobody reads any more. */
const closedCodes: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

export class Output {
  private readonly stream: Writable;
  private closed = false;

  constructor(stream: Writable) {
    this.stream = stream;
    // Failed writes are told to their callback; this only keeps the event from ending the process.
    stream.on('error', () => {});
  }

  /** Whether somebody looks on. */
  get isTerminal(): boolean {
    return 'isTTY' in this.stream && this.stream.isTTY === true;
  }

  /** Whether the reader has gone. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Writes, and waits until that has gone out. Does nothing once the reader has gone. */
  async write(data: string | Uint8Array): Promise<void> {
    if (this.closed || data.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      this.stream.write(data, (error?: (Error & { code?: string }) | null) => {
        if (!error) return resolve();
        if (!closedCodes.has(error.code)) return reject(error);
        this.closed = true;
        resolve();
      });
    });
  }
}
