/** The panel of the report: when it is made again by itself, and when it says that it is out of date. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Uri, WebviewPanel } from 'vscode';
import type { Services } from '../../client/src/services.ts';
import { fixWorkspaceCommand, type ReportResult, reportMethod } from '../../server/src/protocol.ts';
import { Drawn } from './drawn.ts';

vi.mock('vscode', () => ({
  env: { language: 'en' },
  l10n: {
    t: (message: string, ...given: unknown[]) =>
      message.replace(/\{(\d)\}/g, (_, number) => String(given[Number(number)])),
  },
  Uri: { joinPath: () => ({}) },
  window: {},
  workspace: { name: 'docs' },
}));

const { ReportPanel } = await import('../../client/src/report/reportPanel.ts');

/** A report of a workspace in which more rules find something than are shown at first. */
const report: ReportResult = {
  outcome: 'made',
  files: 1,
  findings: 1,
  fixable: 1,
  concepts: [],
  folders: [],
  rules: ['term-variant', ...Array.from({ length: 15 }, (_, index) => `rule-${index}`)].map((code) => {
    return { code, findings: 1, fixable: 1, documents: 1 };
  }),
  abbreviations: [],
  candidates: [],
  moreCandidates: 0,
};

/** Something that was asked of the server, which a test has answered. */
interface Asked {
  readonly what: string;
  readonly answer: (result?: unknown) => void;
}

const asked: Asked[] = [];
beforeEach(() => {
  asked.length = 0;
});

/** What is asked next of the server. */
async function next(what: string): Promise<Asked> {
  const one = await vi.waitFor(() => asked.shift() ?? expect.fail(`${what} was not asked for.`));
  expect(one.what).toBe(what);
  return one;
}

/** Lets the server make the report that it is asked for. */
async function made(): Promise<void> {
  (await next(reportMethod)).answer(report);
}

/** The panel of the report; with what the server tells it and what is on its page. */
function panelOfReport() {
  let tell: () => void = () => undefined;
  const ask = (what: string) => new Promise((answer) => asked.push({ what, answer }));
  const server = {
    request: ask,
    execute: ask,
    onNotification: (_: string, listener: () => void) => {
      tell = listener;
    },
    onDidChangeState: () => undefined,
  };
  const services = { server } as unknown as Services;
  const reportPanel = new ReportPanel({ services, extension: {} as Uri });
  return { reportPanel, changed: () => tell() };
}

/** A tab that a panel is shown in. */
function openTab() {
  const shown = { report: '', notice: '' };
  let receive: (message: object) => void = () => undefined;
  let close = () => {};
  const panel = {
    webview: {
      asWebviewUri: () => 'page:',
      onDidReceiveMessage: (listener: typeof receive) => {
        receive = listener;
      },
      postMessage: (message: object) => Object.assign(shown, message),
    },
    onDidDispose: (listener: typeof close) => {
      close = listener;
    },
  } as unknown as WebviewPanel;
  return {
    panel,
    ready: () => receive({ ready: true }),
    close: () => close(),
    press: (name: string) => receive({ action: new Drawn(shown.report).actionOf(name) }),
    /** What stands above the report, with what its buttons say. */
    notice: () => new Drawn(`<p>${shown.notice}</p>`).texts('p').join(),
    rows: (table: string) => new Drawn(shown.report).count(`#${table}-table th[scope=row]`),
  };
}

/** A report that is shown. */
async function shownReport() {
  const { reportPanel, changed } = panelOfReport();
  const tab = openTab();
  const restored = reportPanel.restore(tab.panel);
  tab.ready();
  await made();
  await restored;
  expect(tab.notice()).toBe('');
  return { ...tab, reportPanel, changed };
}

const old = 'The workspace has changed since the report was made. Refresh';
const working = 'Looking through the workspace…';
const fix = 'Fix 1: findings of term-variant in the workspace';

test('says that something has changed', async () => {
  const { changed, notice } = await shownReport();
  changed();
  expect(notice()).toBe(old);
});

test('shows no report any more when the folder it was about is gone', async () => {
  const { reportPanel, rows, notice } = await shownReport();
  expect(rows('rules')).toBeGreaterThan(0);
  const refreshed = reportPanel.refresh();
  (await next(reportMethod)).answer({ ...report, outcome: 'no-folder' });
  await refreshed;
  expect(rows('rules')).toBe(0);
  expect(notice()).toContain('open one first');
});

test('is made again when what was pressed has changed something', async () => {
  const { changed, notice, press } = await shownReport();
  press(fix);
  (await next(fixWorkspaceCommand)).answer();
  await settled();
  changed();
  expect(notice()).toBe(working);
  await made();
  await settled();
  expect(notice()).toBe('');
  changed();
  expect(notice()).toBe(old);
});

test('waits for the end of what was pressed, whatever is told before', async () => {
  const { changed, notice, press } = await shownReport();
  press(fix);
  const fixing = await next(fixWorkspaceCommand);
  changed();
  await settled();
  expect({ notice: notice(), asked: asked.length }).toEqual({ notice: '', asked: 0 });
  fixing.answer();
  await made();
  await settled();
  expect(notice()).toBe('');
});

test('is made again once more when something was pressed while it was made', async () => {
  const { changed, notice, press } = await shownReport();
  press('Refresh');
  const first = await next(reportMethod);
  press(fix);
  (await next(fixWorkspaceCommand)).answer();
  await settled();
  changed();
  first.answer(report);
  await made();
  await settled();
  expect({ notice: notice(), asked: asked.length }).toEqual({ notice: '', asked: 0 });
});

test('says so when something else has changed while it was made', async () => {
  const { changed, notice, press } = await shownReport();
  press('Refresh');
  const again = await next(reportMethod);
  changed();
  again.answer(report);
  await settled();
  expect(notice()).toBe(old);
});

test('shows more rows of a table when asked to, also when it is made again', async () => {
  const { press, rows } = await shownReport();
  expect(rows('rules')).toBe(15);
  press('Show more (1)');
  expect(rows('rules')).toBe(16);
  press('Refresh');
  await made();
  await settled();
  expect(rows('rules')).toBe(16);
});

test('is shown in a tab that is opened while it is made for one that was closed', async () => {
  const { reportPanel } = panelOfReport();
  const first = openTab();
  void reportPanel.restore(first.panel);
  first.ready();
  const making = await next(reportMethod);
  first.close();
  const second = openTab();
  void reportPanel.restore(second.panel);
  second.ready();
  expect(second.notice()).toBe(working);
  making.answer(report);
  await settled();
  expect({ notice: second.notice(), rows: second.rows('rules') }).toEqual({ notice: '', rows: 15 });
});

test('that is made for a tab that was closed is forgotten', async () => {
  const { reportPanel } = panelOfReport();
  const tab = openTab();
  const restored = reportPanel.restore(tab.panel);
  const making = await next(reportMethod);
  tab.close();
  making.answer(report);
  await restored;
  expect(reportPanel.made).toBeUndefined();
});

/** Lets all go on that waits for nothing. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
