/// <reference lib="dom" />
/** Runs in the page of a report: puts in what the extension sends, and tells it what was pressed. */

import { FocusKeeper } from './focusKeeper.ts';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

interface Sent {
  readonly report?: string;
  readonly notice?: string;
}

const extension = acquireVsCodeApi();
const notice = document.getElementById('notice') as HTMLElement;
const report = document.getElementById('report') as HTMLElement;
const focus = new FocusKeeper();

document.addEventListener('click', ({ target }) => {
  const pressed = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  if (pressed) extension.postMessage({ action: pressed.dataset.action });
});

window.addEventListener('message', ({ data }: MessageEvent<Sent>) => {
  // The extension has made what comes as HTML, and the page runs no other script than this.
  if (data.notice !== undefined) notice.innerHTML = data.notice;
  if (data.report !== undefined) replaceReport(data.report);
});

/** Puts a report in the place of another one, and leaves the reader where he was. */
function replaceReport(html: string): void {
  const { scrollY } = window;
  const { current } = focus;
  const focused = current && report.contains(current) ? current : undefined;
  const table = focused?.classList.contains('more') ? focused.previousElementSibling : null;
  const before = table instanceof HTMLTableElement ? rowsOf(table).length : 0;
  const wasOpen = [...report.querySelectorAll('details')].map(({ open }) => open);
  report.innerHTML = html;
  for (const [index, details] of [...report.querySelectorAll('details')].entries()) {
    details.open = wasOpen[index] ?? details.open;
  }
  if (focused) {
    const more = table ? document.getElementById(table.id) : null;
    const next = more instanceof HTMLTableElement ? rowsOf(more)[before] : undefined;
    focus.moveTo(next?.querySelector('button') ?? sameAs(focused) ?? report);
  }
  window.scrollTo(0, scrollY);
}

/** What does the same in the report as something of another one. */
function sameAs({ dataset: { action = '' } }: HTMLElement): HTMLElement | null {
  return report.querySelector<HTMLElement>(`[data-action="${CSS.escape(action)}"]`);
}

/** The rows of a table, or the groups of them. */
function rowsOf({ tBodies }: HTMLTableElement): readonly HTMLElement[] {
  return tBodies.length > 1 ? [...tBodies] : [...(tBodies[0]?.rows ?? [])];
}

extension.postMessage({ ready: true });
