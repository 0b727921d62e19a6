/** Answers requests about configuration files that are open, as they are typed. Loaded with the first such request. */
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CodeLens,
  type CodeLensParams,
  type CompletionList,
  type DefinitionParams,
  type Hover,
  type HoverParams,
  Location,
  MarkupKind,
  Range,
  type ReferenceParams,
  type TextDocumentPositionParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Configurations } from '../configuration/configurations.ts';
import { definitionOf } from '../configuration/definitions.ts';
import type { TermBase } from '../engine/index.ts';
import { showUsesCommand } from '../protocol.ts';
import { cardOf } from '../text/card.ts';
import { conceptLinks } from '../text/cardLinks.ts';
import { entryUri } from '../text/entryUri.ts';
import { markdownStyle, plainStyle } from '../text/style.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';
import { canonicalUri } from '../workspaceFolders.ts';
import { completionsAt } from './completion.ts';
import { itemOf } from './completionItems.ts';
import { explainedAt } from './hover.ts';
import { NamedConcepts } from './namedConcepts.ts';
import { outlineOf } from './outline.ts';
import { isJson, quickFixes } from './quickFixes.ts';
import { spotAt } from './spot.ts';
import { changeKeys, conceptNameAt, ownConcepts } from './terms.ts';
import type { UseCounts } from './useCounts.ts';

export interface AnswerServices {
  readonly client: ClientFeatures;
  readonly buffers: TextDocuments<TextDocument>;
  readonly configurations: Configurations;
  readonly uses: () => Promise<WorkspaceUses>;
  readonly counts: UseCounts;
}

/** What a lens carries until it is shown. */
interface LensData {
  readonly uri: string;
  readonly concept: string;
}

export class ConfigurationFileAnswers {
  private readonly services: AnswerServices;
  private readonly named = new WeakMap<TermBase, NamedConcepts>();

  constructor(services: AnswerServices) {
    this.services = services;
  }

  async completions({
    textDocument: { uri },
    position,
  }: TextDocumentPositionParams): Promise<CompletionList | null> {
    const terms = await this.termsAt(uri);
    const document = this.services.buffers.get(uri);
    if (!document) return null;
    const text = document.getText();
    const { from, to, items } = completionsAt(
      text,
      document.offsetAt(position),
      terms,
      isJson(uri),
      this.services.client.say,
    );
    const range = Range.create(document.positionAt(from), document.positionAt(to));
    const [quote = ''] = /^["']?/.exec(text.slice(from, document.offsetAt(position))) ?? [];
    return {
      isIncomplete: false,
      items: items.map((item, rank) => itemOf(item, { rank, uri, range, quote }, this.services.client)),
    };
  }

  async hover({ textDocument: { uri }, position }: HoverParams): Promise<Hover | null> {
    const terms = await this.termsAt(uri);
    const document = this.services.buffers.get(uri);
    if (!document) return null;
    const explained = explainedAt(document.getText(), document.offsetAt(position), this.services.client.say);
    if (!explained) return null;
    const { client } = this.services;
    const style = client.rendersMarkdown ? markdownStyle : plainStyle;
    const concept = explained.concept === undefined ? undefined : terms.named(explained.concept);
    const links = concept && conceptLinks(concept.id, { uri, position }, client);
    const value = concept
      ? style.paragraphs(cardOf(concept, terms.termBase, style, client.say, links))
      : explained.description;
    if (value === undefined) return null;
    return {
      contents: { kind: client.rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
      range: Range.create(document.positionAt(explained.from), document.positionAt(explained.to)),
    };
  }

  async definition({ textDocument: { uri }, position }: DefinitionParams): Promise<Location[] | null> {
    const { layers } = await this.services.configurations.of(uri);
    const terms = await this.termsAt(uri);
    const named = this.nameAt(uri, position);
    if (!named) return null;
    const { document, root, name } = named;
    const concept = terms.named(name);
    const own = ownConcepts(root).find(({ id, term }) => id === name || (!concept && term === name));
    if (own) {
      const range = Range.create(document.positionAt(own.at.from), document.positionAt(own.at.to));
      return [Location.create(uri, range)];
    }
    const place = concept && definitionOf(concept, layers);
    if (place) {
      const { start, end } = place;
      const range = Range.create(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
      return [Location.create(place.uri, range)];
    }
    if (!concept || !this.services.client.opensEntries) return null;
    const entry = entryUri(concept.id, await this.services.configurations.placeOf(uri));
    return [Location.create(entry, Range.create(0, 0, 0, 0))];
  }

  async references(
    { textDocument: { uri }, position, context }: ReferenceParams,
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const terms = await this.termsAt(uri);
    const named = this.nameAt(uri, position);
    const concept = named && terms.named(named.name);
    if (!named || !concept) return null;
    const uses = await this.services.uses();
    const { documents } = await uses.of(concept.id, token);
    const places = documents.flatMap((one) => one.uses.map(({ range }) => Location.create(one.uri, range)));
    const declaration = context.includeDeclaration
      ? ((await this.definition({ textDocument: { uri }, position })) ?? [])
      : [];
    return [...declaration, ...places];
  }

  async codeActions({
    textDocument: { uri },
    range,
    context,
  }: CodeActionParams): Promise<CodeAction[] | null> {
    if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix))
      return [];
    const { buffers, configurations } = this.services;
    const text = buffers.get(uri)?.getText();
    if (text === undefined) return null;
    const faults = await configurations.faultsOfText(canonicalUri(uri), text);
    const document = buffers.get(uri);
    // Another text has other faults.
    if (document?.getText() !== text) return [];
    return quickFixes(faults, document, range, context.diagnostics, this.services.client);
  }

  /** One for each concept that the file defines or changes, and that is known; the counts come when it is shown. */
  async lenses({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[] | null> {
    if (!this.services.client.commands.includes(showUsesCommand)) return null;
    const terms = await this.termsAt(uri);
    const document = this.services.buffers.get(uri);
    if (!document) return null;
    const root = outlineOf(document.getText());
    const named = [
      ...ownConcepts(root).map(({ id, at }) => ({ at, concept: terms.named(id) })),
      ...changeKeys(root).map((key) => ({ at: key, concept: terms.named(key.value) })),
    ];
    return named.flatMap(({ at, concept }): CodeLens[] => {
      if (!concept) return [];
      const data: LensData = { uri, concept: concept.id };
      return [{ range: Range.create(document.positionAt(at.from), document.positionAt(at.to)), data }];
    });
  }

  /** The lens with how often its concept is used. */
  async resolvedLens(lens: CodeLens): Promise<CodeLens> {
    const { say, language } = this.services.client;
    const { uri, concept } = lens.data as LensData;
    const counts = (await this.services.counts.all()).get(concept);
    if (!counts) return { ...lens, command: { title: say('Not used yet'), command: '' } };
    const uses = counts.count === 1 ? say('1 use') : say('{0} uses', counts.count.toLocaleString(language));
    const files =
      counts.documents === 1 ? say('1 file') : say('{0} files', counts.documents.toLocaleString(language));
    const title = say('{0} in {1}', uses, files);
    const command = { title, command: showUsesCommand, arguments: [uri, lens.range.start, concept] };
    return { ...lens, command };
  }

  private async termsAt(uri: string): Promise<NamedConcepts> {
    const { termBase } = await this.services.configurations.of(uri);
    const known = this.named.get(termBase) ?? new NamedConcepts(termBase);
    this.named.set(termBase, known);
    return known;
  }

  private nameAt(uri: string, position: TextDocumentPositionParams['position']) {
    const document = this.services.buffers.get(uri);
    if (!document) return undefined;
    const root = outlineOf(document.getText());
    const spot = spotAt(root, document.offsetAt(position));
    const name = spot && conceptNameAt(spot, root);
    return name === undefined ? undefined : { document, root, name };
  }
}
