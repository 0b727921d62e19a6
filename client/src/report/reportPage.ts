/** The pages that a report is on: in the editor, and exported. */
import { l10n } from 'vscode';
import type { ReportResult } from '../../../server/src/protocol.ts';
import { escapeHtml } from '../entries/entryHtml.ts';
import { textLanguage } from '../textLanguage.ts';
import { noControls } from './controls.ts';
import { reportBody } from './reportBody.ts';

export interface LivePageParts {
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** What the page may load from, as a content security policy has it. */
  readonly source: string;
  /** Another one for every page. */
  readonly nonce: string;
}

/** The page in the editor. It loads the one style sheet and runs the one script, which puts reports into it. */
export function livePage({ title, script, style, source, nonce }: LivePageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(textLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body class="live">
<div id="notice" role="status"></div>
<main id="report" tabindex="-1"></main>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

export interface ExportOptions {
  readonly title: string;
  /** When it was made, as readers write it. */
  readonly time: string;
}

/** A report as one file that needs nothing else. @param style the style sheet. */
export function exportedPage(report: ReportResult, { title, time }: ExportOptions, style: string): string {
  // The page loads nothing; a "</style" could not stand in a style sheet of ours.
  return `<!DOCTYPE html>
<html lang="${escapeHtml(textLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body class="exported">
<main>
${reportBody(report, { title, time, controls: noControls })}
</main>
<footer class="muted">${escapeHtml(l10n.t('Made by CX Terminology.'))}</footer>
</body>
</html>
`;
}
