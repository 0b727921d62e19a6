/** How many rows of each table the reader sees: of long ones the first, and more on demand. */

/** The tables of a report. */
export type TableId = 'mixed' | 'uniform' | 'rules' | 'folders' | 'abbreviations' | 'candidates';

/** How many rows are shown at first, and how many more at a time. */
const pageSize = 15;

export class RowsShown {
  readonly #counts = new Map<TableId, number>();

  of(table: TableId): number {
    return this.#counts.get(table) ?? pageSize;
  }

  showMore(table: TableId): void {
    this.#counts.set(table, this.of(table) + pageSize);
  }
}
