/** Does what is pressed in a report. */
import { commands, env, l10n, Uri, window } from 'vscode';
import {
  fixWorkspaceCommand,
  type ReportPlacesParams,
  type ReportPlacesResult,
  reportPlacesMethod,
  rulePages,
} from '../../../server/src/protocol.ts';
import { commandIds } from '../commandIds.ts';
import { openEntry } from '../entries/openEntry.ts';
import { addTerm } from '../glossary/addTerm.ts';
import { changeGlossary } from '../glossary/glossaryServer.ts';
import { showPlaces } from '../places.ts';
import type { Services } from '../services.ts';
import type { ReportAction } from './controls.tsx';
import { exportReport, tellExported } from './exportReport.ts';
import type { MadeReport } from './makeReport.ts';

/** What is done outside of the page. */
export type WorkAction = Exclude<ReportAction, { kind: 'more' }>;

export interface ReportActionsOptions {
  readonly services: Services;
  /** The folder of the extension. */
  readonly extension: Uri;
  /** The report that is shown. */
  readonly made: () => MadeReport | undefined;
  /** Makes it again. */
  readonly refresh: () => Promise<void>;
}

/** Whether the report is another one after that, unless the writer thinks better of it. */
export function changesWorkspace({ kind }: ReportAction): boolean {
  return kind === 'fix' || kind === 'fixAll' || kind === 'add' || kind === 'ignore';
}

export class ReportActions {
  readonly #options: ReportActionsOptions;

  constructor(options: ReportActionsOptions) {
    this.#options = options;
  }

  async do(action: WorkAction): Promise<void> {
    const { services, refresh } = this.#options;
    const { server } = services;
    switch (action.kind) {
      case 'places':
        return this.#showPlaces(action.places, action.title);
      case 'entry':
        return openEntry(services, action);
      case 'rule':
        await env.openExternal(Uri.parse(`${rulePages}/${action.code}.md`));
        return;
      case 'fix':
        await server.execute(fixWorkspaceCommand, action.scope);
        return;
      case 'fixAll':
        await commands.executeCommand(commandIds.fixWorkspace);
        return;
      case 'add':
        return addTerm(server, { uri: Uri.parse(action.uri) }, action.form);
      case 'ignore':
        return changeGlossary(server, Uri.parse(action.uri), { kind: 'ignore', form: action.form });
      case 'refresh':
        return refresh();
      case 'openFolder':
        await commands.executeCommand('vscode.openFolder');
        return;
      case 'export':
        return this.#export();
    }
  }

  async #export(): Promise<void> {
    const { made, extension } = this.#options;
    const report = made();
    const target = report && (await exportReport(report, extension));
    if (target) void tellExported(target);
  }

  async #showPlaces(params: ReportPlacesParams, title: string): Promise<void> {
    const { server } = this.#options.services;
    const { places } = await server.request<ReportPlacesParams, ReportPlacesResult>(
      reportPlacesMethod,
      params,
    );
    if (places.length > 0) await showPlaces(places);
    else
      void window.showInformationMessage(l10n.t('“{0}” is not there any more. Refresh the report.', title));
  }
}
