/** What the client can do, as far as the server acts on it. */
import type { InitializeParams } from 'vscode-languageserver';
import { type Say, sayIn, type Translations } from './engine/index.ts';
import { type Language, languageOf, translationsTo } from './messages/translations.ts';

/** Immutable from `initialize` on. */
export interface ClientFeatures {
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** It gets the findings of documents that are not open when its user asks for them, and tells what came of it. */
  readonly checksWorkspace: boolean;
  /** The URI of a folder that it keeps for this workspace. */
  readonly storageUri: string | undefined;
  /** It can be told to ask for all diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It wants to be asked before it tells of changed settings. */
  readonly registersForConfiguration: boolean;
  /** It watches files for the server. */
  readonly registersForWatchedFiles: boolean;
  /** It can be told later when to ask for completions, and told again. */
  readonly registersForCompletion: boolean;
  /** It takes edits that name the version of the document they were made for. */
  readonly takesVersionedEdits: boolean;
  /** Its edits may create files. */
  readonly createsFiles: boolean;
  /** It takes code actions without their edits, and asks for the edits of the one that is chosen. */
  readonly resolvesEdits: boolean;
  /** It asks the user about edits that say so. */
  readonly confirmsEdits: boolean;
  /** It makes edits that the server sends. */
  readonly appliesEdits: boolean;
  /** It renders Markdown in hovers. */
  readonly rendersMarkdown: boolean;
  /** It runs command links in hovers. */
  readonly runsCommandLinks: boolean;
  /** It renders Markdown in what explains a completion. */
  readonly rendersMarkdownInCompletions: boolean;
  /** Its completions may be snippets. */
  readonly takesSnippets: boolean;
  /** It can be told to ask for all code lenses again. */
  readonly refreshesCodeLenses: boolean;
  /** It leaves to the user whether a completion also replaces what stands behind the cursor. */
  readonly insertsOrReplaces: boolean;
  /** It shows which words a definition is of. */
  readonly takesDefinitionLinks: boolean;
  /** It asks what there is to rename before its user types the new name. */
  readonly preparesRenames: boolean;
  /** It opens `cx-terminology:/ID.md`, the full entry of a concept. */
  readonly opensEntries: boolean;
  /** The ids of its commands that code actions may end with, and lenses and links of hovers lead to. */
  readonly commands: readonly string[];
  /** Its user trusts who wrote the files. */
  readonly isTrusted: boolean;
  /** It answers requests about files. */
  readonly servesFiles: boolean;
  /** In which its user reads messages. */
  readonly language: Language;
  /** What the engine says in that language. */
  readonly translations: Translations;
  /** Says something in that language. */
  readonly say: Say;
  /** Settings for clients without `workspace/configuration`, not yet checked. */
  readonly initialSettings: unknown;
}

/** Reads the features from the parameters of `initialize`. */
export function clientFeaturesOf({
  capabilities,
  initializationOptions,
  locale,
}: InitializeParams): ClientFeatures {
  const language = languageOf(locale);
  const translations = translationsTo(language);
  const { textDocument, workspace } = capabilities;
  const hoverFormats = textDocument?.hover?.contentFormat;
  const codeAction = textDocument?.codeAction;
  const completionItem = textDocument?.completion?.completionItem;
  const completionFormats = completionItem?.documentationFormat;
  const options: unknown = initializationOptions;
  const storageUri = memberOf(options, 'storageUri');
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    checksWorkspace:
      textDocument?.diagnostic?.dynamicRegistration === true && memberOf(options, 'checksWorkspace') === true,
    storageUri: typeof storageUri === 'string' ? storageUri : undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersForConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersForWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersForCompletion: textDocument?.completion?.dynamicRegistration === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    resolvesEdits:
      codeAction?.dataSupport === true && !!codeAction.resolveSupport?.properties.includes('edit'),
    confirmsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    // A client that names no format is taken to render what most do.
    rendersMarkdown: hoverFormats === undefined || hoverFormats.includes('markdown'),
    runsCommandLinks: memberOf(options, 'commandLinks') === true,
    rendersMarkdownInCompletions: completionFormats === undefined || completionFormats.includes('markdown'),
    takesSnippets: completionItem?.snippetSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    insertsOrReplaces: completionItem?.insertReplaceSupport === true,
    takesDefinitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    opensEntries: memberOf(options, 'entryDocuments') === true,
    commands: textsOf(memberOf(options, 'commands')),
    isTrusted: memberOf(options, 'isTrusted') !== false,
    servesFiles: memberOf(options, 'fileRequests') === true,
    language,
    translations,
    say: sayIn(translations),
    initialSettings: memberOf(options, 'settings'),
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The member of a value that comes from outside; `undefined` where the value is no object. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
