/** Look Up Term: finds a term and writes it, copies it, or shows its entry. */
import { commands, type Disposable, l10n, window } from 'vscode';
import { commandIds } from '../commandIds.ts';
import { copy } from '../copy.ts';
import { isEditable } from '../editable.ts';
import { openEntry } from '../entries/openEntry.ts';
import { reportFailure } from '../failures.ts';
import type { Services } from '../services.ts';
import { pickConcept } from './pickConcept.ts';
import { isReplaced, type Place, placeAt } from './place.ts';
import { writeOrWarn } from './write.ts';

export function registerLookUp(services: Services): Disposable {
  return commands.registerCommand(commandIds.lookUp, async () => {
    try {
      await lookUp(services);
    } catch (error) {
      void reportFailure(services.log, l10n.t('The term could not be looked up.'), error);
    }
  });
}

async function lookUp(services: Services): Promise<void> {
  const editor = window.activeTextEditor;
  // At once, because until the box is open, what is typed goes into the editor.
  const [place, canWrite] = await Promise.all([
    editor && placeAt(services.server, editor),
    editor !== undefined && isEditable(editor.document),
  ]);
  const choice = await pickConcept(services.server, place?.query ?? '', (query) =>
    place && canWrite ? whatEnterDoes(place, query) : l10n.t('Enter shows the full entry'),
  );
  if (!choice) {
    return;
  }
  const { action, concept, query } = choice;
  if (action === 'copy') {
    await copy(concept.term);
  } else if (action === 'enter' && editor && place && canWrite) {
    await writeOrWarn(editor, place, query, concept.term);
  } else {
    const uri = editor?.document.uri.toString();
    await openEntry(services, { id: concept.id, ...(uri === undefined ? {} : { uri }) });
  }
}

function whatEnterDoes(place: Place, query: string): string {
  return isReplaced(place, query)
    ? l10n.t('Enter replaces “{0}”', place.query)
    : l10n.t('Enter inserts the term at the cursor');
}
