/**
 * The panel of the report, of which there is one: makes a report, makes it again when something has changed that was
 * pressed in it, and says so when something else has.
 */
import { l10n, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { reportChangedMethod } from '../../../server/src/protocol.ts';
import { reportFailure } from '../failures.ts';
import type { Services } from '../services.ts';
import { Controls, type ReportAction } from './controls.tsx';
import { liveReport, noFolderNotice, oldNotice, retryNotice, workingNotice } from './liveReport.tsx';
import { type MadeReport, makeReport } from './makeReport.ts';
import { reportPanelType } from './panelType.ts';
import { changesWorkspace, ReportActions } from './reportActions.ts';
import { ReportView } from './reportView.ts';
import { RowsShown } from './rowsShown.ts';

export interface ReportPanelOptions {
  readonly services: Services;
  /** The folder of the extension. */
  readonly extension: Uri;
}

export class ReportPanel {
  readonly #options: ReportPanelOptions;
  readonly #actions: ReportActions;
  #panel: WebviewPanel | undefined;
  #view: ReportView | undefined;
  #controls = new Controls();
  #rowsShown = new RowsShown();
  #made: MadeReport | undefined;
  #making: Promise<void> | undefined;
  /** How many things that were pressed are changing the workspace now. */
  #changes = 0;
  /** The report is to show what comes of something that was pressed: when it is out of date, it is made again. */
  #awaitsChange = false;
  /** The report that is shown, or being made, is told to be out of date. */
  #isOld = false;

  constructor(options: ReportPanelOptions) {
    this.#options = options;
    const { services, extension } = options;
    const refresh = () => this.refresh();
    this.#actions = new ReportActions({ services, extension, made: () => this.#made, refresh });
    const { server } = services;
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
    else {
      const title = l10n.t('Terminology Report');
      const options = { enableFindWidget: true, retainContextWhenHidden: true };
      this.#use(window.createWebviewPanel(reportPanelType, title, ViewColumn.Active, options));
    }
    if (!this.#made) await this.refresh();
  }

  /** Makes a report in a panel that was there when the window was closed. */
  async restore(panel: WebviewPanel): Promise<void> {
    this.#panel?.dispose();
    this.#use(panel);
    await this.refresh();
  }

  /** Makes the report again. */
  refresh(): Promise<void> {
    this.#view?.showNotice(workingNotice());
    this.#making ??= this.#make().finally(() => {
      this.#making = undefined;
      this.#renew();
    });
    return this.#making;
  }

  #use(panel: WebviewPanel): void {
    this.#panel = panel;
    this.#view = new ReportView(panel.webview, this.#options.extension, (key) => {
      const action = this.#controls.actionOf(key);
      if (action) void this.#do(action);
    });
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#view = undefined;
      this.#made = undefined;
      this.#rowsShown = new RowsShown();
    });
  }

  async #make(): Promise<void> {
    this.#isOld = false;
    this.#awaitsChange = this.#changes > 0;
    try {
      const made = await makeReport(this.#options.services.server);
      // For a panel that is closed there is none.
      if (!this.#view) return;
      const { outcome } = made.report;
      if (outcome === 'made') {
        this.#made = made;
        this.#draw(made);
        this.#view.showNotice('');
      } else if (outcome === 'no-folder') {
        this.#made = undefined;
        this.#view.showReport('');
        this.#view.showNotice(noFolderNotice(this.#controls));
      } else {
        const [text, button] = [l10n.t('The report was not made.'), l10n.t('Make Report')];
        this.#view.showNotice(retryNotice(text, button, this.#controls));
      }
    } catch (error) {
      const text = l10n.t('The report could not be made.');
      this.#view?.showNotice(retryNotice(text, l10n.t('Try Again'), this.#controls));
      void reportFailure(this.#options.services.log, text, error);
    }
  }

  #draw(made: MadeReport): void {
    this.#controls = new Controls();
    this.#view?.showReport(liveReport(made, this.#controls, this.#rowsShown));
  }

  #changed(): void {
    this.#isOld = true;
    this.#renew();
  }

  /** Makes a report again that is out of date, or offers to, unless more is about to come of what is being done. */
  #renew(): void {
    if (!this.#isOld || !this.#made || this.#making || this.#changes > 0) return;
    if (this.#awaitsChange) void this.refresh();
    else this.#view?.showNotice(oldNotice(this.#controls));
  }

  async #do(action: ReportAction): Promise<void> {
    if (action.kind === 'more') {
      this.#rowsShown.showMore(action.table);
      if (this.#made) this.#draw(this.#made);
      return;
    }
    const isChange = changesWorkspace(action);
    if (isChange) {
      this.#changes++;
      this.#awaitsChange = true;
    }
    try {
      await this.#actions.do(action);
    } catch (error) {
      const { log } = this.#options.services;
      void reportFailure(log, l10n.t('What you pressed in the report did not work.'), error);
    } finally {
      if (isChange) this.#changes--;
      this.#renew();
    }
  }
}
