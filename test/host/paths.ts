// Where the parts of the test hosts lie, and which Node runs them.

import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder; it has its own package.json and lock file. */
export const hostRoot = dirname(fileURLToPath(import.meta.url));

/** The repository's root. */
export const repositoryRoot = join(hostRoot, '..', '..');

/** What `npm ci` fills; everything the installation makes is inside it. */
export const hostModules = join(hostRoot, 'node_modules');

/** The VS Code server and workbench that code-server carries. */
export const serverRoot = join(hostModules, 'code-server', 'lib', 'vscode');

/** Where the installation unpacks the Chromium of `@sparticuz/chromium`. */
export const bundledChromiumRoot = join(hostModules, '.chromium');

/** Where tests put screenshots. */
export const screenshotsRoot = join(repositoryRoot, 'test', 'screenshots');

/** The VS Code server is built for this Node; native modules are compiled for it. */
const serverNodeMajor = 24;

/**
 * The Node the VS Code server needs: this process's own where it is recent enough, else the one
 * that the root's `node` package brings.
 */
export function serverNode(): string {
  if (Number.parseInt(process.versions.node, 10) >= serverNodeMajor) {
    return process.execPath;
  }
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const fromPackage = join(repositoryRoot, 'node_modules', 'node', 'bin', name);
  if (existsSync(fromPackage)) {
    return fromPackage;
  }
  throw new Error(
    `The browser-hosted VS Code needs Node ${serverNodeMajor}; this is ${process.version}. ` +
      "Run `npm ci` in the repository's root, which brings it, or install it.",
  );
}

/**
 * A folder with `include/node`, Node's headers, of this or another Node on the machine. Compiling
 * against them saves node-gyp from fetching headers from a site that may be out of reach. Those of
 * another version do as well: all that is compiled here keeps to Node-API, which is stable.
 */
export function nodeHeaders(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [process.execPath, ...onPath]
    .filter((node) => existsSync(node))
    .map((node) => join(dirname(realpathSync(node)), '..'))
    .find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}
