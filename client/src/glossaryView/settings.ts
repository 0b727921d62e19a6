/** The settings of the glossary view. */
import { ConfigurationTarget, workspace } from 'vscode';
import { settingsSection } from '../../../server/src/protocol.ts';
import type { Grouping } from './tree.ts';

const section = `${settingsSection}.glossaryView`;

interface Values {
  readonly grouping: Grouping;
  readonly followCursor: boolean;
}

const defaults: Values = { grouping: 'subject', followCursor: false };

/** The full name of a setting. */
export function nameOf(name: keyof Values): string {
  return `${section}.${name}`;
}

export function settingOf<Name extends keyof Values>(name: Name): Values[Name] {
  return workspace.getConfiguration(section).get(name, defaults[name]);
}

/** Keeps a choice where the last one was kept: in the workspace if that has one of its own, otherwise for the user. */
export async function choose<Name extends keyof Values>(name: Name, value: Values[Name]): Promise<void> {
  const configuration = workspace.getConfiguration(section);
  const isOfWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  await configuration.update(
    name,
    value,
    isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
  );
}
