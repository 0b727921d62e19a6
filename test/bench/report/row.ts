/** One line of the report: what was measured, the figures, and what they should be. */
import { type Figures, figuresOf } from './statistics.ts';

export type Unit = 'ms' | 's' | 'MB/s' | 'MB' | 'KB' | '×';

/** What one of the figures should be. */
export interface Target {
  readonly of: 'median' | 'p99' | 'max';
  readonly bound: 'at most' | 'at least';
  readonly value: number;
}

export interface Row {
  readonly what: string;
  readonly unit: Unit;
  /** Absent where it could not be measured; `note` says why. */
  readonly figures?: Figures;
  readonly targets: readonly Target[];
  readonly note?: string;
}

export type RowOptions = Pick<Row, 'note'> & Partial<Pick<Row, 'targets'>>;

/** A row of samples. */
export function row(what: string, unit: Unit, samples: readonly number[], options: RowOptions = {}): Row {
  return { what, unit, targets: [], ...options, figures: figuresOf(samples) };
}

/** A row for what could not be measured. */
export function failedRow(what: string, unit: Unit, note: string, targets: readonly Target[] = []): Row {
  return { what, unit, targets, note };
}

/** The median is to be at most this, and the 99th percentile too if it is given. */
export function atMost(median: number, p99?: number): Target[] {
  const targets: Target[] = [{ of: 'median', bound: 'at most', value: median }];
  if (p99 !== undefined) targets.push({ of: 'p99', bound: 'at most', value: p99 });
  return targets;
}

/** The median is to be at least this. */
export function atLeast(median: number): Target[] {
  return [{ of: 'median', bound: 'at least', value: median }];
}

/** Whether all targets are met; `undefined` where there are none, or nothing was measured. */
export function isMet({ figures, targets }: Row): boolean | undefined {
  if (!figures || targets.length === 0) return undefined;
  return targets.every(({ of, bound, value }) =>
    bound === 'at most' ? figures[of] <= value : figures[of] >= value,
  );
}
