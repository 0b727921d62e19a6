/** Whether and how a report is colored. */
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

/** Colors for a stream: an option decides before NO_COLOR, that before FORCE_COLOR, and that before the terminal. */
export function colorsFor(stream: { readonly isTTY?: boolean }, option: boolean | undefined): Colors {
  return pc.createColors(option ?? isWanted(stream, process.env));
}

function isWanted(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}
