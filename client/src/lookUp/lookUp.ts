/** Look Up Term: finds a term and writes it, copies it, or shows its entry. */
import { commands, type Disposable, env, type TextEditor, window } from 'vscode';
import { commandIds } from '../commandIds.ts';
import { isEditable } from '../editable.ts';
import { openEntry } from '../entries/openEntry.ts';
import { reportFailure } from '../failures.ts';
import type { Services } from '../services.ts';
import { pickConcept } from './pickConcept.ts';
import { isReplaced, type Place, placeAt, writeAt } from './place.ts';

const confirmationMs = 4000;

export function registerLookUp(services: Services): Disposable {
  return commands.registerCommand(commandIds.lookUp, async () => {
    try {
      await lookUp(services);
    } catch (error) {
      void reportFailure(services.log, 'The term could not be looked up.', error);
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
    place && canWrite ? whatEnterDoes(place, query) : 'Enter shows the full entry',
  );
  if (!choice) {
    return;
  }
  const { action, concept, query } = choice;
  if (action === 'copy') {
    await env.clipboard.writeText(concept.term);
    window.setStatusBarMessage(`$(check) Copied “${concept.term}”`, confirmationMs);
  } else if (action === 'enter' && editor && place && canWrite) {
    await write(editor, place, query, concept.term);
  } else {
    await openEntry(services, concept.id);
  }
}

function whatEnterDoes(place: Place, query: string): string {
  return isReplaced(place, query)
    ? `Enter replaces “${place.query}”`
    : 'Enter inserts the term at the cursor';
}

async function write(editor: TextEditor, place: Place, query: string, term: string): Promise<void> {
  if (!(await writeAt(editor, place, query, term))) {
    void window.showWarningMessage(
      `“${term}” was not written, because the text has changed or is read-only. Look it up again to copy it.`,
    );
  }
}
