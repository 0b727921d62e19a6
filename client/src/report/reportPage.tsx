/** The pages that a report is on: in the editor, and exported. */
import { l10n } from 'vscode';
import type { ReportResult } from '../../../server/src/protocol.ts';
import { LivePage, type LivePageFiles, Page, pageHtml } from '../pages/page.tsx';
import { textLanguage } from '../textLanguage.ts';
import { ReportBody } from './reportBody.tsx';

/** The page in the editor, which its script puts reports into. */
export function livePage(title: string, files: LivePageFiles): string {
  return pageHtml(
    <LivePage title={title} language={textLanguage()} class="live" files={files}>
      <div id="notice" role="status" />
      <main id="report" tabindex={-1} />
    </LivePage>,
  );
}

export interface ExportOptions {
  readonly title: string;
  /** When it was made, as readers write it. */
  readonly time: string;
}

/** A report as one file that needs nothing else. @param style the style sheet. */
export function exportedPage(report: ReportResult, { title, time }: ExportOptions, style: string): string {
  return pageHtml(
    <Page
      title={title}
      language={textLanguage()}
      class="exported"
      policy={["style-src 'unsafe-inline'"]}
      head={<Style text={style} />}
    >
      <main>
        <ReportBody report={report} title={title} time={time} />
      </main>
      <footer class="muted">{l10n.t('Made by CX Terminology.')}</footer>
    </Page>,
  );
}

/** A style sheet of ours. In one nothing is escaped, and "</style" does not stand in ours. */
function Style({ text }: { readonly text: string }) {
  return <style dangerouslySetInnerHTML={{ __html: text }} />;
}
