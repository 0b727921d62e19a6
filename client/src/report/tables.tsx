/** Tables of a report: rows, of which the first are shown and the others on demand, and the cells in them. */
import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { l10n } from 'vscode';
import { Press } from './controls.tsx';
import { numberText } from './numbers.ts';
import type { RowsShown, TableId } from './rowsShown.ts';

/** How many rows are shown in the tables that are drawn inside it; all where it is absent. */
export const RowsShownContext = createContext<RowsShown | undefined>(undefined);

export interface TableProps {
  readonly id: TableId;
  readonly caption: string;
  readonly headings: readonly string[];
  /** Rows; or, where they are groups, bodies of them. Those that are not shown are not drawn. */
  readonly rows: readonly VNode[];
  readonly kind?: 'groups' | 'half';
}

export function Table({ id, caption, headings, rows, kind }: TableProps) {
  const shown = rows.slice(0, useContext(RowsShownContext)?.of(id));
  const left = rows.length - shown.length;
  return (
    <div class="table">
      <table id={`${id}-table`} class={kind}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {headings.map((text) => (
              <th scope="col">{text}</th>
            ))}
          </tr>
        </thead>
        {kind === 'groups' ? shown : <tbody>{shown}</tbody>}
      </table>
      {left > 0 && (
        <Press class="button more" action={{ kind: 'more', table: id }}>
          {l10n.t('Show more')} ({numberText(left)})
        </Press>
      )}
    </div>
  );
}

export interface RowProps {
  /** What is in its first cell. */
  readonly name: ComponentChildren;
  /** The other cells. */
  readonly children: ComponentChildren;
}

/** A row whose first cell names it. */
export function Row({ name, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {children}
    </tr>
  );
}

export interface CellProps {
  readonly children: ComponentChildren;
}

/** The cell with a bar. */
export function MeasureCell({ children }: CellProps) {
  return <td class="measure">{children}</td>;
}

export function NumberCell({ children }: CellProps) {
  return <td class="number">{children}</td>;
}

/** The cell with buttons. */
export function ActionsCell({ children }: CellProps) {
  return <td class="actions">{children}</td>;
}

export interface EnglishProps {
  readonly text: string;
}

/** What stands in the glossary or in documents: it is English, whatever language is around it. */
export function English({ text }: EnglishProps) {
  return <span lang="en">{text}</span>;
}
