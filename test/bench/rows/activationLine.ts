/** How the suite in VS Code tells what it has measured. */

export function activationLine(milliseconds: number): string {
  return `Activated in ${milliseconds.toFixed(2)} ms`;
}

/** Its first group is the milliseconds. */
export const activationPattern = /Activated in (\d+\.\d+) ms/;
