// Waiting for something to come true, by asking again and again.

import { setTimeout as delay } from 'node:timers/promises';

/** How {@link poll} waits. */
export interface PollOptions {
  /** 15 seconds unless given. */
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
  { timeoutMs = 15_000, everyMs = 50 }: PollOptions = {},
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
