/** How samples are summed up and shown. */
import { describe, expect, it } from 'vitest';
import { withFigures } from './report/docs.ts';
import { atLeast, atMost, failedRow, isMet, row } from './report/row.ts';
import { figuresOf, median, percentile } from './report/statistics.ts';
import { markdownTable, number } from './report/table.ts';

const upTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1);

describe('percentiles', () => {
  it('are samples that so many others do not exceed', () => {
    const samples = upTo(300).reverse();
    expect([0.5, 0.9, 0.99, 1].map((share) => percentile(samples, share))).toEqual([150, 270, 297, 300]);
    expect([0.01, 0.5, 0.99].map((share) => percentile([7], share))).toEqual([7, 7, 7]);
    expect(percentile([9, 10, 100], 0.5)).toBe(10);
  });

  it('have the middle for a median', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([10, 9, 100, 1])).toBe(9.5);
  });

  it('are none of nothing', () => {
    expect(() => percentile([], 0.5)).toThrow('no samples');
    expect(() => median([])).toThrow('no samples');
  });

  it('leave the samples in their order', () => {
    const samples = [3, 1, 2];
    expect(figuresOf(samples)).toEqual({ samples: 3, median: 2, p90: 3, p99: 3, max: 3 });
    expect(samples).toEqual([3, 1, 2]);
  });
});

describe('targets', () => {
  const verdict = (samples: number[], targets: ReturnType<typeof atMost>) =>
    isMet(row('', 'ms', samples, { targets }));

  it('are met at the bound', () => {
    expect(verdict([2], atMost(2))).toBe(true);
    expect(verdict([2.01], atMost(2))).toBe(false);
    expect(verdict([10], atLeast(10))).toBe(true);
    expect(verdict([9.9], atLeast(10))).toBe(false);
  });

  it('are met only all together', () => {
    expect(verdict([1, 1, 9], atMost(2, 9))).toBe(true);
    expect(verdict([1, 1, 9], atMost(2, 8))).toBe(false);
  });

  it('are neither met nor missed where there are none, or nothing was measured', () => {
    expect(verdict([1], [])).toBeUndefined();
    expect(isMet(failedRow('', 'ms', 'why', atMost(1)))).toBeUndefined();
  });
});

describe('the table', () => {
  it('has three significant digits', () => {
    const shown = [0, 0.01234, 0.44, 1.239, 42.66, 1234.4].map(number);
    expect(shown).toEqual(['0', '0.0123', '0.440', '1.24', '42.7', '1234']);
  });

  it('shows figures, targets and verdicts in columns', () => {
    const rows = [
      row('hover', 'ms', [1, 2, 3], { targets: atMost(2, 3) }),
      row('speed', 'MB/s', [5], { targets: atLeast(10), note: 'a | b\nc' }),
      failedRow('peer', 'ms', 'found nothing'),
    ];
    expect(markdownTable(rows)).toBe(
      [
        '| what  | unit | n   | median | p90  | p99  | target       | met          | note          |',
        '| ----- | ---- | --- | ------ | ---- | ---- | ------------ | ------------ | ------------- |',
        '| hover | ms   | 3   | 2.00   | 3.00 | 3.00 | ≤ 2, ≤ 3 p99 | yes          |               |',
        '| speed | MB/s | 1   | 5.00   | –    | –    | ≥ 10         | NO           | a \\| b c      |',
        '| peer  | ms   | 0   | –      | –    | –    | –            | not measured | found nothing |',
      ].join('\n'),
    );
  });
});

describe('the page', () => {
  const begin = '<!-- figures: begin, written by the benchmark -->';
  const end = '<!-- figures: end -->';

  it('keeps what stands around its figures', () => {
    const page = `before\n${begin}\nold\n${end}\nafter\n`;
    expect(withFigures(page, 'new')).toBe(`before\n${begin}\n\nnew\n\n${end}\nafter\n`);
    expect(withFigures(withFigures(page, 'older'), 'new')).toBe(withFigures(page, 'new'));
  });

  it('is not written without its marks', () => {
    expect(() => withFigures('no marks', 'new')).toThrow('marks');
  });
});
