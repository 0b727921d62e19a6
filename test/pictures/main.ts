/**
 * Makes the pictures of the documentation anew, from the packaged extension in a real VS Code: `npm run pictures`.
 * `npm run pictures -- NAME …` makes only those of the scenes of these names.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage, startVSCode } from '../host/browserHosted.ts';
import { repositoryRoot } from '../host/paths.ts';
import { screenshotSettings } from '../host/settings.ts';
import { Workbench } from '../host/workbench.ts';
import { packagedExtension } from '../person/vsix.ts';
import { Camera } from './camera.ts';
import { scenes } from './scenes.ts';

const names = process.argv.slice(2);
const wanted = names.length > 0 ? names : Object.keys(scenes);
const unknown = wanted.filter((name) => !(name in scenes));
if (unknown.length > 0) throw new Error(`There are no scenes ${unknown}, but ${Object.keys(scenes)}.`);

const scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-pictures-'));
const folder = join(scratch, 'norrvik');
cpSync(join(repositoryRoot, 'docs/sample'), folder, { recursive: true });
const vscode = await startVSCode({ folder, settings: screenshotSettings });
try {
  await vscode.installVsix(packagedExtension());
  const { page, close } = await openPage(vscode.url, { deviceScaleFactor: 2 });
  try {
    const window = new Workbench(page);
    await window.runCommand('View: Close Primary Side Bar');
    try {
      for (const name of wanted) await scenes[name]?.(window, new Camera(window));
    } catch (error) {
      console.error(`Here it failed: ${await window.screenshot('picture-failed')}`);
      throw error;
    }
  } finally {
    await close();
  }
} finally {
  await vscode.stop();
  rmSync(scratch, { recursive: true, force: true });
}
