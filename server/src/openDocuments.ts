/** Owns the open documents, each with its last check. */
import type { CancellationToken, Connection, Position, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { throwIfCancelled } from './cancellation.ts';
import type { CheckContexts } from './checkContexts.ts';
import { languageOfId } from './documentLanguage.ts';
import type { EditBuffer } from './editBuffer.ts';
import {
  type CheckResult,
  check,
  DocumentCheck,
  type MarkdownFormat,
  type PlacedOccurrence,
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

/** A document as it is read, whatever is found in it. As with `CheckedDocument`, use it before the next `await`. */
export interface ReadDocument extends Pick<CheckedDocument, 'document' | 'termBase' | 'settings'> {
  readonly check: DocumentCheck;
}

const languageIds: readonly string[] = ['markdown', 'mdx'];

const nothing: CheckResult = { findings: [], parts: [], occurrences: [], occurrencesAt: () => [] };

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
    const open = await this.current(uri, token);
    if (!open) return undefined;
    const { document, termBase, settings } = open;
    const { version } = document;
    const last = this.lastChecks.get(uri);
    if (last?.version === version && last.settings === settings && last.termBase === termBase) return last;
    const result = this.checkEdits(document, termBase, settings, (check) => check.result) ?? nothing;
    const resultId = `${this.run}.${++this.checks}`;
    const checked: CheckedDocument = { document, version, termBase, settings, result, resultId };
    this.lastChecks.set(uri, checked);
    return checked;
  }

  /**
   * The document as it is now, for those who can't wait until all is found; `undefined` also where it is not to be
   * checked.
   * @throws ResponseError where the request was cancelled meanwhile.
   */
  async read(uri: string, token?: CancellationToken): Promise<ReadDocument | undefined> {
    const open = await this.current(uri, token);
    if (!open) return undefined;
    const { document, termBase, settings } = open;
    const check = this.checkEdits(document, termBase, settings, (one) => one);
    return check && { document, termBase, settings, check };
  }

  /** The document as it is when it is known what holds for it. */
  private async current(uri: string, token: CancellationToken | undefined) {
    if (!this.openDocument(uri)) return undefined;
    const { settings, termBase } = await this.contexts.of(uri);
    if (token) throwIfCancelled(token);
    // Nothing from before the await: the document may have been edited or closed.
    const document = this.openDocument(uri);
    return document && { document, settings, termBase };
  }

  private openDocument(uri: string): EditBuffer | undefined {
    const document = this.documents.get(uri);
    return document && isOurs(document) ? document : undefined;
  }

  /** Checks any document, open or not, with what holds for it. */
  check(document: TextDocument, termBase: TermBase, settings: ServerSettings): CheckResult {
    if (!settings.enable) return nothing;
    const language = languageOfId(document.languageId);
    const result = this.guarded(document, () =>
      check(document.getText(), termBase, { ...settings, language }, isEnglishWord),
    );
    return result ?? nothing;
  }

  /**
   * Checks an open document as it is now: what has changed in it since it was checked last.
   * @returns what is wanted of the check; `undefined` where the document is not to be checked, or can't be.
   */
  private checkEdits<Wanted>(
    document: EditBuffer,
    termBase: TermBase,
    settings: ServerSettings,
    wantedOf: (check: DocumentCheck) => Wanted,
  ): Wanted | undefined {
    const { uri } = document;
    const edits = document.takeEdits();
    const kept = this.kept.get(uri);
    // What is kept is gone if this fails, and the next check is one from scratch.
    this.kept.delete(uri);
    if (!settings.enable) return undefined;
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
      const wanted = wantedOf(check);
      this.kept.set(uri, { termBase, settings, check });
      return wanted;
    });
  }

  private guarded<Result>(document: TextDocument, check: () => Result): Result | undefined {
    try {
      return check();
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.log.error(`${document.uri} could not be checked: ${reason}`);
      return undefined;
    }
  }
}

/** A check that goes on with the edits of its document, and what it was begun with. */
interface KeptCheck {
  readonly termBase: TermBase;
  readonly settings: ServerSettings;
  readonly check: DocumentCheck;
}

/** What stands at a position, or ends there, where a text cursor stands. Before the next `await`, as ever. */
export function occurrenceAt(
  { document, result }: CheckedDocument,
  position: Position,
): PlacedOccurrence | undefined {
  const offset = document.offsetAt(position);
  return result.occurrencesAt(offset, offset)[0];
}

/** How a document was read when it was checked. */
export function formatOf({ document, settings }: CheckedDocument): MarkdownFormat {
  return { language: languageOfId(document.languageId), dialects: settings.dialects };
}

function isOurs({ languageId }: TextDocument): boolean {
  return languageIds.includes(languageId);
}
