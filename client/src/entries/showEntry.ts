/** Show Full Entry: of a given concept, of the term at the cursor, or of one to be looked up. */
import { commands, type Disposable, l10n, window } from 'vscode';
import type { EntryParams } from '../../../server/src/protocol.ts';
import { commandIds } from '../commandIds.ts';
import { reportFailure } from '../failures.ts';
import type { ConceptNode } from '../glossaryView/tree.ts';
import { findConcepts } from '../lookUp/findConcepts.ts';
import { pickConcept } from '../lookUp/pickConcept.ts';
import { placeAt } from '../lookUp/place.ts';
import type { Services } from '../services.ts';
import type { WritersDocument } from '../writersDocument.ts';
import { openEntry } from './openEntry.ts';

export function registerShowEntry(services: Services, writersDocument: WritersDocument): Disposable {
  return commands.registerCommand(commandIds.showEntry, async (given: unknown, uri: unknown) => {
    try {
      const id = idOf(given);
      const place = typeof uri === 'string' ? { uri } : writersDocument.place;
      const wanted = id === undefined ? await askWhich(services) : { id, ...place };
      if (wanted) await openEntry(services, wanted);
    } catch (error) {
      void reportFailure(services.log, l10n.t('The entry could not be looked up.'), error);
    }
  });
}

/** What a link or an item of the glossary view is about. */
function idOf(given: unknown): string | undefined {
  const { concept } = Object(given) as Partial<ConceptNode>;
  return typeof given === 'string' ? given : concept?.id;
}

async function askWhich({ server }: Services): Promise<EntryParams | undefined> {
  const editor = window.activeTextEditor;
  const place = editor ? { uri: editor.document.uri.toString() } : {};
  const query = editor ? (await placeAt(server, editor)).query : '';
  if (query !== '') {
    const [best] = await findConcepts(server, query, { limit: 1 });
    if (best?.score === 1) {
      return { id: best.id, ...place };
    }
  }
  const choice = await pickConcept(server, query, () => l10n.t('Enter shows the full entry'));
  return choice && { id: choice.concept.id, ...place };
}
