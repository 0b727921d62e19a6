/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Runs in the page of the Markdown preview: the card that explains a term, under the mouse and for who has none. Tab
 * goes to one of the terms, the arrow keys lead from each to the next, Escape closes the card.
 */

const terms = '.cx-term';
const stops = '.cx-term[tabindex]';

/** Between card, term and the edges of the window, in pixels. */
const gap = 6;

/** So long the mouse may be on its way from the term to the card, in milliseconds. */
const leaveDelay = 200;

const card = document.createElement('div');
card.id = 'cx-term-card';
card.setAttribute('role', 'tooltip');

let explained: Element | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

function show(term: HTMLElement): void {
  clearTimeout(leaving);
  if (term === explained) return;
  hide();
  explained = term;
  card.replaceChildren(...(term.dataset.cxExplanation ?? '').split('\n\n').map(paragraphOf));
  document.body.append(card);
  term.setAttribute('aria-describedby', card.id);
  place(term);
}

/** The name of what is meant on the first line, the definition below. */
function paragraphOf(explanation: string): HTMLElement {
  const [name = '', ...definition] = explanation.split('\n');
  const paragraph = document.createElement('p');
  const head = document.createElement('strong');
  head.textContent = name;
  paragraph.append(head);
  if (definition.length > 0) paragraph.append(document.createElement('br'), definition.join(' '));
  return paragraph;
}

/** Below the term’s last line, or above its first where there is no room. */
function place(term: HTMLElement): void {
  const lines = term.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first || !last) return;
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const hasRoom = last.bottom + gap + height <= clientHeight || first.top < gap + height;
  const line = hasRoom ? last : first;
  const top = hasRoom ? last.bottom + gap : first.top - gap - height;
  const left = Math.max(gap, Math.min(line.left, clientWidth - width - gap));
  card.style.top = `${top + window.scrollY}px`;
  card.style.left = `${left + window.scrollX}px`;
}

function hide(): void {
  clearTimeout(leaving);
  explained?.removeAttribute('aria-describedby');
  explained = undefined;
  card.remove();
}

function termAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(terms) : null;
}

function move(from: HTMLElement, to: HTMLElement | undefined): void {
  if (!to) return;
  from.tabIndex = -1;
  to.tabIndex = 0;
  to.focus();
}

document.addEventListener('mouseover', ({ target }) => {
  const term = termAt(target);
  clearTimeout(leaving);
  if (term) show(term);
  else if (!card.contains(target as Node)) leaving = setTimeout(leave, leaveDelay);
});

/** The mouse is elsewhere: what has the focus is explained, or nothing. */
function leave(): void {
  const focused = termAt(document.activeElement);
  if (focused && focused === explained) return;
  hide();
}

document.addEventListener('focusin', ({ target }) => {
  const term = termAt(target);
  if (term) show(term);
});
document.addEventListener('focusout', hide);

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
  const term = termAt(event.target);
  if (!term || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const all = [...document.querySelectorAll<HTMLElement>(stops)];
  const place = all.indexOf(term);
  const next = { ArrowRight: all[place + 1], ArrowLeft: all[place - 1], Home: all[0], End: all.at(-1) };
  if (!Object.hasOwn(next, event.key)) return;
  event.preventDefault();
  move(term, next[event.key as keyof typeof next]);
});

// VS Code changes the page as the document is edited, and the term may be gone.
window.addEventListener('vscode.markdown.updateContent', hide);

// A module, so that its names are its own.
export {};
