/** A thread that checks files for the index: one after another, as they are sent. */
import type { MessagePort } from 'node:worker_threads';
import type { CheckContext } from '../checkContexts.ts';
import type { TextFindings } from './fileRecord.ts';
import { findingsOf } from './findingsOf.ts';
import { type PackedContext, unpack } from './packedContext.ts';

/** A file to check. */
export interface ThreadRequest {
  readonly number: number;
  readonly uri: string;
  readonly text: string;
  readonly fingerprint: string;
  /** What to check it with; sent once. */
  readonly context?: PackedContext;
}

export interface ThreadAnswer {
  readonly number: number;
  readonly result: TextFindings | { readonly problem: string };
}

/** Answers what comes in at a port. */
export function serveThread(port: MessagePort): void {
  const contexts = new Map<string, CheckContext>();
  port.on('message', ({ number, uri, text, fingerprint, context }: ThreadRequest) => {
    const answer = (result: ThreadAnswer['result']) => port.postMessage({ number, result });
    try {
      if (context) contexts.set(fingerprint, unpack(context));
      answer(findingsOf(uri, text, contexts.get(fingerprint) as CheckContext));
    } catch (error) {
      answer({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
