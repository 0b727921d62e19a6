/** Numbers as readers write them. */

export function numberText(number: number): string {
  return number.toLocaleString('en');
}

/** A share from 0 to 1. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  return `${Math.round(100 * share)}%`;
}
