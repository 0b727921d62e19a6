/** Access to configuration files and what they build on: a capability that an entry point has or has not. */

export interface ConfigurationFiles {
  /**
   * The text of a file (a URI) without its byte order mark; `undefined` where there is no such file.
   * @throws Error where there is one that can't be read; its message says why.
   */
  read(uri: string): Promise<string | undefined>;
  /** Whether there is such a file or folder. */
  exists(uri: string): Promise<boolean>;
}
