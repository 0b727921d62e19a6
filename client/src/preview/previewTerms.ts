/**
 * Knows the terms of documents in the preview. Rendering can’t wait for the server: what is known is shown, and where
 * the server’s answer differs, the preview is told to render again.
 */
import { Position, type TextDocument, type TextDocumentChangeEvent, type Uri, workspace } from 'vscode';
import {
  type DocumentTermsParams,
  type DocumentTermsResult,
  documentTermsMethod,
  type ExplainedConcept,
} from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { KnownTerms } from './plugin.ts';
import { areSameTerms, movedTerms, type Term } from './terms.ts';

/** A document that has been rendered. */
interface Rendered {
  readonly document: TextDocument;
  /** As the document is now. */
  terms: readonly Term[];
  /** What was rendered last, and of which version of the document. */
  shown: { readonly version: number; readonly terms: readonly Term[] };
  /** Since it was rendered. */
  changes: number;
  isAsking: boolean;
  /** Whether something has changed since the server was asked last. */
  isOutdated: boolean;
}

/** A preview renders long before a document has changed so often: then there is none any more. */
const maxChanges = 50;

export class PreviewTerms {
  readonly #server: LanguageServer;
  readonly #refresh: () => void;
  /** By the URIs of the documents. */
  readonly #rendered = new Map<string, Rendered>();

  /** @param refresh renders all previews again. */
  constructor(server: LanguageServer, refresh: () => void) {
    this.#server = server;
    this.#refresh = refresh;
  }

  /** The terms of a document that is about to be rendered, as far as they are known; `undefined` where it is not open. */
  termsOf(resource: Uri): KnownTerms | undefined {
    const uri = resource.toString();
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (!document) return undefined;
    const known = this.#rendered.get(uri);
    const rendered = known ?? newlyRendered(document);
    rendered.shown = { version: document.version, terms: rendered.terms };
    rendered.changes = 0;
    if (!known) {
      this.#rendered.set(uri, rendered);
      void this.#ask(rendered);
    }
    return {
      terms: rendered.terms,
      lines: {
        lineAt: (line) => (line < document.lineCount ? document.lineAt(line).text : ''),
        offsetOf: (line) => document.offsetAt(new Position(line, 0)),
      },
    };
  }

  /** To be called when a document was edited. The answer comes before the preview renders again, as a rule. */
  edited({ document, contentChanges }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    const rendered = this.#rendered.get(uri);
    if (!rendered || contentChanges.length === 0) return;
    rendered.terms = movedTerms(rendered.terms, contentChanges);
    rendered.changes++;
    if (rendered.changes > maxChanges) this.#rendered.delete(uri);
    else void this.#ask(rendered);
  }

  /** To be called when a document was closed. */
  closed(document: TextDocument): void {
    this.#rendered.delete(document.uri.toString());
  }

  /** To be called when the server may have other answers. */
  askAgain(): void {
    for (const rendered of this.#rendered.values()) void this.#ask(rendered);
  }

  /** Asks the server until the answer is of the document as it is. */
  async #ask(rendered: Rendered): Promise<void> {
    rendered.isOutdated = true;
    if (rendered.isAsking) return;
    rendered.isAsking = true;
    try {
      const { document } = rendered;
      const params = { uri: document.uri.toString() };
      let result: DocumentTermsResult | null;
      do {
        rendered.isOutdated = false;
        result = await this.#server.request<DocumentTermsParams, DocumentTermsResult | null>(
          documentTermsMethod,
          params,
        );
        // The question may have come before the news of the last edit.
      } while (rendered.isOutdated || (result && result.version !== document.version));
      rendered.terms = result ? termsIn(document, result) : [];
      const { version, terms } = rendered.shown;
      if (version === document.version && !areSameTerms(terms, rendered.terms)) this.#refresh();
    } catch {
      // The server does not run, or has given up on this; it will be asked when it runs, or after the next edit.
    } finally {
      rendered.isAsking = false;
    }
  }
}

function newlyRendered(document: TextDocument): Rendered {
  const shown = { version: document.version, terms: [] };
  return { document, terms: [], shown, changes: 0, isAsking: false, isOutdated: false };
}

function termsIn(document: TextDocument, { concepts, terms }: DocumentTermsResult): Term[] {
  const explanations = concepts.map(explanationOf);
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    document.offsetAt(new Position(line, character));
  return terms.map(({ range, concepts: indexes }) => ({
    from: offsetOf(range.start),
    to: offsetOf(range.end),
    explanation: indexes.map((index) => explanations[index]).join('\n\n'),
  }));
}

function explanationOf({ term, abbreviation, definition }: ExplainedConcept): string {
  const head = abbreviation === undefined ? term : `${term} (${abbreviation})`;
  return definition === '' ? head : `${head}\n${definition}`;
}
