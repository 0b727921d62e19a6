/** What a provider of code actions is asked, and what it offers. */
import type { CancellationToken, CodeAction, CodeActionKind, Diagnostic, Range } from 'vscode-languageserver';
import type { Edit, Finding, Say } from '../../../engine/index.ts';
import type { CheckedDocument } from '../../../openDocuments.ts';

/** One kind of code action. Each has a file of its own, and its place in the menu in `index.ts`. */
export interface ActionProvider {
  /** It is asked where the client wants actions of this kind. */
  readonly kind: CodeActionKind;
  /** Only where the client asks for its kind by name: in every menu it would be one line too many. */
  readonly isOnlyByName?: boolean;
  /** @throws ResponseError where the request was cancelled, or the document has changed meanwhile. */
  offer(request: ActionRequest): readonly Offer[] | Promise<readonly Offer[]>;
  /** Completes an action of its own that was offered without an edit; `undefined` for those of others. */
  resolve?(action: CodeAction, token: CancellationToken): Promise<CodeAction> | undefined;
}

/** What a client asks for at a place. */
export interface ActionRequest {
  /** Says something in the language of the client’s user. */
  readonly say: Say;
  readonly checked: CheckedDocument;
  /** Where the cursor or the selection is. */
  readonly range: Range;
  /** The diagnostics of ours there, with the findings of the last check that they show. */
  readonly reported: readonly ReportedFinding[];
  readonly token: CancellationToken;
}

/** A finding, and the diagnostic that the client knows it by. */
export interface ReportedFinding {
  readonly diagnostic: Diagnostic;
  readonly finding: Finding;
}

/** An action that is offered. */
export interface Offer {
  readonly action: CodeAction;
  /**
   * Changes of the document that are to become the action's edit, together with the links that they concern. In
   * order and without overlaps. Without them the action stands as it is.
   */
  readonly edits?: readonly Edit[];
}
