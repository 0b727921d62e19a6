/** Text that a terminal shows as it is. */

// Escape sequences would run in the terminal, and bidirectional controls would reorder the line.
const harmful = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Text without anything that a terminal would obey instead of show. */
export function printable(text: string): string {
  return text.replace(harmful, '\uFFFD');
}
