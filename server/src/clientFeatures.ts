/** What the client can do, as far as the server acts on it. */
import type { InitializeParams } from 'vscode-languageserver';

/** Immutable from `initialize` on. */
export interface ClientFeatures {
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for all diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It wants to be asked before it tells of changed settings. */
  readonly registersForConfiguration: boolean;
  /** It watches files for the server. */
  readonly registersForWatchedFiles: boolean;
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
  /** The ids of its commands that code actions may end with. */
  readonly commands: readonly string[];
  /** It answers requests about files. */
  readonly servesFiles: boolean;
  /** Settings for clients without `workspace/configuration`, not yet checked. */
  readonly initialSettings: unknown;
}

/** Reads the features from the parameters of `initialize`. */
export function clientFeaturesOf({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const hoverFormats = textDocument?.hover?.contentFormat;
  const codeAction = textDocument?.codeAction;
  const options: unknown = initializationOptions;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersForConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersForWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    resolvesEdits:
      codeAction?.dataSupport === true && !!codeAction.resolveSupport?.properties.includes('edit'),
    confirmsEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    // A client that names no format is taken to render what most do.
    rendersMarkdown: hoverFormats === undefined || hoverFormats.includes('markdown'),
    runsCommandLinks: memberOf(options, 'commandLinks') === true,
    commands: textsOf(memberOf(options, 'commands')),
    servesFiles: memberOf(options, 'fileRequests') === true,
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
