// Waiting for something to come true, by asking again and again.

import { setTimeout as delay } from 'node:timers/promises';

/** How {@link poll} waits. */
export interface PollOptions {
  /** A minute unless given: what is waited for comes, and a machine may be slow. */
  readonly timeoutMs?: number;
  /** How long to pause between two questions; 50 ms unless given. */
  readonly everyMs?: number;
}

/**
 * Asks until the answer satisfies, and resolves with that answer. When time is up it rejects, and
 * tells what was waited for and what the last answer was.
 */
export async function poll<T>(
  what: string,
  ask: () => Promise<T> | T,
  satisfies: (answer: T) => boolean,
  { timeoutMs = 60_000, everyMs = 50 }: PollOptions = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) {
      return answer;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Waited ${timeoutMs / 1000} s in vain for ${what}; last seen: ${JSON.stringify(answer)}`,
      );
    }
    await delay(everyMs);
  }
}

/** The same for an answer that is there or not: resolves with the first one. */
export async function pollFor<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
  const found = await poll(what, find, (one) => one !== undefined);
  if (found === undefined) throw new Error('unreachable');
  return found;
}

/** What {@link insist} does until it is answered as it wants. */
export interface Insistence<T> {
  /** Must do no harm when it is done again. */
  readonly act: () => Promise<unknown>;
  readonly ask: () => Promise<T>;
  readonly satisfies: (answer: T) => boolean;
  /** How long to wait for the effect before it is done again, and twice as long each further time; 2 s unless given. */
  readonly patienceMs?: number;
}

/**
 * Acts and waits until the answer satisfies. Where that takes long, it acts again, as a person does whose key or mouse
 * came too early to be heeded. Where the answer satisfies from the start, it does not act at all.
 */
export async function insist<T>(
  what: string,
  { act, ask, satisfies, patienceMs = 2000 }: Insistence<T>,
): Promise<T> {
  let patience = patienceMs;
  let actsNext = 0;
  return poll(
    what,
    async () => {
      const answer = await ask();
      if (satisfies(answer) || Date.now() < actsNext) return answer;
      await act();
      actsNext = Date.now() + patience;
      patience *= 2;
      return ask();
    },
    satisfies,
  );
}
