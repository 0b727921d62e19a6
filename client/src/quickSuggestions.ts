/**
 * VS Code's quick suggestions, those that come while somebody types: on in MDX, off in Markdown unless the user switches
 * them on. An extension is told of them as if somebody had pressed Ctrl+Space; the server is told what they are, so that
 * it is silent where the setting wants it to be.
 */
import {
  CompletionTriggerKind,
  type Disposable,
  type Position,
  type TextDocument,
  type TextDocumentChangeEvent,
  workspace,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { isInCheckedLanguage } from './documents.ts';
import { scopeOf } from './fileOf.ts';

/**
 * How long after a letter VS Code may ask by itself, in milliseconds on top of its own delay: it may wait for inline
 * completions, and machines may be slow.
 */
const patience = 1000;

/** Whether VS Code asks for suggestions in the prose of a document while somebody types there. */
export function hasQuickSuggestions(document: TextDocument): boolean {
  const quick = workspace.getConfiguration('editor', scopeOf(document)).get<unknown>('quickSuggestions');
  const inProse = typeof quick === 'object' && quick !== null && 'other' in quick ? quick.other : quick;
  return ![false, 'off', 'inline'].some((off) => inProse === off);
}

/** How long VS Code waits after a letter, in milliseconds. */
export function quickSuggestionsDelay(document: TextDocument): number {
  return workspace.getConfiguration('editor', scopeOf(document)).get('quickSuggestionsDelay', 10);
}

/** The letter that was typed last, as long as nobody has asked for suggestions behind it. */
interface TypedLetter {
  readonly document: TextDocument;
  readonly version: number;
  readonly letter: string;
  /** Behind it. */
  readonly position: Position;
  /** In milliseconds since 1970. */
  readonly time: number;
}

export class QuickSuggestions implements Disposable {
  readonly #listener: Disposable;
  #last: TypedLetter | undefined;

  constructor() {
    this.#listener = workspace.onDidChangeTextDocument((event) => {
      this.#last = typedLetter(event);
    });
  }

  /** The part of the client's middleware that tells the server who asks. */
  readonly middleware: Pick<Middleware, 'provideCompletionItem'> = {
    provideCompletionItem: (document, position, context, token, next) => {
      const letter = this.#askedBehind(document, position);
      const isQuick = letter !== undefined && context.triggerKind === CompletionTriggerKind.Invoke;
      const typed = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: letter };
      return next(document, position, isQuick ? typed : context, token);
    },
  };

  dispose(): void {
    this.#listener.dispose();
  }

  /**
   * The letter that makes VS Code ask for suggestions, where it does so by itself: it is the first to ask behind a letter,
   * and asks soon. Whoever asks later, or once more, is the user.
   */
  #askedBehind(document: TextDocument, position: Position): string | undefined {
    const last = this.#last;
    this.#last = undefined;
    const isBehind =
      last?.document === document &&
      last.version === document.version &&
      last.position.isEqual(position) &&
      Date.now() - last.time <= quickSuggestionsDelay(document) + patience;
    return isBehind && hasQuickSuggestions(document) ? last.letter : undefined;
  }
}

function typedLetter({ document, contentChanges, reason }: TextDocumentChangeEvent): TypedLetter | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || !isInCheckedLanguage(document))
    return undefined;
  if (!/^[\p{L}\p{N}]$/u.test(change.text)) return undefined;
  const position = change.range.start.translate(0, change.text.length);
  return { document, version: document.version, letter: change.text, position, time: Date.now() };
}
