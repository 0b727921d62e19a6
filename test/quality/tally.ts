/** Counts of right, false and missed findings, by any name. */

/** What is known of one rule, one construct, or all. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  /** The share of findings that are right. */
  get precision(): number {
    return share(this.right, this.wrong);
  }

  /** The share of expected findings that are found. */
  get recall(): number {
    return share(this.right, this.missed);
  }
}

/** One tally for each name. */
export class Tallies {
  readonly byName = new Map<string, Tally>();

  of(name: string): Tally {
    const tally = this.byName.get(name) ?? new Tally();
    this.byName.set(name, tally);
    return tally;
  }
}

function share(right: number, others: number): number {
  return right + others === 0 ? 1 : right / (right + others);
}

/** Rows as text, in columns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  return all
    .map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** A share as it is shown: rounded down, so that only all of them is 100 %. */
export function percent(value: number): string {
  return `${(Math.floor(value * 1000) / 10).toFixed(1)} %`;
}
