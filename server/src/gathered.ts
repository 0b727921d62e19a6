/** Things that are to be done once for many events. */

/**
 * A function that has something done a while after it is called; calls until then come to the same.
 * @param pause in milliseconds.
 */
export function gathered(work: () => void, pause: number): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      work();
    }, pause);
  };
}
