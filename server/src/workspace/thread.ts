/** A thread that reads files for the server: one after another, as they are sent. */
import type { MessagePort } from 'node:worker_threads';
import type { CheckContext } from '../checkContexts.ts';
import type { TextFindings } from './fileRecord.ts';
import { findingsOf } from './findingsOf.ts';
import { type PackedContext, unpack } from './packedContext.ts';
import type { ProseJob } from './proseJob.ts';

/** A file to check. */
export interface CheckTask {
  readonly uri: string;
  readonly text: string;
  readonly fingerprint: string;
  /** What to check it with; sent once. */
  readonly context?: PackedContext;
}

/** What a thread is asked: to check a file, or to look for terms in it. */
export interface ThreadRequest {
  readonly number: number;
  readonly check?: CheckTask;
  readonly sightings?: ProseJob;
}

export interface ThreadAnswer {
  readonly number: number;
  readonly result: TextFindings | string | { readonly problem: string };
}

/** Answers what comes in at a port. */
export function serveThread(port: MessagePort): void {
  const contexts = new Map<string, CheckContext>();
  const check = ({ uri, text, fingerprint, context }: CheckTask) => {
    if (context) contexts.set(fingerprint, unpack(context));
    return findingsOf(uri, text, contexts.get(fingerprint) as CheckContext);
  };
  port.on('message', async ({ number, check: task, sightings: job }: ThreadRequest) => {
    const answer = (result: ThreadAnswer['result']) => port.postMessage({ number, result });
    try {
      if (task) answer(check(task));
      else if (job) answer((await import('./candidateText.ts')).sightingsOf(job));
    } catch (error) {
      answer({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
