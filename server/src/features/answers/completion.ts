/** Completion: the right terms for what a writer has begun to type, in prose alone. */
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  InsertReplaceEdit,
  MarkupKind,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientFeatures, memberOf } from '../../clientFeatures.ts';
import {
  FormStarts,
  preferredAbbreviation,
  preferredTerm,
  type Say,
  type Suggestion,
  type Suggestions,
  suggestionsAt,
  type TermBase,
} from '../../engine/index.ts';
import type { OpenDocuments } from '../../openDocuments.ts';
import { conceptById, type TermBaseFor } from '../../terminology.ts';
import { cardOf } from '../../text/card.ts';
import { kindName } from '../../text/names.ts';
import { markdownStyle, plainStyle } from '../../text/style.ts';
import { UseTotals } from '../../workspace/useTotals.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';

/** What an item carries, so that it can be explained. */
interface ItemData {
  /** The document that it is for. */
  readonly uri: string;
  /** The ids of the concepts that it stands for. */
  readonly concepts: readonly string[];
}

/** How many letters and digits a writer has typed, at least, before something is offered that nobody asked for. */
const fewestUnasked = 3;

/** Answers requests for completions, and explains the one that is looked at. */
export class Completions {
  private readonly client: ClientFeatures;
  private readonly documents: OpenDocuments;
  private readonly termBaseFor: TermBaseFor;
  private readonly totals: UseTotals;
  private readonly indexes = new WeakMap<TermBase, FormStarts>();

  constructor(
    client: ClientFeatures,
    documents: OpenDocuments,
    termBaseFor: TermBaseFor,
    index: WorkspaceIndex,
  ) {
    this.client = client;
    this.documents = documents;
    this.termBaseFor = termBaseFor;
    this.totals = new UseTotals(index);
  }

  /** What may be meant at a position; `null` where nothing is. */
  async at(
    { textDocument, position, context }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionList | null> {
    const read = await this.documents.read(textDocument.uri, token);
    if (!read || read.settings.completion === 'off') return null;
    const isUnasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    if (isUnasked && read.settings.completion !== 'always') return null;
    const { document, check, settings, termBase } = read;
    const cursor = check.proseBefore(document.offsetAt(position));
    if (!cursor) return null;
    const suggestions = suggestionsAt(cursor, this.startsOf(termBase), {
      spelling: settings.spelling,
      uses: () => check.uses(),
      usesInWorkspace: ({ id }) => this.totals.of(id),
    });
    if (!suggestions || (isUnasked && !isWorthShowing(suggestions.typed))) return null;
    return listOf(suggestions, document, this.client);
  }

  /** An item with what explains it. */
  async explained(item: CompletionItem): Promise<CompletionItem> {
    const data = readData(item.data);
    if (!data) return item;
    const termBase = await this.termBaseFor(data.uri);
    const style = this.client.rendersMarkdownInCompletions ? markdownStyle : plainStyle;
    const cards = data.concepts.flatMap((id) => {
      const concept = conceptById(id, termBase);
      return concept ? [style.paragraphs(cardOf(concept, termBase, style, this.client.say))] : [];
    });
    const kind = this.client.rendersMarkdownInCompletions ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { ...item, documentation: { kind, value: style.parts(cards) } };
  }

  private startsOf(termBase: TermBase): FormStarts {
    const starts = this.indexes.get(termBase) ?? new FormStarts(termBase.concepts);
    this.indexes.set(termBase, starts);
    return starts;
  }
}

/** Whether it is shown to who did not ask: who corrects the middle of a word has begun nothing. */
function isWorthShowing({ key, behind }: Suggestions['typed']): boolean {
  return key.length >= fewestUnasked && behind === 0;
}

function listOf(
  { typed, list, isComplete }: Suggestions,
  document: TextDocument,
  client: ClientFeatures,
): CompletionList {
  const start = document.positionAt(typed.from);
  const insert = Range.create(start, document.positionAt(typed.to));
  const replace = Range.create(start, document.positionAt(typed.to + typed.behind));
  const items = list.map((suggestion, rank): CompletionItem => {
    const data: ItemData = { uri: document.uri, concepts: suggestion.concepts.map(({ id }) => id) };
    return {
      label: suggestion.text,
      kind: CompletionItemKind.Text,
      detail: detailOf(suggestion, client.say),
      // Clients compare it with the text in the range, and drop what does not begin like it.
      filterText: suggestion.completed,
      sortText: String(rank).padStart(2, '0'),
      textEdit: client.insertsOrReplaces
        ? InsertReplaceEdit.create(suggestion.text, insert, replace)
        : TextEdit.replace(insert, suggestion.text),
      data,
    };
  });
  return { isIncomplete: !isComplete, items };
}

/** `preferred abbreviation · Net Promoter Score · instead of “N.P.S.”` */
function detailOf({ kind, status, insteadOf, concepts }: Suggestion, say: Say): string {
  const beside = concepts.flatMap((concept) => {
    if (kind === 'abbreviation') return [preferredTerm(concept).text];
    return kind === 'term' ? (preferredAbbreviation(concept)?.text ?? []) : [];
  });
  return [
    kindName(kind, status, say),
    ...(beside.length > 0 ? [beside.reduce((some, one) => say('{0} or {1}', some, one))] : []),
    ...(insteadOf === undefined ? [] : [say('instead of “{0}”', insteadOf)]),
  ].join(' · ');
}

function readData(value: unknown): ItemData | undefined {
  const uri = memberOf(value, 'uri');
  const concepts = memberOf(value, 'concepts');
  if (typeof uri !== 'string' || !Array.isArray(concepts)) return undefined;
  return { uri, concepts: concepts.filter((id) => typeof id === 'string') };
}
