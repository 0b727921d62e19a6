/** The page of an entry, as long as it is open. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri, WebviewPanel } from 'vscode';
import type { EntryPagesOptions } from '../../client/src/entries/entryPages.ts';
import { Drawn } from './drawn.ts';

/** Markdown that VS Code has not rendered yet. */
interface Rendering {
  readonly resolve: (html: string) => void;
  readonly reject: (error: Error) => void;
}

/** In the order in which it was asked to. */
const rendering = vi.hoisted((): Rendering[] => []);
const failures = vi.hoisted((): string[] => []);
const disabled = vi.hoisted(() => new Set<string>());

vi.mock('vscode', () => ({
  commands: {
    executeCommand: () => new Promise((resolve, reject) => rendering.push({ resolve, reject })),
  },
  Disposable: { from: () => ({ dispose: () => undefined }) },
  extensions: { getExtension: (id: string) => (disabled.has(id) ? undefined : { id }) },
  l10n: { t: (message: string) => message },
  Uri: {
    joinPath: () => ({}),
    parse: (uri: string) => ({ scheme: uri.split(':')[0], path: uri.split(':')[1] }),
  },
  window: { showErrorMessage: async (text: string) => void failures.push(text) },
}));

const { EntryPage } = await import('../../client/src/entries/entryPage.ts');

beforeEach(() => {
  rendering.length = 0;
  failures.length = 0;
  disabled.clear();
});

/** A page that the server has these entries for, one after the other. */
function open(...terms: string[]) {
  const asked: unknown[] = [];
  const done: unknown[] = [];
  let press = (_action: string) => {};
  const shown: string[] = [];
  let isOpen = true;
  const listen = () => ({ dispose: () => undefined });
  const webview = {
    set html(html: string) {
      if (!isOpen) throw new Error('Webview is disposed');
      shown.push(...new Drawn(html, true).texts('main h1, body > p'));
    },
    asWebviewUri: () => 'page:',
    cspSource: 'page:',
    onDidReceiveMessage: (listener: (message: { action: string }) => void) => {
      press = (action) => listener({ action });
      return listen();
    },
  };
  const answers = terms.map((term) => ({ term, markdown: term }));
  const server = {
    request: async (_method: string, params: unknown) => {
      asked.push(params);
      return answers.shift();
    },
    onNotification: listen,
    onDidChangeState: listen,
  };
  const options = {
    services: { server, log: { error: () => undefined } },
    uses: { onDidChange: listen },
    actions: {
      showEntry: (wanted: unknown) => done.push(['showEntry', wanted]),
      edit: (wanted: unknown) => done.push(['edit', wanted]),
    },
    extension: {},
  } as unknown as EntryPagesOptions;
  const page = new EntryPage(
    options,
    { path: '/id.md', query: 'file:///south/a.md' } as Uri,
    { webview } as unknown as WebviewPanel,
  );
  const close = () => {
    isOpen = false;
    page.dispose();
  };
  return { page, shown, asked, done, press: (action: string) => press(action), close };
}

/** Waits until VS Code is asked for the first time, or the second, …, to render Markdown. */
const asked = (number: number) =>
  vi.waitFor(() => rendering[number - 1] ?? expect.fail('It was not asked yet.'));

test('shows the entry as VS Code renders it', async () => {
  const { page, shown } = open('touchpoint');
  const showing = page.show();
  (await asked(1)).resolve('<h1>touchpoint</h1>');
  await showing;
  expect(shown).toEqual(['touchpoint']);
});

test('shows nothing any more when it was closed meanwhile, and tells of no failure', async () => {
  const { page, shown, close } = open('touchpoint');
  const showing = page.show();
  const markdown = await asked(1);
  close();
  markdown.resolve('<h1>touchpoint</h1>');
  await showing;
  expect({ shown, failures }).toEqual({ shown: [], failures: [] });
});

test('asks for nothing more when it was closed before the server has answered', async () => {
  const { page, shown, close } = open('touchpoint');
  const showing = page.show();
  close();
  await showing;
  expect({ shown, failures, asked: rendering.length }).toEqual({ shown: [], failures: [], asked: 0 });
});

test('a failure is told in the page, but not in one that was closed meanwhile', async () => {
  const one = open('touchpoint');
  const failing = one.page.show();
  (await asked(1)).reject(new Error('No Markdown today.'));
  await failing;
  expect(one.shown).toEqual(['The entry can’t be shown now.']);
  expect(failures).toHaveLength(1);
  const other = open('touchpoint');
  const closing = other.page.show();
  const markdown = await asked(2);
  other.close();
  markdown.reject(new Error('No Markdown today.'));
  await closing;
  expect(failures).toHaveLength(1);
});

test('says what to enable where VS Code renders no Markdown', async () => {
  disabled.add('vscode.markdown-language-features');
  const { page, shown } = open('touchpoint');
  await page.show();
  expect(shown.join()).toContain('Enable it, and open the entry again.');
  expect({ failures, asked: rendering.length }).toEqual({ failures: [], asked: 0 });
});

test('shows what came last, whatever is rendered first', async () => {
  const { page, shown } = open('old', 'new');
  const first = page.show();
  const old = await asked(1);
  const second = page.show();
  (await asked(2)).resolve('<h1>new</h1>');
  await second;
  old.resolve('<h1>old</h1>');
  await first;
  expect(shown).toEqual(['new']);
});

test('is of the glossary that its address names, and so is all that it leads to', async () => {
  const { page, asked: wanted, done, press } = open('touchpoint');
  const showing = page.show();
  (await asked(1)).resolve('<h1>touchpoint</h1>');
  await showing;
  press('edit');
  press('cx-terminology:/chatbot');
  const uri = 'file:///south/a.md';
  expect(wanted).toEqual([{ id: 'id', uri, marksEnglish: true }]);
  expect(done).toEqual([
    ['edit', { id: 'id', uri }],
    ['showEntry', { id: 'chatbot', uri }],
  ]);
});
