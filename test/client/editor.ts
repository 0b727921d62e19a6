/** What the suite's tests do in the editor, each step waiting for its effect. */
import {
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';

export const extensionId = 'cx-terminology.cx-terminology';

/** The extension under test, active. */
export async function activate(): Promise<void> {
  const extension = extensions.getExtension(extensionId);
  if (!extension) throw new Error(`The extension ${extensionId} is not there.`);
  await extension.activate();
}

/** Opens Markdown (or another language) in a new, untitled editor. */
export async function open(content: string, language = 'markdown'): Promise<TextEditor> {
  const document = await workspace.openTextDocument({ content, language });
  return window.showTextDocument(document, { preview: false });
}

/** Waits until `probe` gives something, asking anew after each event. */
export async function until<T>(
  listen: (onEvent: () => void) => Disposable,
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const ask = async () => {
      try {
        const answer = await probe();
        if (answer === undefined) return;
        listener.dispose();
        resolve(answer);
      } catch (error) {
        listener.dispose();
        reject(error);
      }
    };
    const listener = listen(ask);
    void ask();
  });
}

/** Does something again and again until it gives something: for what VS Code tells no event of. */
export async function eventually<T>(
  probe: () => T | undefined | PromiseLike<T | undefined>,
  everyMs = 50,
): Promise<T> {
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Our findings in a document as they are now, without the faint hints. */
export function findingsIn(document: TextDocument): Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source, severity }) => source === 'cx-terminology' && severity !== DiagnosticSeverity.Hint);
}

/** Waits until the document has exactly this many findings. */
export function findings(document: TextDocument, count: number): Promise<Diagnostic[]> {
  return until(
    (onEvent) => languages.onDidChangeDiagnostics(onEvent),
    () => {
      const found = findingsIn(document);
      return found.length === count ? found : undefined;
    },
  );
}

/** The text that a finding underlines. */
export function underlined(document: TextDocument, finding: Diagnostic): string {
  return document.getText(finding.range);
}

/** The range of the first occurrence of some text. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Selects some text of the document that the active editor shows. */
export function select(document: TextDocument, text: string): void {
  const editor = window.activeTextEditor;
  if (editor?.document !== document) throw new Error('It is not in the active editor.');
  const { start, end } = rangeOf(document, text);
  editor.selection = new Selection(start, end);
}

/** The hover card over some text; asks until the server answers. */
export async function hoverOver(document: TextDocument, text: string): Promise<string> {
  const { start } = rangeOf(document, text);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, start);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : (content as MarkdownString).value))
    .join('\n');
}

/**
 * The terms that completion offers at an offset in the first line.
 * @param letter what was typed there, where nobody asked.
 */
export async function termsOffered(
  { uri }: TextDocument,
  character: number,
  letter?: string,
): Promise<unknown[]> {
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    new Position(0, character),
    letter,
  );
  return items.filter(({ detail }) => detail?.startsWith('preferred term')).map(({ label }) => label);
}

/** The code actions of a kind over some text. */
export async function actionsOver(
  document: TextDocument,
  text: string,
  kind = CodeActionKind.QuickFix,
): Promise<CodeAction[]> {
  for (;;) {
    try {
      return await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, text),
        kind.value,
      );
    } catch (error) {
      // VS Code gives up where another extension, which has just started, has code actions, too.
      if (!(error instanceof Error) || error.name !== 'Canceled') throw error;
    }
  }
}

/** Makes the replacement of some text that the quick fixes offer; asks until it is among them. */
export async function replaceWith(document: TextDocument, text: string, term: string): Promise<void> {
  for (;;) {
    const offered = await actionsOver(document, text);
    const edit = offered.find(({ title }) => title === `Replace with “${term}”`)?.edit;
    if (edit && (await workspace.applyEdit(edit))) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Sets one of our settings for the time of `action`. */
export async function withSetting(name: string, value: unknown, action: () => Promise<void>): Promise<void> {
  const section = workspace.getConfiguration('cxTerminology');
  await section.update(name, value, ConfigurationTarget.Global);
  try {
    await action();
  } finally {
    await section.update(name, undefined, ConfigurationTarget.Global);
  }
}
