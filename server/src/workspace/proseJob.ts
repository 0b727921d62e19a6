/** A text in which to look for what may be a term, as data that can go to another thread. */
import { type DialectSwitches, type Dialects, dialectNames } from '../engine/index.ts';

export interface ProseJob {
  readonly uri: string;
  readonly text: string;
  readonly settings: PackedProseSettings;
}

/** What decides which parts of a text are prose. */
export interface PackedProseSettings {
  readonly frontMatterKeys: readonly string[];
  readonly dialects: DialectSwitches;
}

export function packProseSettings({
  frontMatterKeys,
  dialects,
}: {
  readonly frontMatterKeys: readonly string[];
  readonly dialects: Dialects;
}): PackedProseSettings {
  const switches = Object.fromEntries(dialectNames.map((name) => [name, dialects.isOn(name)]));
  return { frontMatterKeys, dialects: switches };
}
