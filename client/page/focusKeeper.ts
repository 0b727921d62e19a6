/// <reference lib="dom" />
/** Keeps the place of who uses the keyboard: a page that is hidden, or whose content is replaced, loses it. */

export class FocusKeeper {
  private last: HTMLElement | undefined;

  constructor() {
    document.addEventListener('focusin', ({ target }) => {
      this.last = target instanceof HTMLElement ? target : undefined;
    });
    // A press on something else leaves it for good; where that can have the focus, it has it next.
    document.addEventListener('pointerdown', () => {
      this.last = undefined;
    });
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.last?.focus({ preventScroll: true });
    });
  }

  /** What has the focus, or gets it when the page has it again. */
  get current(): HTMLElement | undefined {
    return this.last;
  }

  /** Gives it to something else, without taking it from another part of the window. */
  moveTo(element: HTMLElement): void {
    this.last = element;
    if (document.hasFocus()) element.focus({ preventScroll: true });
  }
}
