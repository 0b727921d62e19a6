/** A completion as LSP has it. */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Range,
  TextEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { FileCompletion } from './completion.ts';
import { withoutStops } from './snippets.ts';

/** Where a completion is offered. */
export interface CompletionPlace {
  /** Its place among the others. */
  readonly rank: number;
  /** Of the document. */
  readonly uri: string;
  /** What it replaces. */
  readonly range: Range;
  /** The quotation mark that this begins with, if it does. */
  readonly quote: string;
}

const itemKinds: Readonly<Record<FileCompletion['kind'], CompletionItemKind>> = {
  property: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  term: CompletionItemKind.Text,
  entry: CompletionItemKind.Snippet,
};

export function itemOf(
  { kind, label, detail, description, text, concept }: FileCompletion,
  { rank, uri, range, quote }: CompletionPlace,
  client: ClientFeatures,
): CompletionItem {
  const isSnippet = kind === 'property' || kind === 'entry';
  const takesSnippet = isSnippet && client.takesSnippets;
  const markup = client.rendersMarkdownInCompletions ? MarkupKind.Markdown : MarkupKind.PlainText;
  return {
    label,
    kind: itemKinds[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined ? {} : { documentation: { kind: markup, value: client.say(description) } }),
    // Clients compare it with the text in the range.
    filterText: quote + label,
    sortText: String(rank).padStart(5, '0'),
    insertTextFormat: takesSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: TextEdit.replace(range, isSnippet && !takesSnippet ? withoutStops(text) : text),
    // With it, the card explains the one that is looked at.
    ...(concept === undefined ? {} : { data: { uri, concepts: [concept] } }),
  };
}
