/** The report in the editor: makes it, shows it, and does what is pressed on it. Loaded when it is first shown. */
import { commands, env, Location, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import {
  fixWorkspaceCommand,
  type ReportPlacesParams,
  type ReportPlacesResult,
  reportChangedMethod,
  reportPlacesMethod,
} from '../../../server/src/protocol.ts';
import { commandIds } from '../commandIds.ts';
import { escapeHtml } from '../entries/entryHtml.ts';
import { openEntry } from '../entries/openEntry.ts';
import { reportFailure } from '../failures.ts';
import { addTerm } from '../glossary/addTerm.ts';
import { changeGlossary } from '../glossary/glossaryServer.ts';
import type { Services } from '../services.ts';
import { rangeOf, showPlace } from '../uses.ts';
import { LiveControls, type ReportAction } from './controls.ts';
import { exportReport, reportTitle, tellExported } from './exportReport.ts';
import { type MadeReport, makeReport, timeText } from './makeReport.ts';
import { reportBody } from './reportBody.ts';
import { livePage } from './reportPage.ts';

export const reportPanelType = 'cxTerminology.report';

const rulePages = 'https://github.com/cx-terminology/cx-terminology/blob/main/docs/rules';

/** How many rows of a table are shown at first, and more at a time. */
const pageSize = 15;

/** What the page tells of a press. */
interface PageMessage {
  readonly ready?: true;
  /** The number of the action. */
  readonly action?: number;
}

export interface ReportPanelOptions {
  readonly services: Services;
  /** The folder of the extension. */
  readonly extension: Uri;
}

export class ReportPanel {
  readonly #options: ReportPanelOptions;
  #panel: WebviewPanel | undefined;
  #controls = new LiveControls();
  #made: MadeReport | undefined;
  #making: Promise<void> | undefined;
  #isReady = false;
  /** Something that was pressed changes the workspace: the report is to show what comes of it. */
  #isChanging = false;
  /** It was out of date before it was there. */
  #isOld = false;

  constructor(options: ReportPanelOptions) {
    this.#options = options;
    const { server } = options.services;
    server.onNotification(reportChangedMethod, () => this.#changed());
    server.onDidChangeState((state) => {
      // What is shown stays as it is; a new server knows of no report.
      if (state === 'running' && this.#made) this.#changed();
    });
  }

  /** The last report that was made while the panel was there, if there is one. */
  get made(): MadeReport | undefined {
    return this.#made;
  }

  /** Shows the panel, and makes a report if there is none; resolves when it is shown. */
  async show(): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else this.#panel = this.#create();
    if (!this.#made) await this.refresh();
  }

  /** Makes the report again. */
  refresh(): Promise<void> {
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
    });
    return this.#making;
  }

  #create(): WebviewPanel {
    const { extension } = this.#options;
    const folder = Uri.joinPath(extension, 'dist', 'page');
    const panel = window.createWebviewPanel(
      reportPanelType,
      l10n.t('Terminology Report'),
      ViewColumn.Active,
      {
        enableScripts: true,
        enableFindWidget: true,
        retainContextWhenHidden: true,
        localResourceRoots: [folder],
      },
    );
    const { webview } = panel;
    webview.onDidReceiveMessage((message: PageMessage) => this.#received(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#made = undefined;
      this.#isReady = false;
    });
    webview.html = livePage({
      title: l10n.t('Terminology Report'),
      script: webview.asWebviewUri(Uri.joinPath(folder, 'report.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(folder, 'report.css')).toString(),
      source: webview.cspSource,
      nonce: crypto.randomUUID(),
    });
    return panel;
  }

  async #make(): Promise<void> {
    this.#isOld = false;
    this.#isChanging = false;
    this.#notice(escapeHtml(l10n.t('Looking through the workspace…')));
    try {
      const made = await makeReport(this.#options.services.server);
      const { outcome } = made.report;
      if (outcome === 'made') {
        this.#made = made;
        this.#showReport();
        this.#notice('');
        if (this.#isOld) this.#offerRefresh();
      } else if (outcome === 'no-folder') {
        this.#made = undefined;
        this.#notice(this.#noFolder());
      } else this.#notice(this.#withRefresh(l10n.t('The report was not made.'), l10n.t('Make Report')));
    } catch (error) {
      this.#notice(this.#withRefresh(l10n.t('The report could not be made.'), l10n.t('Try Again')));
      void reportFailure(this.#options.services.log, l10n.t('The report could not be made.'), error);
    }
  }

  #noFolder(): string {
    const text = l10n.t('A report is about the documents of a folder: open one first.');
    const open = l10n.t('Open Folder…');
    return `${escapeHtml(text)} ${this.#controls.button(open, open, { kind: 'openFolder' })}`;
  }

  #withRefresh(text: string, button: string): string {
    return `${escapeHtml(text)} ${this.#controls.button(button, l10n.t('Make the report again'), { kind: 'refresh' })}`;
  }

  #offerRefresh(): void {
    this.#notice(
      this.#withRefresh(l10n.t('The workspace has changed since the report was made.'), l10n.t('Refresh')),
    );
  }

  #changed(): void {
    if (this.#making) this.#isOld = true;
    else if (this.#made && this.#isChanging) void this.refresh();
    else if (this.#made) this.#offerRefresh();
  }

  #showReport(): void {
    if (!this.#made || !this.#isReady) return;
    const { report, date } = this.#made;
    this.#controls = new LiveControls();
    const controls = this.#controls;
    const options = { title: reportTitle(), time: timeText(date), controls, pageSize };
    const refresh = controls.button(l10n.t('Refresh'), l10n.t('Make the report again'), { kind: 'refresh' });
    const save = controls.button(l10n.t('Export…'), l10n.t('Save the report as a web page or as Markdown'), {
      kind: 'export',
    });
    const toolbar = `<nav aria-label="${escapeHtml(l10n.t('What to do with the report'))}">${refresh} ${save}</nav>`;
    this.#post({ report: `${toolbar}\n${reportBody(report, options)}` });
  }

  #noticeHtml = '';

  /** What stands above the report. */
  #notice(html: string): void {
    this.#noticeHtml = html;
    if (this.#isReady) this.#post({ notice: html });
  }

  #post(message: { readonly report?: string; readonly notice?: string }): void {
    void this.#panel?.webview.postMessage(message);
  }

  #received({ ready, action: number }: PageMessage): void {
    if (ready) {
      this.#isReady = true;
      this.#showReport();
      this.#notice(this.#noticeHtml);
    }
    const action = number === undefined ? undefined : this.#controls.actionOf(number);
    if (action) void this.do(action);
  }

  /** Does what was pressed. */
  async do(action: ReportAction): Promise<void> {
    const { log } = this.#options.services;
    try {
      await this.#does(action);
    } catch (error) {
      void reportFailure(log, l10n.t('What you pressed in the report did not work.'), error);
    }
  }

  async #does(action: ReportAction): Promise<void> {
    const { services, extension } = this.#options;
    const { server } = services;
    switch (action.kind) {
      case 'places':
        return this.#showPlaces(action.places, action.title);
      case 'entry':
        return openEntry(services, action.id);
      case 'rule':
        await env.openExternal(Uri.parse(`${rulePages}/${action.code}.md`));
        return;
      case 'fix':
        this.#isChanging = true;
        await server.execute(fixWorkspaceCommand, action.id);
        return;
      case 'fixAll':
        this.#isChanging = true;
        await commands.executeCommand(commandIds.fixWorkspace);
        return;
      case 'add':
        this.#isChanging = true;
        return addTerm(server, { uri: Uri.parse(action.uri) }, action.form);
      case 'ignore':
        this.#isChanging = true;
        return changeGlossary(server, Uri.parse(action.uri), { kind: 'ignore', form: action.form });
      case 'refresh':
        return this.refresh();
      case 'openFolder':
        await commands.executeCommand('vscode.openFolder');
        return;
      case 'export': {
        const target = this.#made && (await exportReport(this.#made, extension));
        if (target) void tellExported(target);
      }
    }
  }

  async #showPlaces(params: ReportPlacesParams, title: string): Promise<void> {
    const { server } = this.#options.services;
    const { places } = await server.request<ReportPlacesParams, ReportPlacesResult>(
      reportPlacesMethod,
      params,
    );
    const locations = places.map(({ uri, range }) => new Location(Uri.parse(uri), rangeOf(range)));
    const [first] = locations;
    if (!first) {
      void window.showInformationMessage(l10n.t('“{0}” is not there any more. Refresh the report.', title));
      return;
    }
    await showPlace(first.uri, first.range);
    if (locations.length === 1) return;
    await commands.executeCommand('editor.action.showReferences', first.uri, first.range.start, locations);
  }
}
