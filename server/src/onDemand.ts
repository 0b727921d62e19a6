/** What is made when it is first asked for, and not before. */

/**
 * A function that makes something at its first call, and answers the same at every other; where that fails, the next
 * call tries again. With it, features import what they answer with.
 */
export function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
