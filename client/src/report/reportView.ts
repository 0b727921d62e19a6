/** The page in the panel of the report: what is shown in it, and what is pressed there. */
import { l10n, Uri, type Webview } from 'vscode';
import { pageFiles } from '../pages/pageFiles.ts';
import { livePage } from './reportPage.tsx';

/** What the page tells. */
interface PageMessage {
  /** It can be sent something now, and shows nothing yet. */
  readonly ready?: true;
  /** What the page calls the action that was pressed. */
  readonly action?: string;
}

export class ReportView {
  readonly #webview: Webview;
  #isReady = false;
  #report = '';
  #notice = '';

  /**
   * @param extension the folder of the extension.
   * @param pressed called with what the page calls an action.
   */
  constructor(webview: Webview, extension: Uri, pressed: (action: string) => void) {
    this.#webview = webview;
    const folder = Uri.joinPath(extension, 'dist', 'page');
    webview.options = { enableScripts: true, localResourceRoots: [folder] };
    webview.onDidReceiveMessage(({ ready, action }: PageMessage) => {
      if (ready) {
        this.#isReady = true;
        this.#post({ report: this.#report, notice: this.#notice });
      }
      if (action !== undefined) pressed(action);
    });
    webview.html = livePage(l10n.t('Terminology Report'), pageFiles(webview, folder, 'report'));
  }

  /** @param html what is between the tags of its main part. */
  showReport(html: string): void {
    this.#report = html;
    this.#post({ report: html });
  }

  /** What stands above the report; nothing where it is empty. */
  showNotice(html: string): void {
    this.#notice = html;
    this.#post({ notice: html });
  }

  #post(message: { readonly report?: string; readonly notice?: string }): void {
    if (this.#isReady) void this.#webview.postMessage(message);
  }
}
