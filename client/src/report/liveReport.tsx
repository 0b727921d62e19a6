/** A report as the panel shows it, with what to do with it, and the notices above it, as HTML. */
import type { VNode } from 'preact';
import { l10n } from 'vscode';
import { toHtml } from '../pages/page.tsx';
import { Button, type Controls, ControlsContext } from './controls.tsx';
import { reportTitle } from './exportReport.ts';
import { type MadeReport, timeText } from './makeReport.ts';
import { ReportBody } from './reportBody.tsx';
import type { RowsShown } from './rowsShown.ts';
import { RowsShownContext } from './tables.tsx';

export function liveReport({ report, date }: MadeReport, controls: Controls, rowsShown: RowsShown): string {
  return withControls(
    controls,
    <RowsShownContext.Provider value={rowsShown}>
      <nav aria-label={l10n.t('What to do with the report')}>
        <RefreshButton text={l10n.t('Refresh')} />{' '}
        <Button
          text={l10n.t('Export…')}
          label={l10n.t('Save the report as a web page or as Markdown')}
          action={{ kind: 'export' }}
        />
      </nav>
      <ReportBody report={report} title={reportTitle()} time={timeText(date)} />
    </RowsShownContext.Provider>,
  );
}

export function workingNotice(): string {
  return toHtml(<span>{l10n.t('Looking through the workspace…')}</span>);
}

export function noFolderNotice(controls: Controls): string {
  const text = l10n.t('A report is about the documents of a folder: open one first.');
  const open = l10n.t('Open Folder…');
  return withControls(
    controls,
    <>
      {text} <Button text={open} label={open} action={{ kind: 'openFolder' }} />
    </>,
  );
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
  return withControls(
    controls,
    <>
      {text} <RefreshButton text={button} />
    </>,
  );
}

function RefreshButton({ text }: { readonly text: string }) {
  return <Button text={text} label={l10n.t('Make the report again')} action={{ kind: 'refresh' }} />;
}

function withControls(controls: Controls, part: VNode): string {
  return toHtml(<ControlsContext.Provider value={controls}>{part}</ControlsContext.Provider>);
}
