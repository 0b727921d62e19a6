/** Export Report: as one HTML file that needs nothing else, or as Markdown. */
import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { type MadeReport, timeText, workspaceName } from './makeReport.ts';
import { reportMarkdown } from './reportMarkdown.ts';
import { exportedPage } from './reportPage.tsx';

const fileName = 'terminology-report.html';

/**
 * Writes a report.
 * @param extension the folder of the extension.
 * @param to where to; the user is asked without it. Its extension says whether it is Markdown.
 * @returns where it is; `undefined` where the user has given up.
 */
export async function exportReport(
  { report, date }: MadeReport,
  extension: Uri,
  to?: Uri,
): Promise<Uri | undefined> {
  const target = to ?? (await askWhere());
  if (!target) return undefined;
  const options = { title: reportTitle(), time: timeText(date) };
  const isMarkdown = /\.(?:md|markdown)$/i.test(target.path);
  const text = isMarkdown
    ? reportMarkdown(report, options)
    : exportedPage(report, options, await styleSheet(extension));
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  return target;
}

export function reportTitle(): string {
  return l10n.t('Terminology of {0}', workspaceName());
}

/** Says that the report is there, and offers to open it. */
export async function tellExported(target: Uri): Promise<void> {
  const open = l10n.t('Open');
  const message = l10n.t('The report was saved as {0}.', workspace.asRelativePath(target));
  if ((await window.showInformationMessage(message, open)) !== open) return;
  const isForBrowser = /\.html?$/i.test(target.path) && target.scheme === 'file';
  if (!isForBrowser || !(await env.openExternal(target)))
    await commands.executeCommand('vscode.open', target);
}

async function askWhere(): Promise<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  return window.showSaveDialog({
    title: l10n.t('Export Report'),
    saveLabel: l10n.t('Export'),
    filters: { [l10n.t('Web page')]: ['html'], Markdown: ['md'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder.uri, fileName) } : {}),
  });
}

async function styleSheet(extension: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'page', 'report.css'));
  return new TextDecoder().decode(bytes);
}
