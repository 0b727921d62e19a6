/** What the pages in the editor load, as the editor serves it. */
import { Uri, type Webview } from 'vscode';
import type { LivePageFiles } from './page.tsx';

/**
 * The files of a page, and a nonce for this one.
 * @param folder where they are.
 * @param name what they are called, without extension.
 */
export function pageFiles(webview: Webview, folder: Uri, name: string): LivePageFiles {
  const addressOf = (file: string) => webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
  return {
    script: addressOf(`${name}.js`),
    style: addressOf(`${name}.css`),
    source: webview.cspSource,
    nonce: crypto.randomUUID(),
  };
}
