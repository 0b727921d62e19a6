/** Owns the open documents, each with its last check. */
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from './checkContexts.ts';
import { languageOfId } from './documentLanguage.ts';
import { type CheckResult, check, type MarkdownFormat, type TermBase } from './engine/index.ts';
import { isEnglishWord } from './englishWords.ts';
import type { ServerSettings } from './settings.ts';

/**
 * A document as it was checked. The text buffer is updated in place: use it before the next `await`, as long as
 * it has the version that was checked.
 */
export interface CheckedDocument {
  readonly document: TextDocument;
  readonly version: number;
  readonly termBase: TermBase;
  readonly settings: ServerSettings;
  readonly result: CheckResult;
  /** Another one for every check, also of another run of the server. */
  readonly resultId: string;
}

const languageIds: readonly string[] = ['markdown', 'mdx'];

const nothing: CheckResult = { findings: [], occurrences: [], occurrencesAt: () => [] };

export class OpenDocuments {
  private readonly documents: TextDocuments<TextDocument>;
  private readonly contexts: CheckContexts;
  private readonly log: Connection['console'];
  private readonly lastChecks = new Map<string, CheckedDocument>();
  private readonly run = Date.now().toString(36);
  private checks = 0;

  constructor(documents: TextDocuments<TextDocument>, contexts: CheckContexts, log: Connection['console']) {
    this.documents = documents;
    this.contexts = contexts;
    this.log = log;
    documents.onDidClose(({ document: { uri } }) => {
      this.lastChecks.delete(uri);
      contexts.forget(uri);
    });
  }

  /** The open documents in a language that is checked. */
  all(): readonly TextDocument[] {
    return this.documents.all().filter(isOurs);
  }

  /** Their URIs. */
  uris(): string[] {
    return this.all().map(({ uri }) => uri);
  }

  /**
   * The document as it is now, checked; `undefined` where it is not open or in a language that is not checked.
   * A fault in the engine is logged and leaves the document without findings.
   * @throws ResponseError where the request was cancelled meanwhile.
   */
  async checked(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined> {
    if (!this.openDocument(uri)) return undefined;
    const { settings, termBase } = await this.contexts.of(uri);
    if (token?.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    // Nothing from before the await: the document may have been edited or closed.
    const document = this.openDocument(uri);
    if (!document) return undefined;
    const { version } = document;
    const last = this.lastChecks.get(uri);
    if (last?.version === version && last.settings === settings && last.termBase === termBase) return last;
    const result = this.check(document, termBase, settings);
    const resultId = `${this.run}.${++this.checks}`;
    const checked: CheckedDocument = { document, version, termBase, settings, result, resultId };
    this.lastChecks.set(uri, checked);
    return checked;
  }

  private openDocument(uri: string): TextDocument | undefined {
    const document = this.documents.get(uri);
    return document && isOurs(document) ? document : undefined;
  }

  /** Checks any document, open or not, with what holds for it. */
  check(document: TextDocument, termBase: TermBase, settings: ServerSettings): CheckResult {
    if (!settings.enable) return nothing;
    try {
      const language = languageOfId(document.languageId);
      return check(document.getText(), termBase, { ...settings, language }, isEnglishWord);
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.log.error(`${document.uri} could not be checked: ${reason}`);
      return nothing;
    }
  }
}

/** How a document was read when it was checked. */
export function formatOf({ document, settings }: CheckedDocument): MarkdownFormat {
  return { language: languageOfId(document.languageId), dialects: settings.dialects };
}

function isOurs({ languageId }: TextDocument): boolean {
  return languageIds.includes(languageId);
}
