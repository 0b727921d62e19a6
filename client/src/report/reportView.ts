/** The page in the panel of the report: what is shown in it, and what is pressed there. */
import { l10n, Uri, type Webview } from 'vscode';
import { livePage } from './reportPage.ts';

/** What the page tells. */
interface PageMessage {
  /** It can be sent something now, and shows nothing yet. */
  readonly ready?: true;
  /** The number of the action that was pressed. */
  readonly action?: number;
}

export class ReportView {
  readonly #webview: Webview;
  #isReady = false;
  #report = '';
  #notice = '';

  /**
   * @param extension the folder of the extension.
   * @param pressed called with the number of an action.
   */
  constructor(webview: Webview, extension: Uri, pressed: (action: number) => void) {
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
    webview.html = livePage({
      title: l10n.t('Terminology Report'),
      script: webview.asWebviewUri(Uri.joinPath(folder, 'report.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(folder, 'report.css')).toString(),
      source: webview.cspSource,
      nonce: crypto.randomUUID(),
    });
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
