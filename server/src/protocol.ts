/** What client and server say to each other beyond LSP. Only data: no code of either side is reached from here. */

export const lookUpMethod = 'cxTerminology/lookUp';
export const entryMethod = 'cxTerminology/entry';

/** The settings section, in the editor and in `workspace/configuration`. */
export const settingsSection = 'cxTerminology';

export const fixAllKind = 'source.fixAll.cxTerminology';

export type FormStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded' | 'variant';

/** `cxTerminology/lookUp`: concepts by any of their forms, right or wrong, or by a part or a slip of one. */
export interface LookUpParams {
  query: string;
  /** How many concepts at most; 20 where it is not given. An empty query lists all of them. */
  limit?: number;
  /** The document that the writer is in: the terms of its folder count. Without it, those of the first open folder. */
  uri?: string;
}

/** The score below which what is found has not what was asked for in it, but something like it. */
export const guessedBelow = 0.45;

export interface LookUpConcept {
  id: string;
  /** The preferred term. */
  term: string;
  abbreviation?: string;
  definition: string;
  /** 1 for an exact form, towards 0 the further away; below `guessedBelow` for one that is a slip away. */
  score: number;
  /** The form that the query found. */
  matched: { form: string; status: FormStatus };
}

export interface LookUpResult {
  /** Best first. An exact form, whatever its case, comes first. */
  concepts: LookUpConcept[];
}

/** `cxTerminology/entry`: the full entry of a concept as a Markdown page; null where there is no such concept. */
export interface EntryParams {
  id: string;
  /** The document from whose folder's terms it is to be, if they have it. */
  uri?: string;
}

export interface EntryResult {
  id: string;
  /** The preferred term. */
  term: string;
  markdown: string;
  /** What the hover says of it, in Markdown. */
  card: string;
  /** The file that has added or changed it, as readers know it. */
  file?: string;
}

/**
 * `cxTerminology/glossary`: all concepts that hold for a document, without one those of the first open folder; null
 * where the client has them already.
 */
export const glossaryMethod = 'cxTerminology/glossary';

export interface GlossaryParams {
  uri?: string;
  /** The `version` that the client has. */
  known?: string;
}

export interface GlossaryResult {
  /** Another one for every glossary, also of another run of the server. */
  version: string;
  /** In alphabetical order of their terms. */
  concepts: GlossaryConcept[];
}

export interface GlossaryConcept {
  id: string;
  /** The preferred term. */
  term: string;
  abbreviation?: string;
  definition: string;
  /** The subject field, such as `Sales`. */
  subject: string;
  /** Whether a team has added it. */
  isOwn: boolean;
  /** The file that has added or changed it, as readers know it. */
  file?: string;
}

/** `cxTerminology/glossaryChanged`: the concepts may be others now; without parameters. It comes once they were asked for. */
export const glossaryChangedMethod = 'cxTerminology/glossaryChanged';

/** `cxTerminology/conceptAt`: the id of the concept whose form stands at a place, right or wrong; null where there is none. */
export const conceptAtMethod = 'cxTerminology/conceptAt';

export interface ConceptAtParams {
  uri: string;
  /** As LSP counts. */
  position: { line: number; character: number };
}

/** `cxTerminology/definitionPlace`: where a team's file adds or changes a concept; null for a built-in one as it comes. */
export const definitionPlaceMethod = 'cxTerminology/definitionPlace';

export interface DefinitionPlaceParams {
  id: string;
  /** The document whose folder counts; the first open folder where it is not given. */
  uri?: string;
}

/** A location, as in LSP. */
export interface DefinitionPlaceResult {
  uri: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** What a code action carries that changes a configuration file and not the document; its edit comes when it is resolved. */
export interface GlossaryActionMark {
  glossaryChange: unknown;
}

/**
 * `cxTerminology/documentTerms`: the known terms in an open document, in whichever form, right or wrong, with what they
 * mean; null where it is not open, or in a language that is not checked.
 */
export const documentTermsMethod = 'cxTerminology/documentTerms';

/**
 * `cxTerminology/documentTermsChanged`: documents that nobody edits may have other terms now; without parameters. It
 * comes once they were asked for.
 */
export const documentTermsChangedMethod = 'cxTerminology/documentTermsChanged';

export interface DocumentTermsParams {
  uri: string;
}

export interface DocumentTermsResult {
  /** Of the document. */
  version: number;
  /** What the terms stand for, each concept once. */
  concepts: ExplainedConcept[];
  /** In document order and without overlaps. */
  terms: DocumentTerm[];
}

export interface ExplainedConcept {
  /** The preferred term. */
  term: string;
  abbreviation?: string;
  definition: string;
}

export interface DocumentTerm {
  /** As LSP counts. */
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  /** Indexes into `concepts`; several for an abbreviation that may stand for any of them. */
  concepts: number[];
}

/**
 * `cxTerminology/check`: checks a text, which need not be that of an open document. It is checked also where the
 * document is left out of checks.
 */
export const checkMethod = 'cxTerminology/check';

export interface CheckParams {
  text: string;
  /** `markdown` where it is not given. */
  languageId?: string;
  /** The document whose terms and settings hold; without it, those of the first open folder. */
  uri?: string;
}

export interface CheckResult {
  /** Whether the document is left out of checks, by a setting or a configuration file. */
  isLeftOut: boolean;
  /** In document order. */
  findings: CheckFinding[];
  /**
   * The text with all safe fixes but those that change the anchors of headings: links elsewhere may lead there. It is
   * the text itself where there is nothing to fix.
   */
  fixedText: string;
  /** How many findings there are in that. */
  left: number;
}

export interface CheckFinding {
  /** As LSP counts. */
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  /** The rule's code. */
  code: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  /** The form as it is read, without markup. */
  form: string;
  /** What to write instead; empty where that is not certain. */
  replacement: string;
  /** One or two sentences: what to write, and why. */
  message: string;
}

/** The `source` of the server's diagnostics. */
export const diagnosticSource = 'cx-terminology';

/** The command behind the hover's link to the full entry; its one argument is the concept's id. */
export const showEntryCommand = 'cxTerminology.showEntry';

/** The server's command that fixes all documents of the workspace; its argument may be the id of the one concept to fix. */
export const fixWorkspaceCommand = 'cxTerminology.server.fixWorkspace';

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

/**
 * `cxTerminology/uses`: where a concept is used, in any of its forms, right or wrong; a form that may stand for several
 * concepts is a use of each. Open documents count as they are typed, untitled ones and those of other folders included;
 * all other files of the workspace as they are on disk. A concept that nobody knows is used nowhere.
 */
export const usesMethod = 'cxTerminology/uses';

/** `cxTerminology/useCounts`: how often each concept is used, in the same documents; without parameters. */
export const useCountsMethod = 'cxTerminology/useCounts';

/**
 * `cxTerminology/usesChanged`: the server tells that both may have other answers now; without parameters. It comes once
 * either was asked for, a second after a change.
 */
export const usesChangedMethod = 'cxTerminology/usesChanged';

export interface UsesParams {
  /** Of the concept. */
  id: string;
}

export interface ConceptUses {
  /** Those that have any, in the order of their URIs. */
  documents: DocumentUses[];
}

export interface DocumentUses {
  uri: string;
  /** At least one, in the order of the document. */
  uses: Use[];
}

export interface Use {
  /** As LSP counts. */
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  /** As it is written there, without markup and with single spaces. */
  form: string;
  line: LineAround;
}

/** The line that a use begins in, without what it is indented by; where it is long, with `…` for what is cut off. */
export interface LineAround {
  text: string;
  /** Where the use stands in it, `[from, to)` in UTF-16 units. */
  from: number;
  to: number;
}

export interface UseCountsResult {
  /** Those that are used, in the order of their ids. */
  concepts: ConceptUseCounts[];
}

export interface ConceptUseCounts {
  /** Of the concept. */
  id: string;
  /** How often it is used. */
  count: number;
  /** In how many documents. */
  documents: number;
  /** Each form as it is written, the most used first. Capitals count: `touchpoint` and `Touchpoint` are two. */
  forms: FormUseCounts[];
}

export interface FormUseCounts {
  form: string;
  /** How often it is used. */
  count: number;
  /** In how many documents. */
  documents: number;
  /** Whether a finding says, at one of its places at least, that another form is to be written. */
  isWrong: boolean;
}

/**
 * `cxTerminology/report`: what the language of the workspace is like, in the files of its folders; open ones as they are
 * typed. Without parameters.
 */
export const reportMethod = 'cxTerminology/report';

/** `cxTerminology/reportChanged`: the last report is out of date; without parameters. It comes once after each report. */
export const reportChangedMethod = 'cxTerminology/reportChanged';

/** `cxTerminology/reportPlaces`: where something stands that a report tells of. */
export const reportPlacesMethod = 'cxTerminology/reportPlaces';

export interface ReportResult {
  /** `cancelled`: by the user. `no-folder`: none is open whose files can be had. The rest is empty then. */
  outcome: 'made' | 'cancelled' | 'no-folder';
  /** How many files were looked at. */
  files: number;
  /** How many findings there are in them, without hints. */
  findings: number;
  /** How many of them have a fix that is certain. */
  fixable: number;
  /** The most inconsistent first; those that are not used are left out. */
  concepts: ReportConcept[];
  /** Those that have findings, the most first. */
  folders: ReportFolder[];
  rules: ReportRule[];
  /** The abbreviations that most documents use without writing them out first. */
  abbreviations: ReportAbbreviation[];
  /** What may be missing in the glossary, the best first. */
  candidates: ReportCandidate[];
  /** How many more there are, which are left out. */
  moreCandidates: number;
}

export interface ReportConcept {
  id: string;
  term: string;
  /** How often it is used, and in how many documents. */
  count: number;
  documents: number;
  /** How many uses have a wrong form. */
  wrong: number;
  /** From 0 to 1: the share of uses with a wrong form, or, counted half, with a right one where another is used more. */
  inconsistency: number;
  /** Singular and plural are one, in whatever letter case; the most used first. */
  forms: ReportForm[];
}

export interface ReportForm {
  /** In the singular, as in the middle of a sentence. */
  form: string;
  status: 'preferred' | 'admitted' | 'wrong';
  count: number;
  documents: number;
  /** As it is written: in the plural, with capitals. */
  written: string[];
}

export interface ReportFolder {
  uri: string;
  /** Its path in the workspace folder; with that one's name in front where there are several. */
  name: string;
  findings: number;
  /** How many files directly in it have any, and how many there are. */
  filesWithFindings: number;
  files: number;
}

export interface ReportRule {
  code: string;
  findings: number;
  documents: number;
}

export interface ReportAbbreviation {
  /** Of the concept. */
  id: string;
  abbreviation: string;
  /** What it stands for. */
  term: string;
  /** How many use it and never write it out. */
  documents: number;
}

export interface ReportCandidate {
  /** As it is written most often. */
  form: string;
  kind: 'phrase' | 'compound' | 'abbreviation';
  count: number;
  documents: number;
  score: number;
  /** What finds its places. */
  keys: string[];
  /** A document that it stands in, whose glossary does not have it. */
  uri: string;
}

export type ReportPlacesParams =
  /** A form of a concept, as it is written in different ways. */
  | { kind: 'form'; id: string; written: string[] }
  /** The findings of a rule, and those in a folder's own files. */
  | { kind: 'rule'; code: string }
  | { kind: 'folder'; uri: string }
  /** The first use of the abbreviation of a concept in each document that never writes it out. */
  | { kind: 'abbreviation'; id: string }
  | { kind: 'candidate'; keys: string[] };

export interface ReportPlacesResult {
  /** In the order of their URIs; some hundreds at most. */
  places: {
    uri: string;
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
  }[];
}

/** What a code action for the whole workspace carries; its edit comes when it is resolved. */
export interface ReplaceInWorkspaceData {
  /** The id of the concept whose wrong forms are replaced. */
  replaceInWorkspace: string;
}

/** Links between entries have the form `cx-terminology:/ID`. */
export const entryScheme = 'cx-terminology';

/**
 * `cxTerminology/files/list`, `…/read`, `…/stat`: the server asks the client about files that only that can reach,
 * such as those of a virtual workspace. The client says in `initializationOptions.fileRequests` that it answers.
 * It fails a request where it can't find out, with a message for the log; “there is none” is no failure.
 */
export const listFolderMethod = 'cxTerminology/files/list';
export const readFileMethod = 'cxTerminology/files/read';
export const statFileMethod = 'cxTerminology/files/stat';

export interface FileParams {
  uri: string;
}

/** `cxTerminology/files/list`: what is directly in a folder, a list of these; null where there is no such folder. */
export interface FolderEntry {
  /** Without the path, as it is called in the file system: not encoded. */
  name: string;
  /** A link to a file or folder is an `other`, lest folders come twice. */
  kind: 'file' | 'folder' | 'other';
}

export interface ReadFileParams extends FileParams {
  /** In bytes: a larger file is not read but a `problem`. Any size will do where it is not given. */
  maxSize?: number;
}

/**
 * `cxTerminology/files/read`: the text, which must be in UTF-8, without its byte order mark; null where there is no
 * such file, or a folder. The problem is why the file that is there can't be read, as the end of a sentence without
 * its full stop: “it is too large”.
 */
export type ReadFileResult = { text: string } | { problem: string } | null;

/** `cxTerminology/files/stat`: about a file or folder; null where there is none. */
export interface FileStat {
  /** In bytes. */
  size: number;
  /** When it was written last, in milliseconds since 1970. */
  modified: number;
  /** Whether the editor does not let it be changed; it does where this is not said. */
  isReadOnly?: boolean;
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
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/**
 * `cxTerminology/glossaryFile`: the configuration file that changes for a document go into: the innermost one around it,
 * or else the one to be made in its workspace folder. For a folder, the URI is that of a file in it. Null where the
 * document is in no workspace folder that the server reaches.
 */
export const glossaryFileMethod = 'cxTerminology/glossaryFile';

export interface GlossaryFileParams {
  uri: string;
}

export interface GlossaryFile {
  uri: string;
  /** Its path in the workspace folder. */
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
  range?: { start: { line: number; character: number }; end: { line: number; character: number } };
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

/**
 * The command of a code lens, and of a link below a hover: the client shows where a concept is used, which it asks for
 * with `cxTerminology/uses`. Its arguments are the URI of the document, the position in it, and the id of the concept.
 */
export const showUsesCommand = 'cxTerminology.showUses';

/** What a client may say in `initializationOptions`. */
export interface InitializationOptions {
  /** Hovers may hold links to `showEntryCommand` and `showUsesCommand`: the client has them and trusts them. */
  commandLinks?: boolean;
  /** The client opens `cx-terminology:/ID.md`, and asks the server for its text: `cxTerminology/entry`. */
  entryDocuments?: boolean;
  /** The ids of commands that code actions and lenses may name, such as `glossaryEditedCommand`: the client has them. */
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
