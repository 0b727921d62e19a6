/** Waiting as shortly as a platform can: a timer takes a millisecond at least, which a writer's keystroke has not. */

/** Resolves when what had been waiting for its turn has had it, with messages that had arrived among it. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}
