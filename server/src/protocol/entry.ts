/** The full entry of a concept. */

export const entryMethod = 'cxTerminology/entry';

/** `cxTerminology/entry`: the full entry of a concept as a Markdown page; null where there is no such concept. */
export interface EntryParams {
  id: string;
  /** The document from whose folder's terms it is to be, if they have it; the first open folder where it is not given. */
  uri?: string;
  /** Whether HTML in the Markdown says of what the glossary says that it is English: for a page in the reader's language. */
  marksEnglish?: boolean;
}

export interface EntryResult {
  id: string;
  /** The preferred term. */
  term: string;
  markdown: string;
  /** What the hover says of it, in Markdown. */
  card: string;
  /**
   * Stands for the terms that it is of, as the `uri` of a request does, and is the same for all documents that they hold
   * for; absent for those of the first open folder.
   */
  place?: string;
  /** The file that has added or changed it, as readers know it. */
  file?: string;
}

/** The command behind the hover's link to the full entry; its arguments are the concept's id and the URI of the document. */
export const showEntryCommand = 'cxTerminology.showEntry';
