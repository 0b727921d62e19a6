/** What a client may say when it starts. */

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Hovers may hold links to `showEntryCommand` and `showUsesCommand`: the client has them and trusts them. */
  commandLinks?: boolean;
  /** The client opens `cx-terminology:/ID.md`, and asks the server for its text: `cxTerminology/entry`. */
  entryDocuments?: boolean;
  /**
   * The ids of commands that code actions, lenses and links of hovers may name, such as `glossaryEditedCommand`: the client
   * has them.
   */
  commands?: string[];
  /** The client answers `cxTerminology/files/…` for files of any scheme that it knows. */
  fileRequests?: boolean;
  /**
   * The client has a command by which its user asks for the findings of the whole workspace, and shows what came of it:
   * until then it gets none. Other clients may pull them at any time.
   */
  checksWorkspace?: boolean;
  /** A folder that the client keeps for this workspace: what was found in files is kept there for the next start. */
  storageUri?: string;
  /**
   * Whether the user trusts who wrote the files of the workspace; so it is where it is not said. Otherwise a
   * configuration file builds on no file outside of its folder or repository.
   */
  isTrusted?: boolean;
  /** The section's settings, for a client that does not answer `workspace/configuration`. */
  settings?: unknown;
}
