/// <reference lib="dom" />
/** Runs in the page of an entry: tells the extension what was pressed, and shows what it sends. */

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

window.addEventListener('message', ({ data }: MessageEvent<{ uses?: string }>) => {
  const section = document.getElementById('uses');
  // The extension has made what comes as HTML, and the page runs no other script than this.
  if (section && typeof data.uses === 'string') section.innerHTML = data.uses;
  restore();
});

window.addEventListener('scrollend', () => extension.setState({ top: window.scrollY }));

restore();
extension.postMessage({ action: 'ready' });
