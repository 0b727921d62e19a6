/** Keeps what has come in, and waits for what has not. */

export class Record<T> {
  readonly items: T[] = [];
  private readonly waiting = new Set<() => void>();

  add(item: T): void {
    this.items.push(item);
    for (const look of [...this.waiting]) look();
  }

  /** The first item that fits, among those that came from the given count on; waits until there is one. */
  first(fits: (item: T) => boolean, from = 0): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.items.slice(from).find(fits);
        if (found === undefined) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }
}
