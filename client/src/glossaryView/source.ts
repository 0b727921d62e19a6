/** What the glossary view shows, as the server tells it: the glossary that holds for the writer's document. */
import {
  type ConceptUseCounts,
  type GlossaryConcept,
  type GlossaryParams,
  type GlossaryResult,
  glossaryMethod,
  guessedBelow,
  type LookUpParams,
  type LookUpResult,
  lookUpMethod,
} from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { Uses } from '../uses.ts';
import type { WritersDocument } from '../writersDocument.ts';
import type { Grouping, TreeOptions } from './tree.ts';

export interface GlossarySourceOptions {
  readonly server: LanguageServer;
  readonly uses: Uses;
  readonly writersDocument: WritersDocument;
}

export class GlossarySource {
  readonly #options: GlossarySourceOptions;
  /** As it was sent last. */
  #glossary: GlossaryResult | undefined;

  constructor(options: GlossarySourceOptions) {
    this.#options = options;
  }

  /**
   * All that a tree is made of, as it is now.
   * @param query the filter; empty for none.
   */
  async read(grouping: Grouping, query: string): Promise<TreeOptions> {
    const [concepts, counts, found] = await Promise.all([
      this.#concepts(),
      this.#counts(grouping),
      query === '' ? undefined : this.#find(query),
    ]);
    return { concepts, grouping, ...(counts ? { counts } : {}), ...(found ? { found } : {}) };
  }

  async #concepts(): Promise<readonly GlossaryConcept[]> {
    const before = this.#glossary;
    const { server, writersDocument } = this.#options;
    const known = before ? { known: before.version } : {};
    const params: GlossaryParams = { ...writersDocument.place, ...known };
    const answer = await server.request<GlossaryParams, GlossaryResult | null>(glossaryMethod, params);
    this.#glossary = answer ?? before;
    return this.#glossary?.concepts ?? [];
  }

  /** Only asked for where they are wanted or at hand: for them the server looks through the whole workspace. */
  async #counts(grouping: Grouping): Promise<readonly ConceptUseCounts[] | undefined> {
    const { uses } = this.#options;
    return grouping === 'use' || uses.wereAskedFor ? uses.counts() : undefined;
  }

  /** The ids of the concepts that a look-up finds: by any of their forms or a part of one, or else by a slip of one. */
  async #find(query: string): Promise<ReadonlySet<string>> {
    const { server, writersDocument } = this.#options;
    const params: LookUpParams = { ...writersDocument.place, query, limit: Number.MAX_SAFE_INTEGER };
    const { concepts } = await server.request<LookUpParams, LookUpResult>(lookUpMethod, params);
    const certain = concepts.filter(({ score }) => score >= guessedBelow);
    return new Set((certain.length > 0 ? certain : concepts).map(({ id }) => id));
  }
}
