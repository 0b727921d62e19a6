/** Documents that can’t be changed are not renamed in: the writer is told before typing a new name. */
import { l10n } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { isEditable } from './editable.ts';

/** The part of the client's middleware that looks. */
export const refuseReadOnly: Pick<Middleware, 'prepareRename'> = {
  async prepareRename(document, position, token, next) {
    const found = await next(document, position, token);
    if (found && !(await isEditable(document)))
      throw new Error(l10n.t('This document is read-only, so that no term can be renamed from here.'));
    return found;
  },
};
