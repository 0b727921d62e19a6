/** Code actions in documents that can't be changed: those that change other files are left. */
import type { CodeAction, Command } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { GlossaryActionMark } from '../../server/src/protocol.ts';
import { readOnly } from './editable.ts';

/** The part of the client's middleware that leaves out what the editor would refuse. */
export const withoutRefused: Required<Pick<Middleware, 'provideCodeActions'>> = {
  async provideCodeActions(document, range, context, token, next) {
    const actions = await next(document, range, context, token);
    if (!actions?.length) return actions;
    switch (await readOnly(document.uri)) {
      case 'no':
        return actions;
      case 'document':
        return actions.filter(changesGlossary);
      case 'folder':
        return [];
    }
  },
};

/** The client keeps the data of the server's actions with them. */
function changesGlossary(action: Command | (CodeAction & { data?: Partial<GlossaryActionMark> })): boolean {
  return 'data' in action && action.data?.glossaryChange !== undefined;
}
