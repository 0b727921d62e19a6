// The versions of VS Code that can be had without a desktop, as code-server carries them, and the Node that runs each.

import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { hostRoot, repositoryRoot } from './paths.ts';

/** A version of VS Code for tests. */
export interface Release {
  /** Which one it is, in messages. */
  readonly name: string;
  /** Has a package.json and a lock file; all that the installation makes is in `node_modules` beside them. */
  readonly root: string;
  /** The major version of the Node that its server is built for. */
  readonly nodeMajor: number;
  /** Packages that the server is short of without a compiled form; the others it can do without. */
  readonly nativeModules: readonly string[];
}

/** The one that tests take unless they say which. */
export const current: Release = {
  name: 'browser-hosted VS Code',
  root: hostRoot,
  nodeMajor: 24,
  nativeModules: ['@vscode/spdlog', '@vscode/native-watchdog'],
};

/** The oldest that the manifest allows. */
export const oldest: Release = {
  name: 'oldest VS Code that the manifest allows',
  root: join(hostRoot, 'oldest'),
  nodeMajor: 20,
  nativeModules: ['@vscode/spdlog', 'native-watchdog'],
};

/** The server and workbench of a release. */
export function serverRoot({ root }: Release): string {
  return join(root, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * The Node that the release's server is built for: one that is installed with the release; else this process's own
 * where it is recent enough; else the one that the root's `node` package brings.
 */
export function serverNode({ name, root, nodeMajor }: Release): string {
  const own = nodePackages.map((folder) => join(root, 'node_modules', folder, nodeProgram)).find(existsSync);
  if (own) {
    return own;
  }
  if (Number.parseInt(process.versions.node, 10) >= nodeMajor) {
    return process.execPath;
  }
  const fromPackage = join(repositoryRoot, 'node_modules', 'node', nodeProgram);
  if (existsSync(fromPackage)) {
    return fromPackage;
  }
  throw new Error(
    `The ${name} needs Node ${nodeMajor}; this is ${process.version}. ` +
      "Run `npm ci` in the repository's root, which brings it, or install it.",
  );
}

const nodeProgram = process.platform === 'win32' ? join('bin', 'node.exe') : join('bin', 'node');

/** What the packages with Node's program for this machine are called. */
const nodePackages = ['node', 'node-bin'].map(
  (name) => `${name}-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
);

/**
 * A folder with `include/node`, Node's headers, of the release's Node or another on the machine. Compiling against
 * them saves node-gyp from fetching headers from a site that may be out of reach. Those of another version do as well:
 * all that is compiled here keeps to Node-API, which is stable.
 */
export function nodeHeaders(release: Release): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [serverNode(release), process.execPath, ...onPath]
    .filter((node) => existsSync(node))
    .map((node) => join(dirname(realpathSync(node)), '..'))
    .find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}
