/** Installs the other checkers into test/bench/peers/node_modules, from the npm registry. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The path of a file that an installed package has. */
export function installed(...path: string[]): string {
  return join(folder, 'node_modules', ...path);
}

/** Installs what the lock file names, unless it is in place. @throws where npm fails. */
export function installPeers(say: (text: string) => void): void {
  if (isInPlace()) return;
  say('  installing the other checkers …');
  const { status, stdout, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  say(`${stdout}\n${stderr}`);
  throw new Error('npm could not install the other checkers; its own words stand above.');
}

/** npm leaves a copy of the lock file, in which only the entry of the package itself is missing. */
function isInPlace(): boolean {
  const left = installed('.package-lock.json');
  if (!existsSync(left)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const { packages: found } = JSON.parse(readFileSync(left, 'utf8'));
  return Object.entries(wanted as Record<string, { version?: string; optional?: boolean }>).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}
