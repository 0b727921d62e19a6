/// <reference lib="dom" />
/** Runs in the page of an entry: tells the extension what was pressed, and shows what it sends. */

import { FocusKeeper } from './focusKeeper.ts';

/** What is said of the uses, as HTML: parts of the page by the ends of their ids. */
interface Uses {
  readonly summary: string;
  readonly list: string;
}

/** Where the reader was, for when VS Code makes the page anew. */
interface PageState {
  readonly top: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const extension = acquireVsCodeApi();
const section = document.getElementById('uses') as HTMLElement;
const focus = new FocusKeeper();
const shown = new Map<string, string>();
const restore = () => window.scrollTo(0, extension.getState()?.top ?? 0);

// Before VS Code's own listener, which opens only links to the web.
document.addEventListener(
  'click',
  (event) => {
    const pressed = event.target instanceof Element ? event.target.closest('[data-action], a[href]') : null;
    const action = pressed?.getAttribute('data-action') ?? pressed?.getAttribute('href');
    if (!action || action.startsWith('#')) return;
    event.preventDefault();
    event.stopPropagation();
    extension.postMessage({ action });
  },
  true,
);

window.addEventListener('message', ({ data }: MessageEvent<Uses>) => {
  const { current } = focus;
  const focused = current && section.contains(current) ? current : undefined;
  const isNew = [replacePart('summary', data.summary), replacePart('list', data.list)].includes(true);
  if (!isNew) return;
  if (focused && !focused.isConnected) focus.moveTo(sameAs(focused) ?? section);
  restore();
});

/** Shows a part, unless it is shown: what is the same again is not read again, and keeps the focus. */
function replacePart(name: keyof Uses, html: string): boolean {
  const part = document.getElementById(`uses-${name}`);
  if (!part || shown.get(name) === html) return false;
  shown.set(name, html);
  // The extension has made what comes as HTML, and the page runs no other script than this.
  part.innerHTML = html;
  return true;
}

/** What leads to the same among the uses that have taken the place of others. */
function sameAs(link: HTMLElement): HTMLElement | null {
  return section.querySelector<HTMLElement>(`[href="${CSS.escape(link.getAttribute('href') ?? '')}"]`);
}

window.addEventListener('scrollend', () => extension.setState({ top: window.scrollY }));

restore();
extension.postMessage({ action: 'ready' });
