/** What holds in a folder: the terms and settings that its configuration files come to. */
import type { Configuration, ConfigurationFault, IgnoredForms } from '../engine/configuration/index.ts';
import type { CheckSettings, DialectSwitches, TermBase } from '../engine/index.ts';
import type { ConfigurationFile } from './configurationFile.ts';

/** Which files a configuration file wants checked. */
export interface Filter {
  /** The configuration file, as readers know it. */
  readonly file: string;
  readonly lets: (uri: string) => boolean;
}

/** A configuration file with what holds of it. */
export interface Layer {
  readonly file: Pick<ConfigurationFile, 'uri' | 'name' | 'text' | 'configuration'>;
  /** Where the file is wrong now, what it said before. */
  readonly configuration: Configuration;
}

/** Immutable. */
export interface Terminology {
  /** The URI of the innermost file; absent where no folder has one. */
  readonly file?: string;
  readonly termBase: TermBase;
  /** Those of the files; what they leave open is for others to say. */
  readonly settings: {
    readonly severities: CheckSettings['severities'];
    readonly spelling?: CheckSettings['spelling'];
    readonly frontMatterKeys: readonly string[];
    readonly dialects: DialectSwitches;
    readonly ignored: IgnoredForms;
  };
  /** The files that add terms or settings, as they hold; the last one wins. */
  readonly layers: readonly Layer[];
  /** A file is checked where all of them let it through. */
  readonly filters: readonly Filter[];
  /**
   * What is wrong with the files as they are now, by URI; for each file that was read, also where it is
   * empty.
   */
  readonly faults: ReadonlyMap<string, readonly ConfigurationFault[]>;
}
