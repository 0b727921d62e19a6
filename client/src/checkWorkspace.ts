/**
 * Check Workspace: the findings of documents that are not open come to the Problems view, until they are cleared. The
 * user asks for them by a command, or once and for all by a setting. They outlive the server.
 */
import { commands, Disposable, env, l10n, window, workspace } from 'vscode';
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

export function registerCheckWorkspace({ log, server }: Services): Disposable {
  let isWanted = false;
  const setChecked = (value: boolean) => void commands.executeCommand('setContext', isChecked, value);
  const check = async (isAskedFor: boolean) => {
    try {
      const result = await server.execute<CheckWorkspaceResult>(checkWorkspaceCommand);
      isWanted = result.outcome === 'checked';
      setChecked(isWanted);
      if (isAskedFor) void tell(result);
    } catch (error) {
      const what = l10n.t('The workspace could not be checked.');
      if (isAskedFor) void reportFailure(log, what, error);
      else log.error(what, String(error));
    }
  };
  const clear = async () => {
    try {
      isWanted = false;
      setChecked(false);
      await server.execute(clearWorkspaceCommand);
    } catch (error) {
      void reportFailure(log, l10n.t('The findings could not be cleared.'), error);
    }
  };
  const isAlwaysWanted = () => workspace.getConfiguration(settingsSection).get(setting) === 'always';
  return Disposable.from(
    commands.registerCommand(commandIds.checkWorkspace, () => check(true)),
    commands.registerCommand(commandIds.clearWorkspace, clear),
    // A new server knows nothing of what the last one was asked for.
    server.onDidChangeState((state) => {
      if (state !== 'running') setChecked(false);
      else if (isWanted || isAlwaysWanted()) void check(false);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (server.state !== 'running' || !event.affectsConfiguration(`${settingsSection}.${setting}`)) return;
      void (isAlwaysWanted() ? check(false) : clear());
    }),
  );
}

async function tell({ outcome, findings, filesWithFindings, files }: CheckWorkspaceResult): Promise<void> {
  if (outcome === 'cancelled') return;
  if (outcome === 'no-folder') {
    void window.showInformationMessage(l10n.t('To check all documents of a workspace, open a folder first.'));
    return;
  }
  if (findings === 0) {
    void window.showInformationMessage(l10n.t('No findings in {0}.', filesOf(files)));
    return;
  }
  const showProblems = l10n.t('Show Problems');
  const message = l10n.t('{0} in {1}.', findingsOf(findings), filesOf(filesWithFindings));
  const choice = await window.showInformationMessage(message, showProblems);
  if (choice === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

function findingsOf(count: number): string {
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count.toLocaleString(env.language));
}

function filesOf(count: number): string {
  return count === 1 ? l10n.t('1 file') : l10n.t('{0} files', count.toLocaleString(env.language));
}
