/**
 * How often each concept is used in the files of the workspace, as far as the index knows them: for those who can't wait
 * until it is up to date. The sums follow each change of the index, so nobody adds up all files to ask for one.
 */
import type { FormUse } from './fileRecord.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

export class UseTotals {
  private readonly index: WorkspaceIndex;
  /** By the id of the concept; those that are not used are left out. */
  private readonly totals = new Map<string, number>();
  /** What of each file is in the totals. */
  private readonly counted = new Map<string, readonly FormUse[]>();

  constructor(index: WorkspaceIndex) {
    this.index = index;
    this.count(index.records().keys());
    index.onDidChange((uris) => this.count(uris));
  }

  /** How often a concept is used, by its id, in any form; a form that may stand for several counts for each of them. */
  of(id: string): number {
    return this.totals.get(id) ?? 0;
  }

  /** Counts files as they are known now, in place of what was counted of them before. */
  private count(uris: Iterable<string>): void {
    const records = this.index.records();
    for (const uri of uris) {
      this.add(this.counted.get(uri) ?? [], -1);
      const uses = records.get(uri)?.uses ?? [];
      this.add(uses, 1);
      if (uses.length > 0) this.counted.set(uri, uses);
      else this.counted.delete(uri);
    }
  }

  private add(uses: readonly FormUse[], sign: 1 | -1): void {
    for (const { concept, alternatives = [], count } of uses) {
      for (const id of [concept, ...alternatives]) {
        const total = this.of(id) + sign * count;
        if (total > 0) this.totals.set(id, total);
        else this.totals.delete(id);
      }
    }
  }
}
