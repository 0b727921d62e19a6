/** Every setting takes effect while the editor runs, and so does taking it back. */
import assert from 'node:assert/strict';
import {
  type CompletionList,
  commands,
  DiagnosticSeverity,
  extensions,
  languages,
  Position,
  type TextDocument,
  workspace,
} from 'vscode';
import { activate, extensionId, findings, open, until, withSetting } from './editor.ts';
import { problems, uriOf, write } from './files.ts';

/** For each setting: what is so without it, with it, and without it again. */
const effects: Record<string, () => Promise<void>> = {
  enable: () => countChanges('A touch point.\n', false, 1, 0),
  spelling: () => countChanges('The customer behaviour.\n', 'en-GB', 1, 0),
  frontMatterKeys: () =>
    countChanges('---\nsubtitle: A touch point\n---\n\nText.\n', ['title', 'subtitle'], 0, 1),
  dialects: () => countChanges('It costs $a csat now$.\n', { math: false }, 0, 1),
  async severities() {
    const { document } = await open('A touch point.\n');
    await severity(document, DiagnosticSeverity.Warning);
    await withSetting('severities', { 'term-variant': 'error' }, () =>
      severity(document, DiagnosticSeverity.Error),
    );
    await severity(document, DiagnosticSeverity.Warning);
  },
  async completion() {
    const { document } = await open('Every touchp\n');
    await offers(document, 1);
    await withSetting('completion', 'off', () => offers(document, 0));
    await offers(document, 1);
    await offers(document, 0, 'p');
    await withSetting('completion', 'always', () => offers(document, 1, 'p'));
    await offers(document, 0, 'p');
  },
  async 'workspace.check'() {
    const uri = uriOf('settings/closed.md');
    await write(uri, 'A touch point.\n');
    await withSetting('workspace.check', 'always', async () => {
      await problems(uri, 1);
    });
    await problems(uri, 0);
    await workspace.fs.delete(uriOf('settings'), { recursive: true });
  },
  async 'trace.server'() {
    await commands.executeCommand('cxTerminology.showOutput');
    await withSetting('trace.server', 'messages', async () => {
      // The client traces a moment after the setting has changed.
      while (!outputs().some((text) => /textDocument\/didOpen/.test(text))) {
        const { document } = await open('A touch point.\n');
        await findings(document, 1);
      }
    });
    await commands.executeCommand('workbench.action.closePanel');
  },
};

/** Those of the view have a suite of their own: glossaryView.test.ts. */
const triedElsewhere = /^cxTerminology\.(?:glossaryView|preview)\./;

let setting = '';

/** Waits for the number of findings in a document without the setting, with it, and without it again. */
async function countChanges(text: string, value: unknown, without: number, withIt: number): Promise<void> {
  const { document } = await open(text);
  await findings(document, without);
  await withSetting(setting, value, async () => {
    await findings(document, withIt);
  });
  await findings(document, without);
}

function severity(document: TextDocument, wanted: DiagnosticSeverity): Promise<void> {
  return until(
    (onEvent) => languages.onDidChangeDiagnostics(onEvent),
    () => (languages.getDiagnostics(document.uri)[0]?.severity === wanted ? (null as never) : undefined),
  );
}

/**
 * Asks for completions at the end of the first line until there are as many of ours.
 * @param typed what was typed there, where nobody asked.
 */
async function offers(document: TextDocument, count: number, typed?: string): Promise<void> {
  for (;;) {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(0, document.lineAt(0).text.length),
      typed,
    );
    if (items.filter(({ detail }) => detail?.startsWith('preferred term')).length === count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the output shows. */
function outputs(): string[] {
  return workspace.textDocuments
    .filter(({ uri }) => uri.scheme === 'output')
    .map((document) => document.getText());
}

describe('a setting takes effect at once:', () => {
  before(activate);

  it('each is tried here', () => {
    const groups: { properties: object }[] =
      extensions.getExtension(extensionId)?.packageJSON.contributes.configuration;
    const declared = groups
      .flatMap(({ properties }) => Object.keys(properties))
      .filter((name) => !triedElsewhere.test(name));
    assert.deepEqual(
      declared.toSorted(),
      Object.keys(effects)
        .map((name) => `cxTerminology.${name}`)
        .toSorted(),
    );
  });

  for (const [name, tryIt] of Object.entries(effects)) {
    it(name, async () => {
      setting = name;
      await tryIt();
    });
  }
});
