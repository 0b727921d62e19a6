/** How often concepts are used, counted once for all who ask before something changes. */
import { CancellationToken } from 'vscode-languageserver';
import type { ConceptUseCounts } from '../protocol.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';

export class UseCounts {
  private readonly uses: () => Promise<WorkspaceUses>;
  private readonly index: WorkspaceIndex;
  private counted: Promise<ReadonlyMap<string, ConceptUseCounts>> | undefined;

  constructor(uses: () => Promise<WorkspaceUses>, index: WorkspaceIndex) {
    this.uses = uses;
    this.index = index;
  }

  /** Those of the concepts that are used, by their ids. */
  all(): Promise<ReadonlyMap<string, ConceptUseCounts>> {
    this.index.stayCurrent();
    this.counted ??= this.count();
    return this.counted;
  }

  /** Whether anybody has asked since something changed last. */
  get areKnown(): boolean {
    return this.counted !== undefined;
  }

  /** To be called when they may be others. */
  forget(): void {
    this.counted = undefined;
  }

  private async count(): Promise<ReadonlyMap<string, ConceptUseCounts>> {
    try {
      const uses = await this.uses();
      return new Map((await uses.counts(CancellationToken.None)).map((one) => [one.id, one]));
    } catch (error) {
      this.forget();
      throw error;
    }
  }
}
