/** A report as the panel shows it, with what to do with it, and the notices above it. */
import { l10n } from 'vscode';
import { escapeHtml } from '../entries/entryHtml.ts';
import type { Controls } from './controls.ts';
import { reportTitle } from './exportReport.ts';
import { type MadeReport, timeText } from './makeReport.ts';
import { reportBody } from './reportBody.ts';

/** How many rows of a table are shown at first, and more at a time. */
const pageSize = 15;

export function liveReport({ report, date }: MadeReport, controls: Controls): string {
  const options = { title: reportTitle(), time: timeText(date), controls, pageSize };
  const refresh = refreshButton(l10n.t('Refresh'), controls);
  const save = controls.button(l10n.t('Export…'), l10n.t('Save the report as a web page or as Markdown'), {
    kind: 'export',
  });
  const toolbar = `<nav aria-label="${escapeHtml(l10n.t('What to do with the report'))}">${refresh} ${save}</nav>`;
  return `${toolbar}\n${reportBody(report, options)}`;
}

export function workingNotice(): string {
  return escapeHtml(l10n.t('Looking through the workspace…'));
}

export function noFolderNotice(controls: Controls): string {
  const text = l10n.t('A report is about the documents of a folder: open one first.');
  const open = l10n.t('Open Folder…');
  return `${escapeHtml(text)} ${controls.button(open, open, { kind: 'openFolder' })}`;
}

export function oldNotice(controls: Controls): string {
  return retryNotice(
    l10n.t('The workspace has changed since the report was made.'),
    l10n.t('Refresh'),
    controls,
  );
}

/** @param button what the button says that makes the report again. */
export function retryNotice(text: string, button: string, controls: Controls): string {
  return `${escapeHtml(text)} ${refreshButton(button, controls)}`;
}

function refreshButton(text: string, controls: Controls): string {
  return controls.button(text, l10n.t('Make the report again'), { kind: 'refresh' });
}
