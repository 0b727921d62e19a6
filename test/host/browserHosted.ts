// A real VS Code without a desktop: its server runs here, its workbench in a headless Chromium.

import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.ts';
import { install } from './install.ts';
import { type ProcessTree, spawnTree } from './processTree.ts';
import { current, type Release, serverNode, serverRoot } from './release.ts';
import { quietSettings, restrictedSettings } from './settings.ts';

/** What {@link startVSCode} is to open, and how. Every path may be relative. */
export interface StartOptions {
  /** The current VS Code unless given. */
  readonly release?: Release;
  /** The folder to open, or a `.code-workspace` file that names several. */
  readonly folder: string;
  /** Whether VS Code takes what is opened for trusted; it does unless given. */
  readonly isTrusted?: boolean;
  /**
   * Have the unpacked extensions in these folders installed. For whoever acts as a person: with
   * `extensionDevelopmentPath`, the window is under automation and shows no notifications by itself.
   * VS Code 1.96 writes into their manifests, so give it copies.
   */
  readonly extensions?: readonly string[];
  /** Run the extension in this folder, as F5 does; for suites. */
  readonly extensionDevelopmentPath?: string;
  /** Run this suite (a module with `run()`) in the extension host once the window is there. */
  readonly extensionTestsPath?: string;
  /**
   * `web` runs the extension's `browser` entry in the web worker extension host. A suite runs there
   * too if it is inside the extension's folder, and else in the other host, as VS Code has it.
   */
  readonly extensionDevelopmentKind?: 'node' | 'web';
  /** Where extensions are installed; an empty folder unless given. */
  readonly extensionsDir?: string;
  /** The server's data, with user settings and logs; a temporary folder unless given. */
  readonly userDataDir?: string;
  /** User settings, on top of those that keep the window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment variables for the server, and so for the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** A free port unless given. */
  readonly port?: number;
}

/** A running VS Code server. */
export interface HostedVSCode {
  /** Opens the folder, with the extension under development and the suite if there are any. */
  readonly url: string;
  /** The server's data, with user settings and logs. */
  readonly userDataDir: string;
  /** Installs a packed extension; pages opened afterwards have it. */
  installVsix(path: string): Promise<void>;
  /** The end of what the server and the extension host logged. */
  logTail(): Promise<string>;
  /** Ends the server and all it started, and removes its temporary data. */
  stop(): Promise<void>;
}

/** How {@link openPage} shows the window, and who listens to a suite in it. */
export interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per pixel of the page; 2 makes sharp screenshots. */
  readonly deviceScaleFactor?: number;
  /** The display language that extensions see, such as `de`. VS Code itself stays English without a language pack. */
  readonly language?: string;
  /** Gets VS Code's log, and with it the console of a suite in the extension host. */
  readonly onLog?: (text: string, level: string) => void;
  /** Called when a suite has ended, with its exit code: 0 if all was well. */
  readonly onExit?: (code: number) => void;
}

/** An open VS Code window. */
export interface OpenPage {
  readonly page: Page;
  close(): Promise<void>;
}

const startTimeoutMs = 120_000;

/** How long a page may take for what is waited for. */
const actionTimeoutMs = 60_000;

/** Starts the VS Code server, installing it first where need be, and waits until it answers. */
export async function startVSCode(options: StartOptions): Promise<HostedVSCode> {
  const { release = current } = options;
  await install(release);
  const temporary = await mkdtemp(join(tmpdir(), 'cx-terminology-vscode-'));
  const userDataDir = resolve(options.userDataDir ?? join(temporary, 'data'));
  const extensionsDir = resolve(options.extensionsDir ?? join(temporary, 'extensions'));
  // Without a token, any page in a browser on this machine could talk to the server.
  const token = randomUUID();
  const tokenFile = join(temporary, 'token');
  await Promise.all([
    mkdir(extensionsDir, { recursive: true }),
    writeFile(tokenFile, token, { mode: 0o600 }),
    writeSettings(userDataDir, {
      ...quietSettings,
      ...(options.isTrusted === false ? restrictedSettings : {}),
      ...(await kindSettings(options)),
      ...options.settings,
    }),
  ]);

  for (const folder of options.extensions ?? []) {
    await linkExtension(resolve(folder), extensionsDir);
  }

  const logFile = join(temporary, 'server.log');
  const log = await open(logFile, 'w');
  const places = ['--server-data-dir', userDataDir, '--extensions-dir', extensionsDir];
  const tree = startServer(
    release,
    [
      ...places,
      '--host',
      '127.0.0.1',
      '--port',
      String(options.port ?? 0),
      '--connection-token-file',
      tokenFile,
      // Without it a built workbench ignores the extension under development.
      ...(options.extensionDevelopmentPath ? ['--enable-smoke-test-driver'] : []),
      ...(options.isTrusted === false ? [] : ['--disable-workspace-trust']),
    ],
    { ...temporaryFiles(temporary), ...options.env },
    log,
  );

  const removeTemporary = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  process.on('exit', removeTemporary); // After the tree's own listener, which has ended the processes.
  const stop = async () => {
    // Data that is thrown away needs no orderly shutdown, which would take over a second.
    await tree.stop(options.userDataDir ? 3_000 : 0);
    await log.close();
    removeTemporary();
    process.off('exit', removeTemporary);
  };
  const logTail = () => readLogTail(logFile, userDataDir);
  try {
    const port = await whenAnswering(tree, logFile);
    return {
      url: windowUrl(port, token, options),
      userDataDir,
      installVsix: (path) => installVsix(release, resolve(path), places),
      logTail,
      stop,
    };
  } catch (error) {
    const tail = await logTail();
    await stop();
    throw new Error(`The VS Code server did not start.\n${tail}`, { cause: error });
  }
}

/** Opens a VS Code window in a headless Chromium and waits until the workbench is there. */
export async function openPage(url: string, options: PageOptions = {}): Promise<OpenPage> {
  const { executablePath, env } = findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumFlags],
    env: { ...definedOnly(process.env), ...env },
    // On a signal the whole process exits (see processTree.ts), and Playwright ends the browser then.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    const page = await newWindow(browser, options);
    await page.goto(url, { timeout: startTimeoutMs, waitUntil: 'domcontentloaded' });
    // VS Code marks the phases of its own start.
    await page.waitForFunction('performance.getEntriesByName("code/didStartWorkbench").length > 0', null, {
      timeout: startTimeoutMs,
    });
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function newWindow(browser: Browser, options: PageOptions): Promise<Page> {
  const page = await browser.newPage({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(actionTimeoutMs);
  const { language } = options;
  if (language !== undefined) {
    // VS Code sets it once, by what language packs there are.
    const get = `get: () => ${JSON.stringify(language)}, set: () => {}`;
    await page.addInitScript(`Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { ${get} });`);
  }
  await page.exposeFunction('codeAutomationLog', (level: string, args: unknown[]) => {
    // The console's own formatting (%s and its like) is left to whoever prints.
    options.onLog?.(format(...args), level);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    options.onExit?.(code);
  });
  return page;
}

function startServer(
  release: Release,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  log: FileHandle,
): ProcessTree {
  return spawnTree(
    serverNode(release),
    [
      join(serverRoot(release), 'out', 'server-main.js'),
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      ...args,
    ],
    // Without a gallery, no marketplace is asked for updates of the built-in extensions.
    { env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env }, stdio: ['ignore', log.fd, log.fd] },
  );
}

/** Sockets and the like go where they are removed; elsewhere their paths might become too long. */
function temporaryFiles(folder: string): Record<string, string> {
  return process.platform === 'linux' ? { TMPDIR: folder, XDG_RUNTIME_DIR: folder } : {};
}

/** Waits until the server says which port it took, and answers on it. */
async function whenAnswering(tree: ProcessTree, logFile: string): Promise<number> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    const { exitCode, signalCode } = tree.child;
    if (exitCode !== null || signalCode !== null) {
      throw new Error(`It ended at once (${exitCode ?? signalCode}).`);
    }
    const port = /agent listening on (\d+)/.exec(await readFile(logFile, 'utf8'))?.[1];
    if (port && (await answers(`http://127.0.0.1:${port}/version`))) {
      return Number(port);
    }
    await delay(50);
  }
  throw new Error(`It did not answer within ${startTimeoutMs / 1000} s.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/** The page's address; what is under development travels in the payload. */
function windowUrl(port: number, token: string, options: StartOptions): string {
  const remote = (path: string) =>
    `vscode-remote://127.0.0.1:${port}${pathToFileURL(resolve(path)).pathname}`;
  const payload: [string, string][] = [];
  if (options.extensionDevelopmentPath) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath) {
    payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  }
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('tkn', token);
  const kind = options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  url.searchParams.set(kind, decodeURIComponent(pathToFileURL(resolve(options.folder)).pathname));
  if (payload.length > 0) {
    url.searchParams.set('payload', JSON.stringify(payload));
  }
  return url.href;
}

/** The payload's own `extensionDevelopmentKind` is not heeded in a browser; the setting is. */
async function kindSettings(options: StartOptions): Promise<Record<string, unknown>> {
  const { extensionDevelopmentKind: kind, extensionDevelopmentPath: folder } = options;
  if (kind !== 'web' || !folder) {
    return {};
  }
  const { publisher, name } = await readManifest(folder);
  return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };
}

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
}

async function writeSettings(
  userDataDir: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const folder = join(userDataDir, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

/** An installed extension is a folder named after it; a link to its folder does as well. */
async function linkExtension(folder: string, extensionsDir: string): Promise<void> {
  const { publisher, name, version } = await readManifest(folder);
  await symlink(folder, join(extensionsDir, `${publisher}.${name}-${version}`), 'junction');
}

async function installVsix(release: Release, path: string, places: readonly string[]): Promise<void> {
  const tree = spawnTree(
    serverNode(release),
    [
      join(serverRoot(release), 'out', 'server-main.js'),
      '--accept-server-license-terms',
      ...places,
      '--install-extension',
      path,
      '--force',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const chunks: Buffer[] = [];
  tree.child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  tree.child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const outcome = await tree.ended;
  await tree.stop();
  if (outcome !== 0) {
    throw new Error(`${path} could not be installed (${outcome}):\n${Buffer.concat(chunks)}`);
  }
}

/** The end of the server's output and of the extension hosts' logs. */
async function readLogTail(logFile: string, userDataDir: string): Promise<string> {
  const logs = join(userDataDir, 'data', 'logs');
  const names = await readdir(logs, { recursive: true }).catch(() => []);
  const files = [
    logFile,
    ...names.filter((name) => name.endsWith('remoteexthost.log')).map((name) => join(logs, name)),
  ];
  const tails = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => '');
      return text.trim() ? `--- ${file}\n${text.trimEnd().split('\n').slice(-25).join('\n')}` : '';
    }),
  );
  return tails.filter((tail) => tail !== '').join('\n');
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
