/** Changes of a team’s configuration file. */

import type { Range } from 'vscode-languageserver';
import type { FormStatus } from './lookUp.ts';

/** What a code action carries that changes a configuration file and not the document; its edit comes when it is resolved. */
export interface GlossaryActionMark {
  glossaryChange: unknown;
}

/**
 * The command of a code action that has changed a configuration file, after its edit: the client saves the file, so
 * that the change takes effect, and says so. Its one argument is a `GlossaryEdited`.
 */
export const glossaryEditedCommand = 'cxTerminology.glossaryEdited';

export interface GlossaryEdited {
  /** The configuration file. */
  uri: string;
  /** Its path in the workspace folder. */
  name: string;
  /** What was added. */
  form: string;
  /** Where it stands after the edit, as LSP counts. */
  range: Range;
}

/**
 * `cxTerminology/glossaryFile`: the innermost configuration file that holds for a document, also one of its repository
 * above the workspace folder, or else the one to be made in that folder. For a folder, the URI is that of a file in it.
 * Null where the document is in no workspace folder that the server reaches.
 */
export const glossaryFileMethod = 'cxTerminology/glossaryFile';

export interface GlossaryFileParams {
  uri: string;
}

export interface GlossaryFile {
  uri: string;
  /** Its path in the workspace folder; the whole path of one above that. */
  name: string;
  /** What it is to begin with; absent where it is there. */
  newText?: string;
}

/** `cxTerminology/termAt`: what the glossary says of a form; null where the place has none. */
export const termAtMethod = 'cxTerminology/termAt';

export interface TermAtParams {
  /** Of the document. */
  uri: string;
  /** The selection in it, or the cursor. */
  range?: Range;
  /** Instead of the range: the form itself. */
  form?: string;
}

export interface TermAt {
  /** As a glossary writes it: in the singular, as in the middle of a sentence. */
  form: string;
  /** The abbreviation that stands behind it in brackets. */
  abbreviation?: string;
  /** The concept that it is a form of; absent where it is of none, or of several. */
  concept?: { id: string; term: string; status: FormStatus };
}

/** `cxTerminology/changeGlossary`: the edit of the configuration file that brings a change into it. */
export const changeGlossaryMethod = 'cxTerminology/changeGlossary';

/** What is to be changed; concepts by their ids. */
export type GlossaryWish =
  | { kind: 'ignore'; form: string }
  | { kind: 'prefer' | 'forbid'; form: string; concept: string }
  /** A new concept; `deprecated` are other words for it that must not be written. */
  | { kind: 'add'; term: string; abbreviation?: string; definition?: string; deprecated?: string[] };

export interface ChangeGlossaryParams {
  /** Of the document that it is for. */
  uri: string;
  wish: GlossaryWish;
}

/** The edit, as LSP has it, and what to say then; or why there is none, one or two sentences. */
export type ChangeGlossaryResult = { edit: unknown; edited?: GlossaryEdited } | { problem: string };
