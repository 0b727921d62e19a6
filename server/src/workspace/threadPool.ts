/** Reads files on other threads, so that who types does not wait. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckJob, FileChecker } from './fileChecker.ts';
import type { TextFindings } from './fileRecord.ts';
import type { ProseJob } from './proseJob.ts';
import type { ThreadAnswer, ThreadRequest } from './thread.ts';

/** As many as leave the editor and the server a core of their own. */
const maxThreads = Math.max(1, Math.min(4, availableParallelism() - 1));

/** What a thread may take, in megabytes: little for what lives short, so that it is not left to grow. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** How long threads are kept that have nothing to do, in milliseconds: they take memory. */
const idleTime = 10_000;

interface Waiting {
  resolve(result: ThreadAnswer['result']): void;
  reject(error: Error): void;
}

export class ThreadPool implements FileChecker {
  private readonly script: string;
  private readonly threads = new Set<Thread>();
  private idle: NodeJS.Timeout | undefined;
  private jobs = 0;

  /** @param script the path of the program that calls `serveThread`. */
  constructor(script: string) {
    this.script = script;
  }

  check(job: CheckJob): Promise<TextFindings> {
    return this.use((thread) => thread.check(job));
  }

  sightings(job: ProseJob): Promise<string> {
    return this.use((thread) => thread.sightings(job));
  }

  private async use<Result>(ask: (thread: Thread) => Promise<Result>): Promise<Result> {
    clearTimeout(this.idle);
    this.jobs++;
    try {
      return await ask(this.thread());
    } finally {
      this.jobs--;
      if (this.jobs === 0) this.idle = setTimeout(() => this.rest(), idleTime).unref();
    }
  }

  /** The thread that has least to do; a new one while there may be more. */
  private thread(): Thread {
    const [first] = [...this.threads].sort((a, b) => a.load - b.load);
    if (first && (first.load === 0 || this.threads.size >= maxThreads)) return first;
    const thread: Thread = new Thread(new Worker(this.script, { resourceLimits }), () =>
      this.threads.delete(thread),
    );
    this.threads.add(thread);
    return thread;
  }

  private rest(): void {
    for (const thread of this.threads) thread.end();
    this.threads.clear();
  }
}

/** One thread and what it has to do. */
class Thread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  /** The contexts that it has. */
  private readonly contexts = new Set<string>();
  private jobs = 0;

  /** @param ended called when it can do nothing more. */
  constructor(worker: Worker, ended: () => void) {
    this.worker = worker;
    const fail = (error: Error) => {
      ended();
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    worker.on('message', (answer: ThreadAnswer) => this.answered(answer));
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the thread has ended')));
    // It must not keep a server alive whose client has gone.
    worker.unref();
  }

  get load(): number {
    return this.waiting.size;
  }

  check({ uri, text, packed }: CheckJob): Promise<TextFindings> {
    const { fingerprint } = packed;
    const context = this.contexts.has(fingerprint) ? {} : { context: packed };
    this.contexts.add(fingerprint);
    return this.ask({ check: { uri, text, fingerprint, ...context } });
  }

  sightings(job: ProseJob): Promise<string> {
    return this.ask({ sightings: job });
  }

  /** A thread answers each request with what it asks for, or with a problem. */
  private ask<Result extends ThreadAnswer['result']>(
    request: Omit<ThreadRequest, 'number'>,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const number = ++this.jobs;
      this.waiting.set(number, { resolve: (result) => resolve(result as Result), reject });
      this.worker.postMessage({ number, ...request } satisfies ThreadRequest);
    });
  }

  end(): void {
    void this.worker.terminate();
  }

  private answered({ number, result }: ThreadAnswer): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (typeof result === 'object' && 'problem' in result) waiting?.reject(new Error(result.problem));
    else waiting?.resolve(result);
  }
}
