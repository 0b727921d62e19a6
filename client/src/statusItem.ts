/** The language status item: whether the server runs, and what it has found in the active document. */
import {
  type Command,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  env,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { settingsSection } from '../../server/src/protocol.ts';
import { commandIds } from './commandIds.ts';
import { languageSelector } from './documents.ts';
import { scopeOf } from './fileOf.ts';
import type { ServerState } from './languageServer.ts';
import { clientName, isFinding } from './names.ts';
import type { Services } from './services.ts';

/** What the item shows in one state. */
interface Status {
  readonly text: string;
  readonly detail?: string;
  readonly severity?: LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command?: Command;
}

export function registerStatusItem({ server }: Services): Disposable {
  const item = languages.createLanguageStatusItem(settingsSection, languageSelector);
  item.name = clientName;
  const update = () => show(item, statusOf(server.state, window.activeTextEditor?.document));
  update();
  return Disposable.from(
    item,
    server.onDidChangeState(update),
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) {
        update();
      }
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingsSection)) {
        update();
      }
    }),
  );
}

function statusOf(state: ServerState, document: TextDocument | undefined): Status {
  switch (state) {
    case 'starting':
      return { text: l10n.t('Starting'), busy: true };
    case 'restarting':
      return {
        text: l10n.t('Restarting'),
        detail: l10n.t('The server has crashed.'),
        busy: true,
      };
    case 'stopped':
      return {
        text: l10n.t('Stopped'),
        detail: l10n.t('Terms are not checked; restart the server.'),
        severity: LanguageStatusSeverity.Error,
        command: { title: l10n.t('Restart Server'), command: commandIds.restart },
      };
    case 'running':
      return document && !isEnabledFor(document) ? switchedOff() : findings(document);
  }
}

function switchedOff(): Status {
  return {
    text: l10n.t('Off'),
    detail: l10n.t('Checking is switched off here.'),
    command: {
      title: l10n.t('Open Setting'),
      command: 'workbench.action.openSettings',
      arguments: [`${settingsSection}.enable`],
    },
  };
}

function isEnabledFor(document: TextDocument): boolean {
  return workspace.getConfiguration(settingsSection, scopeOf(document)).get('enable', true);
}

/** The problems view has no hints, so counting them would send the reader there for nothing. */
function isShown(diagnostic: Diagnostic): boolean {
  return isFinding(diagnostic) && diagnostic.severity !== DiagnosticSeverity.Hint;
}

function findings(document: TextDocument | undefined): Status {
  const count = document ? languages.getDiagnostics(document.uri).filter(isShown).length : 0;
  if (count === 0) {
    return { text: l10n.t('No findings') };
  }
  return {
    text: count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count.toLocaleString(env.language)),
    command: { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' },
  };
}

function show(item: LanguageStatusItem, status: Status): void {
  item.text = status.text;
  // The list of all extensions' items shows no names, so the detail has to say whose this is.
  item.detail = status.detail ? `${clientName}: ${status.detail}` : clientName;
  item.severity = status.severity ?? LanguageStatusSeverity.Information;
  item.busy = status.busy ?? false;
  item.command = status.command;
  const spoken = [`${clientName}: ${status.text}`, status.detail].filter(Boolean).join('. ');
  item.accessibilityInformation = { label: spoken };
}
