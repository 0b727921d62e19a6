// Finds an installed desktop VS Code.

import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Environment variable that names the desktop VS Code to take. */
const override = 'CX_TERMINOLOGY_VSCODE';

/**
 * The executable of an installed desktop VS Code, or undefined where there is none: the one named
 * by `CX_TERMINOLOGY_VSCODE`, else the one that `code` on the PATH belongs to, else one in the
 * usual places. It is the program itself, not the `code` script, which returns before it ends.
 */
export function findDesktopVSCode(): string | undefined {
  const named = process.env[override];
  if (named) {
    const executable = fromNamed(named);
    if (!executable) {
      throw new Error(`${override} names ${named}, which is not there.`);
    }
    return executable;
  }
  return [...besideCommands(), ...usualPlaces()].find(isFile);
}

/** Whether a window can be opened: always, but for a Linux without a display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

function fromNamed(path: string): string | undefined {
  if (path.endsWith('.app')) {
    return insideMacApp(path).find(isFile);
  }
  // A `code` script is as good a hint as the program it starts.
  return isFile(path) ? (besideScript(path).find(isFile) ?? path) : undefined;
}

/** The programs that `code` scripts on the PATH belong to. */
function besideCommands(): string[] {
  const script = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, script))
    .filter(isFile)
    .flatMap(besideScript);
}

/** Where the program lies as seen from its `bin/code` script. Remote terminals have a `code` too, without a program beside it. */
function besideScript(script: string): string[] {
  const bin = dirname(realpathSync(script));
  if (process.platform === 'win32') {
    return [join(bin, '..', 'Code.exe'), join(bin, '..', 'Code - Insiders.exe')];
  }
  if (process.platform === 'darwin') {
    return insideMacApp(join(bin, '..', '..', '..', '..'));
  }
  return [join(bin, '..', 'code'), join(bin, '..', 'code-insiders')];
}

function insideMacApp(app: string): string[] {
  return ['Electron', 'Code', 'Code - Insiders'].map((name) => join(app, 'Contents', 'MacOS', name));
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      insideMacApp(join(folder, 'Visual Studio Code.app')),
    );
  }
  if (process.platform === 'win32') {
    return [
      [process.env.LOCALAPPDATA, 'Programs'],
      [process.env.ProgramFiles, ''],
    ].flatMap(([folder, below]) =>
      folder ? [join(folder, below ?? '', 'Microsoft VS Code', 'Code.exe')] : [],
    );
  }
  return ['/usr/share/code/code', '/opt/visual-studio-code/code', '/snap/code/current/usr/share/code/code'];
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
