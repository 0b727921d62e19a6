/** Numbers as readers write them. */
import { env } from 'vscode';

export function numberText(number: number): string {
  return number.toLocaleString(env.language);
}

/** A share from 0 to 1. */
export function percentText(share: number): string {
  const percent = (rounded: number) => rounded.toLocaleString(env.language, { style: 'percent' });
  return share > 0 && share < 0.01 ? `<${percent(0.01)}` : percent(share);
}
