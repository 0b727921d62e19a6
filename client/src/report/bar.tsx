/** The bars of a report. */
import { numberText } from './numbers.ts';

export interface BarProps {
  readonly number: number;
  /** Of the bar's room, from 0 to 1. */
  readonly share: number;
  readonly kind: 'right' | 'wrong';
}

/** A bar and its number; the bar says nothing that the number does not. */
export function Bar({ number, share, kind }: BarProps) {
  const width = `${Math.max(1, Math.round(1000 * share) / 10)}%`;
  return (
    <span class="meter">
      <svg class="bar" aria-hidden="true" width="100%" height="10">
        <rect class="track" width="100%" height="10" rx="2" />
        <rect class={kind} width={width} height="10" rx="2" />
      </svg>
      <span class="count">{numberText(number)}</span>
    </span>
  );
}

/** The pattern of bars that stand for what is wrong: it tells them apart without colour. To stand once in a page. */
export function Hatch() {
  return (
    <svg class="definitions" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="ground" width="6" height="6" />
          <rect class="stripe" width="2" height="6" />
        </pattern>
      </defs>
    </svg>
  );
}
