/** What can be pressed in a report: in the editor, links and buttons; on paper, what they are about. */
import type { FixScope, ReportPlacesParams } from '../../../server/src/protocol.ts';
import { escapeHtml } from '../entries/entryHtml.ts';

/** What a press does. */
export type ReportAction =
  | { readonly kind: 'places'; readonly title: string; readonly places: ReportPlacesParams }
  | { readonly kind: 'entry'; readonly id: string }
  | { readonly kind: 'rule'; readonly code: string }
  | { readonly kind: 'fix'; readonly scope: FixScope }
  | { readonly kind: 'add' | 'ignore'; readonly form: string; readonly uri: string }
  | { readonly kind: 'fixAll' | 'refresh' | 'export' | 'openFolder' };

export interface Controls {
  /**
   * Something that leads somewhere.
   * @param html what it shows.
   * @param label what it does, for who does not see what stands around it.
   */
  link(html: string, label: string, action: ReportAction): string;
  /** @param label what it does, in more words: its name where it begins with the text, or else its description. */
  button(text: string, label: string, action: ReportAction): string;
}

/** Keeps what is pressed, so that the page need not know more of it than its number. */
export class LiveControls implements Controls {
  private readonly actions: ReportAction[] = [];

  /** The action with that number, if there is one. */
  actionOf(number: number): ReportAction | undefined {
    return this.actions[number];
  }

  link(html: string, label: string, action: ReportAction): string {
    return this.pressed(
      'link',
      html,
      `aria-label="${escapeHtml(label)}" title="${escapeHtml(label)}"`,
      action,
    );
  }

  button(text: string, label: string, action: ReportAction): string {
    const title = escapeHtml(label);
    // Who speaks to the screen says what stands on the button.
    const name = label.startsWith(text) ? `aria-label="${title}" ` : '';
    return this.pressed('button', escapeHtml(text), `${name}title="${title}"`, action);
  }

  private pressed(style: string, html: string, labels: string, action: ReportAction): string {
    const number = this.actions.push(action) - 1;
    // By the key the page finds it again in the next report.
    const key = escapeHtml(JSON.stringify(action));
    return `<button type="button" class="${style}" data-action="${number}" data-key="${key}" ${labels}>${html}</button>`;
  }
}

/** For pages that nothing can be pressed on. */
export const noControls: Controls = {
  link: (html) => html,
  button: () => '',
};
