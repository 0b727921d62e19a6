/** How the suite in VS Code tells what it has measured. */

/** Milliseconds. */
export interface ActivationTimes {
  /** Loading the bundle and the call of `activate`, which is what VS Code itself counts. */
  readonly activated: number;
  /** How long the extension host was busy until the server has answered a first question. */
  readonly busy: number;
  /** How long that took. */
  readonly answered: number;
}

const mark = 'Activation: ';

export function activationLine(times: ActivationTimes): string {
  return `${mark}${JSON.stringify(times)}`;
}

/** The times in a line of the suite’s, if there are any. */
export function activationTimesIn(line: string): ActivationTimes | undefined {
  const at = line.indexOf(mark);
  return at < 0 ? undefined : JSON.parse(line.slice(at + mark.length));
}
