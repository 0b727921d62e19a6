/** The settings that the server asks for: VS Code knows those of a notebook, and not of its cells. */
import { Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { fileOf } from './fileOf.ts';

/** The part of the client's middleware for the workspace that asks for those of the file. */
export const settingsOfFiles: Pick<NonNullable<Middleware['workspace']>, 'configuration'> = {
  configuration({ items }, token, next) {
    const ofFiles = items.map((item) =>
      item.scopeUri ? { ...item, scopeUri: fileOf(Uri.parse(item.scopeUri)).toString() } : item,
    );
    return next({ items: ofFiles }, token);
  },
};
