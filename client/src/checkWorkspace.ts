/**
 * Check Workspace: the findings of documents that are not open come to the Problems view, until they are cleared. The
 * user asks for them by a command, or once and for all by a setting.
 */
import { commands, Disposable, window, workspace } from 'vscode';
import {
  type CheckWorkspaceResult,
  checkWorkspaceCommand,
  clearWorkspaceCommand,
  settingsSection,
} from '../../server/src/protocol.ts';
import { commandIds } from './commandIds.ts';
import { reportFailure } from './failures.ts';
import type { Services } from './services.ts';

/** The condition, in the manifest, under which there is something to clear. */
const isChecked = 'cxTerminology.workspaceIsChecked';

const setting = 'workspace.check';

const showProblems = 'Show Problems';

export function registerCheckWorkspace({ log, server }: Services): Disposable {
  const setChecked = (value: boolean) => void commands.executeCommand('setContext', isChecked, value);
  const check = async (isAskedFor: boolean) => {
    try {
      const result = await server.execute<CheckWorkspaceResult>(checkWorkspaceCommand);
      setChecked(result.outcome === 'checked');
      if (isAskedFor) void tell(result);
    } catch (error) {
      void reportFailure(log, 'The workspace could not be checked.', error);
    }
  };
  const clear = async () => {
    try {
      await server.execute(clearWorkspaceCommand);
      setChecked(false);
    } catch (error) {
      void reportFailure(log, 'The findings could not be cleared.', error);
    }
  };
  const checkAlways = () => {
    const isWanted = workspace.getConfiguration(settingsSection).get(setting) === 'always';
    if (isWanted && server.state === 'running') void check(false);
  };
  return Disposable.from(
    commands.registerCommand(commandIds.checkWorkspace, () => check(true)),
    commands.registerCommand(commandIds.clearWorkspace, clear),
    // A new server knows nothing of what the last one was asked for.
    server.onDidChangeState((state) => {
      if (state !== 'running') setChecked(false);
      checkAlways();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${settingsSection}.${setting}`)) checkAlways();
    }),
  );
}

async function tell({ outcome, findings, filesWithFindings, files }: CheckWorkspaceResult): Promise<void> {
  if (outcome === 'cancelled') return;
  if (outcome === 'no-folder') {
    void window.showInformationMessage('To check all documents of a workspace, open a folder first.');
    return;
  }
  if (findings === 0) {
    void window.showInformationMessage(`No findings in ${counted(files, 'file')}.`);
    return;
  }
  const message = `${counted(findings, 'finding')} in ${counted(filesWithFindings, 'file')}.`;
  const choice = await window.showInformationMessage(message, showProblems);
  if (choice === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

function counted(count: number, name: string): string {
  return `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
}
