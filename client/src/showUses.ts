/** What a code lens in the glossary’s file does: it shows where a concept is used, in the peek view of references. */
import { commands, type Disposable, Location, l10n, Position, Uri } from 'vscode';
import { type ConceptUses, showUsesCommand, type UsesParams, usesMethod } from '../../server/src/protocol.ts';
import { reportFailure } from './failures.ts';
import type { Services } from './services.ts';

export function registerShowUses({ log, server }: Services): Disposable {
  const show = async (uri: string, { line, character }: Position, id: string) => {
    try {
      const { documents } = await server.request<UsesParams, ConceptUses>(usesMethod, { id });
      const converter = (await server.client).protocol2CodeConverter;
      const places = documents.flatMap((one) =>
        one.uses.map(({ range }) => new Location(Uri.parse(one.uri), converter.asRange(range))),
      );
      const at = new Position(line, character);
      await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), at, places);
    } catch (error) {
      void reportFailure(log, l10n.t('The uses of the term could not be found.'), error);
    }
  };
  return commands.registerCommand(showUsesCommand, show);
}
