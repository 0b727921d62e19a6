/** Shows where concepts are used: as the command of a code lens in the glossary’s file, and for what else shows concepts. */
import { commands, type Disposable, Location, l10n, Position, ProgressLocation, Uri, window } from 'vscode';
import { type ConceptUses, showUsesCommand } from '../../server/src/protocol.ts';
import { reportFailure } from './failures.ts';
import { hideHover } from './hideHover.ts';
import { type LspPlace, listPlaces, showPlaces } from './places.ts';
import type { Services } from './services.ts';
import type { Uses } from './uses.ts';

export function registerShowUses({ log }: Services, uses: Uses): Disposable {
  const show = async (uri: string, { line, character }: Position, id: string) => {
    try {
      await hideHover();
      const at = new Location(Uri.parse(uri), new Position(line, character));
      await listPlaces(placesOf(await uses.of(id)), at);
    } catch (error) {
      void reportFailure(log, l10n.t('The uses of the term could not be found.'), error);
    }
  };
  return commands.registerCommand(showUsesCommand, show);
}

/** A concept whose uses are wanted, or those of one form of it. */
export interface WantedUses {
  readonly id: string;
  readonly term: string;
  readonly form?: string;
}

/** Lists the uses, or says that there are none. */
export async function showUses(uses: Uses, { id, term, form }: WantedUses): Promise<void> {
  const title = l10n.t('Looking for “{0}”…', form ?? term);
  const found = await window.withProgress({ location: ProgressLocation.Window, title }, () => uses.of(id));
  const places = placesOf(found, form);
  if (places.length > 0) await showPlaces(places);
  else void window.showInformationMessage(l10n.t('“{0}” is not used in this workspace.', form ?? term));
}

/** @param form as it is written; the uses of all forms where it is absent. */
function placesOf({ documents }: ConceptUses, form?: string): LspPlace[] {
  return documents.flatMap(({ uri, uses }) =>
    uses.filter((use) => form === undefined || use.form === form).map(({ range }) => ({ uri, range })),
  );
}
