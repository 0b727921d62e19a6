/** Numbers in ascending order, such as the offsets at which parts of a text begin. */

/** The index of the last number that is not above a limit; -1 where all are. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
