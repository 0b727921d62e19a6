/** References: all places of the concept at the cursor in the workspace, whichever of its forms stands there. */
import {
  type CancellationToken,
  Location,
  type ReferenceParams,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import type { Configurations } from '../../configuration/configurations.ts';
import { conceptIdsOf } from '../../engine/index.ts';
import { type OpenDocuments, occurrenceAt } from '../../openDocuments.ts';
import { conceptById } from '../../terminology.ts';
import type { WorkspaceUses } from '../../workspace/workspaceUses.ts';
import { locationOf } from './conceptLocation.ts';

/** Answers requests for references. */
export class References {
  private readonly client: ClientFeatures;
  private readonly documents: OpenDocuments;
  private readonly configurations: Configurations;
  private readonly uses: WorkspaceUses;

  constructor(
    client: ClientFeatures,
    documents: OpenDocuments,
    configurations: Configurations,
    uses: WorkspaceUses,
  ) {
    this.client = client;
    this.documents = documents;
    this.configurations = configurations;
    this.uses = uses;
  }

  /** All places of the concept at a position; bit by bit, and none at last, where the client takes them so. */
  async at(
    { textDocument, position, context }: ReferenceParams,
    token: CancellationToken,
    workDone: WorkDoneProgressReporter,
    partial: ResultProgressReporter<Location[]> | undefined,
  ): Promise<Location[] | null> {
    const { uri } = textDocument;
    const terminology = await this.configurations.of(uri);
    const place = await this.configurations.placeOf(uri);
    const checked = await this.documents.checked(uri, token);
    if (!checked) return null;
    const { termBase } = checked;
    const placed = occurrenceAt(checked, position);
    // Another provider may have something to say.
    if (!placed) return null;
    const ids = conceptIdsOf(placed.occurrence, termBase);
    const found: Location[] = [];
    const tell = (locations: readonly Location[]) => {
      if (partial) partial.report([...locations]);
      else found.push(...locations);
    };
    if (context.includeDeclaration) {
      tell(
        ids.flatMap((id) => {
          const concept = conceptById(id, termBase);
          return (concept && locationOf(concept, terminology, place, this.client)) ?? [];
        }),
      );
    }
    workDone.begin(this.client.say('Looking for the term in the workspace'), 0, undefined, true);
    try {
      const report = (share: number) => workDone.report(Math.floor(100 * share));
      for await (const { uri, uses: places } of this.uses.each(ids, token, report))
        tell(places.map(({ range }) => Location.create(uri, range)));
    } finally {
      workDone.done();
    }
    return found;
  }
}
