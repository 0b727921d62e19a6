/** What a writer does with a concept, in the glossary view and on the page of its entry. */
import { l10n, window } from 'vscode';
import {
  type DefinitionPlaceParams,
  type DefinitionPlaceResult,
  definitionPlaceMethod,
  type EntryParams,
} from '../../server/src/protocol.ts';
import { copy } from './copy.ts';
import { isEditable } from './editable.ts';
import { openEntry } from './entries/openEntry.ts';
import { reportFailure } from './failures.ts';
import { selectionOrCursor } from './lookUp/place.ts';
import { writeOrWarn } from './lookUp/write.ts';
import { showPlace } from './places.ts';
import type { Services } from './services.ts';
import { showUses, type WantedUses } from './showUses.ts';
import type { Uses } from './uses.ts';
import type { WritersDocument } from './writersDocument.ts';

export interface ConceptActionsOptions {
  readonly services: Services;
  readonly uses: Uses;
  readonly writersDocument: WritersDocument;
}

export class ConceptActions {
  readonly #options: ConceptActionsOptions;

  constructor(options: ConceptActionsOptions) {
    this.#options = options;
  }

  /** Writes the term in place of what is selected in the writer's document, with its capitals, or else at the cursor. */
  async insert(term: string): Promise<void> {
    const editor = await this.#options.writersDocument.edit();
    if (!editor || !(await isEditable(editor.document))) {
      void window.showInformationMessage(
        l10n.t('To insert “{0}”, put the cursor into a Markdown document that can be edited first.', term),
      );
      return;
    }
    const place = selectionOrCursor(editor);
    await writeOrWarn(editor, place, place.query, term);
  }

  async copy(text: string): Promise<void> {
    await copy(text);
  }

  async showEntry(wanted: EntryParams): Promise<void> {
    await openEntry(this.#options.services, wanted);
  }

  async findUses(wanted: WantedUses): Promise<void> {
    const { services, uses } = this.#options;
    try {
      await showUses(uses, wanted);
    } catch (error) {
      void reportFailure(services.log, l10n.t('The uses could not be found.'), error);
    }
  }

  /** Opens the team's file where it adds or changes the concept; of a built-in one as it comes, its entry. */
  async edit(wanted: EntryParams): Promise<void> {
    const { services } = this.#options;
    try {
      const place = await services.server.request<DefinitionPlaceParams, DefinitionPlaceResult | null>(
        definitionPlaceMethod,
        wanted,
      );
      if (place) await showPlace(place);
      else await this.showEntry(wanted);
    } catch (error) {
      void reportFailure(services.log, l10n.t('The entry could not be opened.'), error);
    }
  }
}
