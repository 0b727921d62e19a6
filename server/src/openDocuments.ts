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
import type { EditBuffer } from './editBuffer.ts';
import {
  type CheckResult,
  check,
  DocumentCheck,
  type MarkdownFormat,
  type TermBase,
} from './engine/index.ts';
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
  private readonly documents: TextDocuments<EditBuffer>;
  private readonly contexts: CheckContexts;
  private readonly log: Connection['console'];
  private readonly lastChecks = new Map<string, CheckedDocument>();
  /** What is kept of each document, so that the next check is one of its edits alone. */
  private readonly kept = new Map<string, KeptCheck>();
  private readonly run = Date.now().toString(36);
  private checks = 0;

  constructor(documents: TextDocuments<EditBuffer>, contexts: CheckContexts, log: Connection['console']) {
    this.documents = documents;
    this.contexts = contexts;
    this.log = log;
    documents.onDidClose(({ document: { uri } }) => {
      this.lastChecks.delete(uri);
      this.kept.delete(uri);
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
    const result = this.checkEdits(document, termBase, settings);
    const resultId = `${this.run}.${++this.checks}`;
    const checked: CheckedDocument = { document, version, termBase, settings, result, resultId };
    this.lastChecks.set(uri, checked);
    return checked;
  }

  private openDocument(uri: string): EditBuffer | undefined {
    const document = this.documents.get(uri);
    return document && isOurs(document) ? document : undefined;
  }

  /** Checks any document, open or not, with what holds for it. */
  check(document: TextDocument, termBase: TermBase, settings: ServerSettings): CheckResult {
    if (!settings.enable) return nothing;
    return this.guarded(document, () => {
      const language = languageOfId(document.languageId);
      return check(document.getText(), termBase, { ...settings, language }, isEnglishWord);
    });
  }

  /** Checks an open document as it is now: what has changed in it since it was checked last. */
  private checkEdits(document: EditBuffer, termBase: TermBase, settings: ServerSettings): CheckResult {
    const { uri } = document;
    const edits = document.takeEdits();
    const kept = this.kept.get(uri);
    // What is kept is gone if this fails, and the next check is one from scratch.
    this.kept.delete(uri);
    if (!settings.enable) return nothing;
    return this.guarded(document, () => {
      const isSame = edits !== undefined && kept?.settings === settings && kept.termBase === termBase;
      const language = languageOfId(document.languageId);
      const check = isSame
        ? kept.check
        : new DocumentCheck(document.getText(), {
            termBase,
            settings: { ...settings, language },
            isWord: isEnglishWord,
          });
      if (isSame) for (const edit of edits) check.edit(edit);
      const { result } = check;
      this.kept.set(uri, { termBase, settings, check });
      return result;
    });
  }

  private guarded(document: TextDocument, check: () => CheckResult): CheckResult {
    try {
      return check();
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.log.error(`${document.uri} could not be checked: ${reason}`);
      return nothing;
    }
  }
}

/** A check that goes on with the edits of its document, and what it was begun with. */
interface KeptCheck {
  readonly termBase: TermBase;
  readonly settings: ServerSettings;
  readonly check: DocumentCheck;
}

/** How a document was read when it was checked. */
export function formatOf({ document, settings }: CheckedDocument): MarkdownFormat {
  return { language: languageOfId(document.languageId), dialects: settings.dialects };
}

function isOurs({ languageId }: TextDocument): boolean {
  return languageIds.includes(languageId);
}
