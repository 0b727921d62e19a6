/** What is told of samples. */

/** Samples, summed up; all in the unit of the samples. */
export interface Figures {
  readonly samples: number;
  readonly median: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * The value that a share of the samples does not exceed, by the nearest-rank method: always one of the
 * samples.
 * @param share from 0 to 1.
 * @throws where there are no samples.
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There are no samples.');
  return value;
}

/** The middle of the samples; the mean of the two in the middle where their number is even. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error('There are no samples.');
  return (lower + upper) / 2;
}

/** Sums up samples. */
export function figuresOf(samples: readonly number[]): Figures {
  return {
    samples: samples.length,
    median: median(samples),
    p90: percentile(samples, 0.9),
    p99: percentile(samples, 0.99),
    max: percentile(samples, 1),
  };
}
