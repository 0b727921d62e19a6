/** What puts a fault of a configuration file right. */
import type { Path } from './fault.ts';

/** One change of the file; the path is that of what is changed. */
export type Remedy =
  /** Another name for what stands there. */
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  /** Another value in place of the one that stands there. */
  | { readonly kind: 'write'; readonly path: Path; readonly value: string }
  /** A name and a value that are missing there. */
  | { readonly kind: 'insert'; readonly path: Path; readonly key: string; readonly value: string | boolean }
  /** The name with what stands under it, or the entry of a list, goes. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Spaces in place of the tabs that lines begin with. */
  | { readonly kind: 'indent' }
  /** What stands under a name for the second time, at an offset of the text, goes below what stands under the first. */
  | { readonly kind: 'join'; readonly at: number };

/** To take out what stands at a path. */
export function removing(path: Path): readonly Remedy[] {
  return [{ kind: 'remove', path }];
}
