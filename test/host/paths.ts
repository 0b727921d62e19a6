// Where the parts of the test hosts lie that all versions of VS Code share.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder; it has its own package.json and lock file. */
export const hostRoot = dirname(fileURLToPath(import.meta.url));

/** The repository's root. */
export const repositoryRoot = join(hostRoot, '..', '..');

/** What `npm ci` fills; everything the installation makes is inside it. */
export const hostModules = join(hostRoot, 'node_modules');

/** Where the installation unpacks the Chromium of `@sparticuz/chromium`. */
export const bundledChromiumRoot = join(hostModules, '.chromium');

/** Where tests put screenshots. */
export const screenshotsRoot = join(repositoryRoot, 'test', 'screenshots');
