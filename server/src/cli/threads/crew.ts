/**
 * Checks many files on several threads, and reports on them in their order. A thread takes as long to get fast as to
 * check thousands of files, so the first two share the work by what is done: one glances at files, and the other reads
 * those in which something may be found. More threads do both.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../checkedFile.ts';
import { uncheckable } from '../checkFile.ts';
import { Checks } from '../checks.ts';
import { type FileReport, isUnread, type UnreadFile } from '../fileReport.ts';
import {
  type Batch,
  checkBatch,
  claim,
  currentPath,
  glanceAtBatch,
  isOf,
  newBatch,
  unreadBatch,
} from './batch.ts';
import type { BatchReport, ThreadStart } from './thread.ts';

/** How files are checked. */
export interface CrewOptions {
  readonly config: string | false | undefined;
  readonly showsHints: boolean;
  /** How many threads there are at most, this one among them; absent where it is for the crew to say. */
  readonly jobs?: number | undefined;
}

/** Files of a batch: few enough that no thread ends long after the others. */
const batchSize = 32;

/** With fewer files a thread would be ready when they have been checked. */
const fewestFilesForThreads = 32 * batchSize;

/** The same where there are two cores: one thread keeps the second one busy, too, with compiling what it runs. */
const fewestFilesForTwoCores = 320 * batchSize;

/** The number of the thread that starts the others. */
const ownNumber = 1;

/** More threads gain little, as the files are found by one of them, and each takes memory of its own. */
const mostJobs = 4;

/** A batch with what becomes of it. */
interface Task {
  readonly batch: Batch;
  readonly reports: Promise<readonly FileReport[]>;
  readonly isDone: () => boolean;
  done(reports: readonly FileReport[]): void;
  failed(error: unknown): void;
}

/** Reports on files, given by their paths, in their order; a problem among them is reported in its place. */
export async function* reportsOn(
  found: Iterable<string | Problem>,
  options: CrewOptions,
): AsyncGenerator<FileReport> {
  const crew = new Crew(options);
  try {
    /** What is reported: a problem as it is, or the files of a batch. */
    const all: (Problem | Task)[] = [];
    let paths: string[] = [];
    const endBatch = () => {
      if (paths.length > 0) all.push(crew.add(paths));
      paths = [];
    };
    for (const one of found) {
      if (typeof one === 'string') paths.push(one);
      if (typeof one !== 'string' || paths.length === batchSize) endBatch();
      if (typeof one !== 'string') all.push(one);
    }
    endBatch();
    void crew.work();
    for (const one of all) {
      if ('batch' in one) yield* await one.reports;
      else yield { remarks: [], outcome: { problem: one } };
    }
  } finally {
    crew.end();
  }
}

class Crew {
  private readonly options: CrewOptions;
  private readonly checks: Checks;
  private readonly jobs: number;
  /** From how many files on there are several threads. */
  private readonly fewestForThreads: number;
  /** Of files that nobody has looked at, and then those of files that have to be read. */
  private readonly tasks: Task[] = [];
  private readonly workers: Worker[] = [];
  private files = 0;
  private hasEnded = false;

  constructor(options: CrewOptions) {
    this.options = options;
    const cores = availableParallelism();
    this.jobs = options.jobs ?? Math.min(mostJobs, cores);
    this.fewestForThreads =
      options.jobs === undefined && cores <= 2 ? fewestFilesForTwoCores : fewestFilesForThreads;
    this.checks = new Checks(options.config, options.showsHints);
  }

  add(paths: readonly string[]): Task {
    const task = newTask(newBatch(this.tasks.length, paths));
    this.tasks.push(task);
    this.files += paths.length;
    if (this.workers.length > 0) this.offer(task.batch);
    else if (this.files >= this.fewestForThreads) this.startWorkers();
    return task;
  }

  /** Does on this thread what no other one has claimed, what comes of it included. */
  async work(): Promise<void> {
    for (const task of this.tasks) {
      if (this.hasEnded) return;
      if (!claim(task.batch, ownNumber)) continue;
      await (task.batch.parts || this.workers.length === 0 ? this.check(task) : this.glance(task));
      // So that what the other threads have found gets through, and is written.
      await setImmediate();
    }
  }

  /** Ends the other threads. */
  end(): void {
    this.hasEnded = true;
    for (const worker of this.workers) void worker.terminate();
  }

  private async check({ batch, done, failed }: Task): Promise<void> {
    await checkBatch(batch, this.checks).then(done, failed);
  }

  /** Looks into the files of a batch, and leaves those that have to be read to whoever has time. */
  private async glance({ batch, done, failed }: Task): Promise<void> {
    try {
      const seen = await glanceAtBatch(batch, this.checks);
      const unread = seen.filter(isUnread);
      if (unread.length === 0) return done(merged(seen, []));
      const task = newTask(unreadBatch(this.tasks.length, unread));
      this.tasks.push(task);
      this.offer(task.batch);
      task.reports.then((reports) => done(merged(seen, reports)), failed);
    } catch (error) {
      failed(error);
    }
  }

  /** Offers a batch to the other threads: to the first of them what has to be read, to the rest everything. */
  private offer(batch: Batch): void {
    for (const [index, worker] of this.workers.entries()) {
      if (index > 0 || batch.parts) worker.postMessage(batch);
    }
  }

  private startWorkers(): void {
    const { config, showsHints } = this.options;
    for (let thread = ownNumber + 1; thread <= this.jobs; thread++) {
      const start: ThreadStart = { thread, config, showsHints };
      const worker = new Worker(__filename, { workerData: start });
      worker.on('message', ({ number, reports }: BatchReport) => this.tasks[number]?.done(reports));
      worker.on('error', (error) => void this.takeOver(thread, error));
      this.workers.push(worker);
    }
    for (const { batch } of this.tasks) this.offer(batch);
  }

  /** Does what a thread has left undone that has come to grief over a file. */
  private async takeOver(thread: number, error: Error): Promise<void> {
    for (const task of this.tasks) {
      if (task.isDone() || !isOf(task.batch, thread)) continue;
      const { paths } = task.batch;
      const fatal = currentPath(task.batch);
      const rest = newBatch(
        task.batch.number,
        paths.filter((path) => path !== fatal),
      );
      const reports = await checkBatch(rest, this.checks).catch(task.failed);
      if (!reports) continue;
      const report = { remarks: [], outcome: { problem: uncheckable(fatal, error) } };
      const place = paths.indexOf(fatal);
      task.done([...reports.slice(0, place), report, ...reports.slice(place)]);
    }
  }
}

/** What was seen of files, with the reports on those that had to be read in their places. */
function merged(seen: readonly (FileReport | UnreadFile)[], read: readonly FileReport[]): FileReport[] {
  const left = read.values();
  return seen.map((one) => (isUnread(one) ? (left.next().value as FileReport) : one));
}

function newTask(batch: Batch): Task {
  let isDone = false;
  let resolve: Task['done'] = () => {};
  let reject: Task['failed'] = () => {};
  const promise = new Promise<readonly FileReport[]>((...settle) => {
    [resolve, reject] = settle;
  });
  // Who waits for it is told; it may be that nobody does any more.
  promise.catch(() => {});
  return {
    batch,
    reports: promise,
    isDone: () => isDone,
    done(reports) {
      isDone = true;
      resolve(reports);
    },
    failed: reject,
  };
}
