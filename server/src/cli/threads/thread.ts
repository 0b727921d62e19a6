/** A thread of the command line: checks the batches that it can claim. */
import { parentPort, workerData } from 'node:worker_threads';
import { Checks } from '../checks.ts';
import type { FileReport } from '../fileReport.ts';
import { type Batch, checkBatch, claim } from './batch.ts';

/** What a thread is started with. */
export interface ThreadStart {
  /** From 2 on: 1 is the thread that starts the others. */
  readonly thread: number;
  readonly config: string | false | undefined;
  readonly showsHints: boolean;
}

/** What a thread answers. */
export interface BatchReport {
  readonly number: number;
  readonly reports: readonly FileReport[];
}

/** Serves the thread that has started this one, until that ends it. */
export function serveThread(): void {
  const { thread, config, showsHints } = workerData as ThreadStart;
  const checks = new Checks(config, showsHints);
  let last = Promise.resolve();
  const serve = async (batch: Batch) => {
    if (!claim(batch, thread)) return;
    const answer: BatchReport = { number: batch.number, reports: await checkBatch(batch, checks) };
    parentPort?.postMessage(answer);
  };
  // One after the other: what is claimed is begun.
  parentPort?.on('message', (batch: Batch) => {
    last = last.then(() => serve(batch));
  });
}
