/** What is left out of a document before it is parsed. */
import { describe, expect, it } from 'vitest';
import { withoutUnwanted } from '../../server/src/engine/markdown/sections.ts';

describe('sections that are not wanted are spaces', () => {
  const wants = (section: string) => section.includes('+');

  it('but for the first, and those that reach beyond themselves', () => {
    const texts = ['The first.', 'Left out.', 'Wanted +', '# Left out\n- x\n\n  y', 'A [link]: /x', 'B\n```'];
    const kept = withoutUnwanted(texts.join('\n\n'), 0, wants);
    expect(kept.split('\n').filter((line) => line.trim() !== '')).toEqual([
      ...['The first.', 'Wanted +', 'A [link]: /x', 'B', '```'],
    ]);
  });

  it('and what stays keeps its offsets', () => {
    const text = 'One.\n\nTwo, left out.\n \nThree +\n\nFour';
    const kept = withoutUnwanted(text, 0, wants);
    expect(kept).toHaveLength(text.length);
    expect(kept.indexOf('Three')).toBe(text.indexOf('Three'));
  });

  it('none before an offset is asked for', () => {
    const text = '---\na: x\n\nb: y\n---\n\nHere\n\nLeft out\n';
    expect(withoutUnwanted(text, text.indexOf('Here'), wants)).toMatch(/^---\na: x\n\nb: y\n---\n\nHere\s+$/);
  });
});
