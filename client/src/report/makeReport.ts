/** Has a report made. */
import { env, workspace } from 'vscode';
import { type ReportResult, reportMethod } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';

/** A report, and when it was made. */
export interface MadeReport {
  readonly report: ReportResult;
  readonly date: Date;
}

export async function makeReport(server: LanguageServer): Promise<MadeReport> {
  const report = await server.request<object, ReportResult>(reportMethod, {});
  return { report, date: new Date() };
}

/** As readers write it. */
export function timeText(date: Date): string {
  return date.toLocaleString(env.language, { dateStyle: 'long', timeStyle: 'short' });
}

/** What a report is about. */
export function workspaceName(): string {
  return workspace.name ?? '';
}
