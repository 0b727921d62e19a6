/** Definition: from a term in a document to where its concept is defined, in a team’s file or in the glossary. */
import {
  type CancellationToken,
  type DefinitionParams,
  type Location,
  type LocationLink,
  Range,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import type { Configurations } from '../../configuration/configurations.ts';
import { conceptIdsOf } from '../../engine/index.ts';
import { type OpenDocuments, occurrenceAt } from '../../openDocuments.ts';
import { conceptById } from '../../terminology.ts';
import { locationOf } from './conceptLocation.ts';

/** Answers requests for definitions. */
export class Definitions {
  private readonly client: ClientFeatures;
  private readonly documents: OpenDocuments;
  private readonly configurations: Configurations;

  constructor(client: ClientFeatures, documents: OpenDocuments, configurations: Configurations) {
    this.client = client;
    this.documents = documents;
    this.configurations = configurations;
  }

  /** Where the concept of the term at a position is defined; `null` where there is no term. */
  async at(
    { textDocument: { uri }, position }: DefinitionParams,
    token: CancellationToken,
  ): Promise<Location[] | LocationLink[] | null> {
    const terminology = await this.configurations.of(uri);
    const place = await this.configurations.placeOf(uri);
    const checked = await this.documents.checked(uri, token);
    if (!checked) return null;
    const { document, termBase } = checked;
    const placed = occurrenceAt(checked, position);
    if (!placed) return null;
    const locations = conceptIdsOf(placed.occurrence, termBase)
      .map((id) => conceptById(id, termBase))
      .flatMap((concept) => (concept && locationOf(concept, terminology, place, this.client)) ?? []);
    if (!this.client.takesDefinitionLinks) return locations;
    const origin = Range.create(document.positionAt(placed.from), document.positionAt(placed.to));
    return locations.map((location) => linkTo(location, origin));
  }
}

function linkTo({ uri, range }: Location, originSelectionRange: Range): LocationLink {
  return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
}
