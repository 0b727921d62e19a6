/** What can be pressed in a report: in the editor, links and buttons; on paper, what they are about. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FixScope, ReportPlacesParams } from '../../../server/src/protocol.ts';
import type { TableId } from './rowsShown.ts';

/** What a press does. */
export type ReportAction =
  | { readonly kind: 'places'; readonly title: string; readonly places: ReportPlacesParams }
  | { readonly kind: 'entry'; readonly id: string; readonly uri: string }
  | { readonly kind: 'rule'; readonly code: string }
  | { readonly kind: 'fix'; readonly scope: FixScope }
  | { readonly kind: 'add' | 'ignore'; readonly form: string; readonly uri: string }
  | { readonly kind: 'more'; readonly table: TableId }
  | { readonly kind: 'fixAll' | 'refresh' | 'export' | 'openFolder' };

/** Keeps what can be pressed, so that the page can have nothing else done. */
export class Controls {
  readonly #actions = new Map<string, ReportAction>();

  /** @returns what the page calls the action: the same in every report. */
  add(action: ReportAction): string {
    const key = JSON.stringify(action);
    this.#actions.set(key, action);
    return key;
  }

  /** The action that the page calls so, if there is one. */
  actionOf(key: string): ReportAction | undefined {
    return this.#actions.get(key);
  }
}

/** For what is drawn inside it; absent where nothing can be pressed. */
export const ControlsContext = createContext<Controls | undefined>(undefined);

/** Whether anything can be pressed. */
export function useHasControls(): boolean {
  return useContext(ControlsContext) !== undefined;
}

export interface PressProps {
  readonly class: string;
  readonly action: ReportAction;
  /** What it is called for who does not see it, where that is not what it shows. */
  readonly name?: string | undefined;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** Something that can be pressed; nothing where nothing can be. */
export function Press({ action, name, children, ...others }: PressProps) {
  const key = useContext(ControlsContext)?.add(action);
  if (key === undefined) return null;
  return (
    <button type="button" data-action={key} aria-label={name} {...others}>
      {children}
    </button>
  );
}

export interface LinkProps {
  /** What it does, for who does not see what stands around it. */
  readonly label: string;
  readonly action: ReportAction;
  readonly children: ComponentChildren;
}

/** Something that leads somewhere; where nothing can be pressed, what it shows. */
export function Link({ label, action, children }: LinkProps) {
  if (!useHasControls()) return <>{children}</>;
  return (
    <Press class="link" action={action} name={label} title={label}>
      {children}
    </Press>
  );
}

export interface ButtonProps {
  readonly text: string;
  /** What it does, in more words: its name where it begins with the text, or else its description. */
  readonly label: string;
  readonly action: ReportAction;
}

export function Button({ text, label, action }: ButtonProps) {
  // Who speaks to the screen says what stands on the button.
  const name = label.startsWith(text) ? label : undefined;
  return (
    <Press class="button" action={action} name={name} title={label}>
      {text}
    </Press>
  );
}
