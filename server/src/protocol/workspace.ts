/** Checks and fixes of all documents of the workspace. */
import type { ReportedFindings } from './report.ts';

/** The server's command that fixes all documents of the workspace; with a `FixScope` as its argument, only that. */
export const fixWorkspaceCommand = 'cxTerminology.server.fixWorkspace';

/** What is to be fixed: the forms of a concept, or what a report counts. */
export type FixScope = { kind: 'concept'; id: string } | ReportedFindings;

/**
 * The server’s command that checks all documents of the workspace, without arguments; its result is a
 * `CheckWorkspaceResult`. From then on the client gets the findings of documents that are not open, too.
 */
export const checkWorkspaceCommand = 'cxTerminology.server.checkWorkspace';

/** The server’s command that ends this; without arguments and result. */
export const clearWorkspaceCommand = 'cxTerminology.server.clearWorkspace';

/** What came of a check of the workspace. */
export interface CheckWorkspaceResult {
  /** `cancelled`: by the user, and nothing is shown. `no-folder`: none is open whose files can be had. */
  outcome: 'checked' | 'cancelled' | 'no-folder';
  /** How many findings there are in the files as they are on disk, without hints. */
  findings: number;
  /** How many files have any. */
  filesWithFindings: number;
  /** How many files were looked at. */
  files: number;
}

/** The `identifier` of the diagnostics of documents that are not open, where the client registers them by themselves. */
export const workspaceDiagnosticsIdentifier = 'cx-terminology-workspace';

/** `cxTerminology/indexState`: how far the server is with the files of the workspace; without parameters. */
export const indexStateMethod = 'cxTerminology/indexState';

export interface IndexState {
  /** How many files are known. */
  files: number;
  /** How often a file was checked since the server started; what is known from the last run is not checked again. */
  checks: number;
  /** Whether files are being looked at, or wait for it. */
  isBusy: boolean;
}

/** What a code action for the whole workspace carries; its edit comes when it is resolved. */
export interface ReplaceInWorkspaceData {
  /** The id of the concept whose wrong forms are replaced. */
  replaceInWorkspace: string;
}
