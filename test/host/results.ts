// How a Mocha suite inside VS Code talks to the program that started it: by its console, where its
// own lines are marked among VS Code's, and the last one tells what came of it.

/** What became of a suite's tests. */
export interface SuiteResults {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** Begins everything the suite prints. */
const ownMark = 'CX-TERMINOLOGY-SUITE│';

/** Begins the line with the results, which follow as JSON. */
const resultsMark = 'CX-TERMINOLOGY-RESULTS ';

/**
 * A console whose output is recognisable as the suite's own. A new one, with properties defined
 * rather than assigned, because VS Code has made the extension host's console unchangeable.
 */
export function markedConsole(console: Console): Console {
  const mark = (print: (...args: unknown[]) => void): PropertyDescriptor => ({
    value: (first: unknown = '', ...rest: unknown[]): void =>
      // A string stays the first argument, because it may be a format.
      typeof first === 'string' ? print(ownMark + first, ...rest) : print(ownMark, first, ...rest),
  });
  return Object.create(console, {
    log: mark(console.log),
    info: mark(console.info),
    warn: mark(console.warn),
    error: mark(console.error),
  }) as Console;
}

/** The line that a suite prints last. */
export function formatResults(results: SuiteResults): string {
  return resultsMark + JSON.stringify(results);
}

/** The text without its mark; undefined where it has none, and so is not the suite's. */
export function suiteText(text: string): string | undefined {
  return text.startsWith(ownMark) ? text.slice(ownMark.length) : undefined;
}

/** Reads the results line; undefined for any other. */
export function parseResults(line: string): SuiteResults | undefined {
  const at = line.indexOf(resultsMark);
  if (at < 0) {
    return undefined;
  }
  const value: unknown = JSON.parse(line.slice(at + resultsMark.length));
  return isResults(value) ? value : undefined;
}

function isResults(value: unknown): value is SuiteResults {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['passed', 'failed', 'pending'].every(
      (key) => typeof (value as Record<string, unknown>)[key] === 'number',
    )
  );
}
