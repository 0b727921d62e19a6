/** URIs that come one by one and are handed on together. */

/** How long they are gathered, in milliseconds. */
const pause = 50;

export class GatheredUris {
  private readonly handOn: (uris: ReadonlySet<string>) => void;
  private uris = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(handOn: (uris: ReadonlySet<string>) => void) {
    this.handOn = handOn;
  }

  add(uris: Iterable<string>): void {
    for (const uri of uris) this.uris.add(uri);
    if (this.uris.size === 0) return;
    this.timer ??= setTimeout(() => {
      const gathered = this.uris;
      this.drop();
      this.handOn(gathered);
    }, pause);
  }

  /** Forgets what was not handed on. */
  drop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.uris = new Set();
  }
}
