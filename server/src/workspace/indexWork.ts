/** What an index has to do to be up to date. */

export class IndexWork {
  private all = false;
  private folders = false;
  /** The URIs of files that have to be read again. */
  readonly changed = new Set<string>();

  /** Every file is to be compared with what is known of it. */
  get comparesAll(): boolean {
    return this.all;
  }

  /** The folders are to be looked into: there may be other files. */
  get lists(): boolean {
    return this.folders;
  }

  get isEmpty(): boolean {
    return !this.all && !this.folders && this.changed.size === 0;
  }

  addAll(): void {
    this.all = true;
    this.folders = true;
  }

  addList(): void {
    this.folders = true;
  }
}
