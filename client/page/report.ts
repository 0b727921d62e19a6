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
  if (!pressed) return;
  const { action, more } = pressed.dataset as { readonly action?: string; readonly more?: string };
  if (action !== undefined) extension.postMessage({ action: Number(action) });
  else if (more !== undefined) showMore(pressed, Number(more));
});

/** Shows more rows of the table before a button, and goes on with the first of them. */
function showMore(button: HTMLElement, count: number): void {
  const hidden = [...(button.previousElementSibling?.querySelectorAll<HTMLElement>('[hidden]') ?? [])];
  for (const row of hidden.slice(0, count)) row.hidden = false;
  const left = button.querySelector('span');
  if (left) left.textContent = String(Math.max(0, hidden.length - count));
  hidden[0]?.querySelector<HTMLElement>('button')?.focus();
  if (hidden.length <= count) button.remove();
}

window.addEventListener('message', ({ data }: MessageEvent<Sent>) => {
  // What comes is text that the extension has escaped, and the page runs no other script than this.
  if (data.notice !== undefined) notice.innerHTML = data.notice;
  if (data.report !== undefined) replaceReport(data.report);
});

/** Puts a report in the place of another one, and leaves the reader where he was. */
function replaceReport(html: string): void {
  const { scrollY } = window;
  const { current } = focus;
  const focused = current && report.contains(current) ? current.dataset.key : undefined;
  const shown = [...report.querySelectorAll('table')].map(rowsShown);
  const wasOpen = [...report.querySelectorAll('details')].map(({ open }) => open);
  report.innerHTML = html;
  for (const [index, table] of [...report.querySelectorAll('table')].entries()) {
    const button = table.nextElementSibling;
    const more = (shown[index] ?? 0) - rowsShown(table);
    if (button instanceof HTMLElement && more > 0) showMore(button, more);
  }
  for (const [index, details] of [...report.querySelectorAll('details')].entries()) {
    details.open = wasOpen[index] ?? details.open;
  }
  if (focused !== undefined) {
    focus.moveTo(report.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`) ?? report);
  }
  window.scrollTo(0, scrollY);
}

/** How many rows, or groups of them, are shown. */
function rowsShown(table: HTMLTableElement): number {
  const bodies = [...table.tBodies];
  const rows: readonly HTMLElement[] = bodies.length > 1 ? bodies : [...(bodies[0]?.rows ?? [])];
  return rows.filter(({ hidden }) => !hidden).length;
}

extension.postMessage({ ready: true });
