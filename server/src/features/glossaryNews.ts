/** Tells who has asked for the glossary, or for an entry of it, when it may be another. */
import type { Connection } from 'vscode-languageserver';
import type { CheckContexts } from '../checkContexts.ts';
import { glossaryChangedMethod } from '../protocol.ts';

export class GlossaryNews {
  private wasAskedFor = false;

  constructor(connection: Connection, contexts: CheckContexts) {
    contexts.onDidChange(() => {
      if (this.wasAskedFor) void connection.sendNotification(glossaryChangedMethod);
    });
  }

  /** To be called when somebody asks for what is in it: who has not would not know what the notification means. */
  asked(): void {
    this.wasAskedFor = true;
  }
}
