/** Opens the menu of quick fixes on a finding, as the link of its hover card does. */
import { commands, type Disposable, Position, Selection, window } from 'vscode';
import { showFixesCommand } from '../../server/src/protocol.ts';
import { hideHover } from './hideHover.ts';

export function registerShowFixes(): Disposable {
  return commands.registerCommand(showFixesCommand, async (uri: string, { line, character }: Position) => {
    // Whose card was pressed is active, or else one beside it, as the other side of a diff editor.
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    const editor = editors.find((one) => one?.document.uri.toString() === uri);
    if (!editor) return;
    const position = new Position(line, character);
    editor.selection = new Selection(position, position);
    await hideHover();
    await commands.executeCommand('editor.action.quickFix');
  });
}
