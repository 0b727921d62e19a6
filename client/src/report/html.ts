/** Text and numbers as HTML. */

/** The text as it is, in HTML as in the value of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function numberText(number: number): string {
  return number.toLocaleString('en');
}

/** A share from 0 to 1. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.01) return '<1%';
  return `${Math.round(100 * share)}%`;
}
