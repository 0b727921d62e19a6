/** No document of 1 MB, however it is made, may hold up a check for more than a second. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Family } from '../bench.ts';
import { pathological as documents } from '../inputs/pathological.ts';
import { type Row, row, type Target } from '../report/row.ts';

/** UTF-16 code units. */
const length = 1e6;
/** In milliseconds. */
const limit = 1000;
/** After so long a check is given up; in milliseconds. */
const patience = 2 * limit;

const program = fileURLToPath(new URL('pathologicalChecker.ts', import.meta.url));
const targets: readonly Target[] = [{ of: 'max', bound: 'at most', value: limit }];

/** What the checker is asked, and answers. */
export interface Question {
  readonly name: string;
  readonly length: number;
}
export type Answer = { readonly milliseconds: number } | { readonly failure: string };

export const pathological: Family = {
  name: 'pathological',
  async run(bench) {
    const times: number[] = [];
    const slow: Row[] = [];
    let checker = await startChecker();
    try {
      for (const { name } of documents) {
        const answer = await ask(checker, { name, length });
        const failure = 'failure' in answer ? answer.failure : undefined;
        const time = 'failure' in answer ? patience : answer.milliseconds;
        times.push(time);
        if (failure !== undefined) {
          checker.kill('SIGKILL');
          checker = await startChecker();
        }
        if (time <= limit) continue;
        const options = { targets, ...(failure === undefined ? {} : { note: failure }) };
        slow.push(row(`pathological, 1 MB: ${name}`, 'ms', [time], options));
        bench.say(`  ${name}: ${failure ?? `${time.toFixed(0)} ms`}`);
      }
    } finally {
      checker.kill('SIGKILL');
    }
    return [row(`pathological, 1 MB: all ${documents.length} kinds`, 'ms', times, { targets }), ...slow];
  },
};

async function startChecker(): Promise<ChildProcess> {
  const child = fork(program);
  // A check that does not end would outlive this process.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  await once(child, 'message');
  return child;
}

/** What a checker says, or that it had to be given up. */
async function ask(child: ChildProcess, question: Question): Promise<Answer> {
  child.send(question);
  const controller = new AbortController();
  const { signal } = controller;
  // Making the text takes no time worth counting.
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const ended = once(child, 'exit', { signal }).then((): [Answer] => [{ failure: 'the process has died' }]);
    const answered = once(child, 'message', { signal }) as Promise<[Answer]>;
    ended.catch(() => {});
    answered.catch(() => {});
    const [answer] = await Promise.race([answered, ended]);
    return answer;
  } catch {
    return { failure: `given up after ${patience / 1000} s` };
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
