// Runs a bundled Mocha suite inside a real VS Code: the desktop one where it can be had, else the
// browser-hosted one.

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type OpenPage, openPage, type StartOptions, startVSCode } from './browserHosted.ts';
import { findDesktopVSCode, hasDisplay } from './desktop.ts';
import { screenshotsRoot } from './paths.ts';
import { spawnTree } from './processTree.ts';
import { parseResults, type SuiteResults, suiteText } from './results.ts';

/** Which of the two hosts. */
export type HostKind = 'desktop' | 'browser';

/** What {@link runMocha} runs. */
export interface RunOptions
  extends Pick<
    StartOptions,
    'release' | 'folder' | 'isTrusted' | 'settings' | 'env' | 'extensionDevelopmentKind'
  > {
  /** The bundled suite: a CommonJS module that exports `run(): Promise<void>`. */
  readonly suite: string;
  /** The folder of the extension under test. */
  readonly extensionDevelopmentPath: string;
  /** Takes this host and no other; `CX_TERMINOLOGY_TEST_HOST` does the same. */
  readonly host?: HostKind;
  /** The suite must have ended by then; 5 minutes unless given. */
  readonly timeoutMs?: number;
  /** Gets the suite's console, line by line; it goes to stdout unless given. */
  readonly onLine?: (line: string) => void;
}

/** What became of the suite, and where it ran. */
export interface RunOutcome extends SuiteResults {
  readonly host: HostKind;
}

/** The host that will be taken, and why. */
export interface HostChoice {
  readonly host: HostKind;
  readonly reason: string;
  /** The installed desktop VS Code; without it, the desktop host downloads one. */
  readonly executable?: string;
}

const updateServer = 'https://update.code.visualstudio.com/api/releases/stable';
const defaultTimeoutMs = 5 * 60_000;

/**
 * Picks the host: a desktop VS Code that is installed; in public CI one that can be downloaded;
 * else the browser-hosted one. It takes three seconds at most.
 */
export async function chooseHost(wanted = wantedHost()): Promise<HostChoice> {
  if (wanted === 'browser') {
    return { host: 'browser', reason: 'asked for' };
  }
  const executable = findDesktopVSCode();
  if (wanted === 'desktop') {
    if (!executable && !(await canDownload())) {
      throw new Error(
        'Desktop VS Code was asked for, but none is installed, and none can be downloaded. ' +
          'Install it, or name one in CX_TERMINOLOGY_VSCODE.',
      );
    }
    return { host: 'desktop', reason: 'asked for', ...(executable && { executable }) };
  }
  if (!hasDisplay()) {
    return { host: 'browser', reason: 'there is no display for a desktop window' };
  }
  if (executable) {
    return { host: 'desktop', reason: `installed: ${executable}`, executable };
  }
  if (process.env.CI && (await canDownload())) {
    return { host: 'desktop', reason: 'none is installed, but it can be downloaded' };
  }
  return { host: 'browser', reason: 'no desktop VS Code is installed' };
}

/** Runs the suite, streams its console, and resolves with its results; rejects if it had none. */
export async function runMocha(options: RunOptions): Promise<RunOutcome> {
  const choice = await chooseHost(options.host);
  const onLine = options.onLine ?? ((line: string) => console.log(line));
  onLine(`VS Code for tests: ${choice.host} (${choice.reason}).`);
  const results =
    choice.host === 'desktop'
      ? await runOnDesktop(options, choice.executable, onLine)
      : await runInBrowser(options, onLine);
  return { ...results, host: choice.host };
}

function wantedHost(): HostKind | undefined {
  const value = process.env.CX_TERMINOLOGY_TEST_HOST;
  if (!value) {
    return undefined;
  }
  if (value === 'desktop' || value === 'browser') {
    return value;
  }
  throw new Error(`CX_TERMINOLOGY_TEST_HOST must be "desktop" or "browser", not "${value}".`);
}

async function canDownload(): Promise<boolean> {
  try {
    return (await fetch(updateServer, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    return false;
  }
}

/** `@vscode/test-electron` writes to the stdout of its process, so it gets one whose stdout can be read. */
async function runOnDesktop(
  options: RunOptions,
  executable: string | undefined,
  onLine: (line: string) => void,
): Promise<SuiteResults> {
  const program = fileURLToPath(new URL('desktopRun.ts', import.meta.url));
  const tree = spawnTree(
    process.execPath,
    [
      program,
      JSON.stringify({
        executable,
        extensionDevelopmentPath: resolve(options.extensionDevelopmentPath),
        extensionDevelopmentKind: options.extensionDevelopmentKind,
        suite: resolve(options.suite),
        folder: resolve(options.folder),
        settings: options.settings ?? {},
        env: options.env ?? {},
      }),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const watch = watchResults(onLine);
  const { stdout } = tree.child;
  if (stdout) {
    createInterface({ input: stdout }).on('line', watch.line);
  }
  try {
    const outcome = await withTimeout(tree.ended, options.timeoutMs);
    if (outcome === timedOut) {
      throw new Error(`The suite did not end within ${seconds(options.timeoutMs)} s.`);
    }
    return watch.results(outcome);
  } finally {
    await tree.stop();
  }
}

async function runInBrowser(options: RunOptions, onLine: (line: string) => void): Promise<SuiteResults> {
  const { suite, host: _host, timeoutMs, onLine: _onLine, ...start } = options;
  const vscode = await startVSCode({ ...start, extensionTestsPath: suite });
  const errors: string[] = [];
  let window: OpenPage | undefined;
  try {
    const watch = watchResults(onLine);
    const { promise: ended, resolve: onExit } = deferred<number>();
    window = await openPage(vscode.url, {
      // VS Code's own log comes the same way; its errors are told if the suite comes to nothing.
      onLog: (text, level) => {
        const own = suiteText(text);
        if (own !== undefined) {
          own.split('\n').forEach(watch.line);
        } else if (level === 'error') {
          errors.push(text);
        }
      },
      onExit,
    });
    const outcome = await withTimeout(ended, timeoutMs);
    if (outcome === timedOut) {
      throw new Error(`The suite did not end within ${seconds(timeoutMs)} s.`);
    }
    return watch.results(outcome);
  } catch (error) {
    const screenshot = window && (await takeScreenshot(window));
    throw new Error(
      `${error instanceof Error ? error.message : error}\n` +
        `Screenshot: ${screenshot ?? 'none'}\n` +
        `--- errors in the window\n${errors.slice(-10).join('\n')}\n${await vscode.logTail()}`,
      { cause: error },
    );
  } finally {
    await window?.close();
    await vscode.stop();
  }
}

async function takeScreenshot({ page }: OpenPage): Promise<string | undefined> {
  const path = join(screenshotsRoot, 'mocha-failure.png');
  await mkdir(screenshotsRoot, { recursive: true });
  try {
    await page.screenshot({ path, timeout: 10_000 });
    return path;
  } catch {
    return undefined; // The page may have crashed, which is then told anyway.
  }
}

/** Passes lines on, and keeps the results that one of them brings. */
function watchResults(onLine: (line: string) => void) {
  const found: SuiteResults[] = [];
  return {
    line: (line: string) => {
      const results = parseResults(line);
      if (results) {
        found.push(results);
      } else if (found.length === 0) {
        // After the results, VS Code repeats the failure with a stack of no interest.
        onLine(suiteText(line) ?? line);
      }
    },
    results: (exit: number | NodeJS.Signals): SuiteResults => {
      const results = found.at(-1);
      if (!results) {
        throw new Error(`The suite ended (${exit}) without telling its results.`);
      }
      if (exit !== 0 && results.failed === 0) {
        throw new Error(`All tests passed, but VS Code ended with ${exit}.`);
      }
      return results;
    },
  };
}

const timedOut = Symbol('timed out');

async function withTimeout<T>(promise: Promise<T>, ms = defaultTimeoutMs): Promise<T | typeof timedOut> {
  const { promise: expired, resolve: expire } = deferred<typeof timedOut>();
  const timer = setTimeout(() => expire(timedOut), ms);
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function seconds(ms = defaultTimeoutMs): string {
  return (ms / 1000).toFixed(0);
}
