// The browser that shows the browser-hosted VS Code: which one there is, and how it is started.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundledChromiumRoot } from './paths.ts';

/** A browser that Playwright can start. */
export interface Chromium {
  readonly executablePath: string;
  /** Environment variables it needs on top of this process's own. */
  readonly env: Readonly<Record<string, string>>;
}

/** Environment variable that names the browser to take. */
const override = 'CX_TERMINOLOGY_CHROMIUM';

/**
 * The Chromium to use: the one named by `CX_TERMINOLOGY_CHROMIUM`; else the one the installation
 * unpacked, which is the same everywhere; else one that the machine has.
 */
export function findChromium(): Chromium {
  const named = process.env[override];
  if (named) {
    return { executablePath: named, env: {} };
  }
  const bundled = bundledChromium();
  if (existsSync(bundled.executablePath)) {
    return bundled;
  }
  const installed = installedChromium();
  if (installed) {
    return { executablePath: installed, env: {} };
  }
  throw new Error(
    'No Chromium was found. Run `node test/host/install.ts` (it brings one on Linux x64), ' +
      `install Chromium, Chrome or Edge, or name one in ${override}.`,
  );
}

/** Whether `@sparticuz/chromium` has a binary for this machine. */
export function bundledChromiumFits(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The Chromium that the installation unpacks, whether or not it is there. */
export function bundledChromium(): Chromium {
  return {
    executablePath: join(bundledChromiumRoot, 'chromium'),
    env: {
      // The libraries a plain Debian lacks (NSS above all) lie beside it.
      LD_LIBRARY_PATH: join(bundledChromiumRoot, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(bundledChromiumRoot, 'fonts.conf'),
    },
  };
}

/** An installed browser of the Chromium family. */
export function installedChromium(): string | undefined {
  return installedPlaces().find((path) => existsSync(path));
}

function installedPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map((name) =>
    join('/usr/bin', name),
  );
}

/** Nothing of these is needed by a test, and each would try to reach the network or the GPU. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  '--font-render-hinting=none',
  // Whatever page is opened, nothing but this machine is asked.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
