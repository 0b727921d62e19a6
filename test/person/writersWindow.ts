/** A VS Code window as a writer has it: the packaged extension is installed, and a folder of documents is open. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostedVSCode, openPage, type PageOptions, startVSCode } from '../host/browserHosted.ts';
import { screenshotSettings } from '../host/settings.ts';
import { Workbench } from '../host/workbench.ts';
import { packagedExtension } from './vsix.ts';
import { type FolderContents, WritersFolder } from './writersFolder.ts';

export interface WindowOptions extends FolderContents, Pick<PageOptions, 'deviceScaleFactor' | 'language'> {
  /** The folder or `.code-workspace` file of it that is opened, by its path; all of it unless given. */
  readonly opened?: string;
  /** Whether VS Code takes what is opened for trusted; it does unless given. */
  readonly isTrusted?: boolean;
  /** 1280 × 800 unless given. */
  readonly viewport?: PageOptions['viewport'];
  /** User settings, on top of those for screenshots. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface WritersWindow {
  readonly window: Workbench;
  readonly folder: WritersFolder;
  readonly vscode: HostedVSCode;
  /** Closes it, and removes all that was made for it; what `beforeAll` returns is called at the end. */
  close(): Promise<void>;
}

/** Opens a window, for all tests of a file. */
export async function openWritersWindow({
  settings,
  opened = '',
  isTrusted = true,
  viewport = { width: 1280, height: 800 },
  ...options
}: WindowOptions): Promise<WritersWindow> {
  const scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-person-'));
  const closing = [async () => rmSync(scratch, { recursive: true, force: true })];
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const folder = new WritersFolder(join(scratch, 'docs'), options);
    const vscode = await startVSCode({
      folder: join(folder.path, opened),
      isTrusted,
      settings: { ...screenshotSettings, ...settings },
    });
    closing.push(() => vscode.stop());
    await vscode.installVsix(packagedExtension());
    const page = await openPage(vscode.url, { ...options, viewport });
    closing.push(() => page.close());
    return { window: new Workbench(page.page), folder, vscode, close };
  } catch (error) {
    await close();
    throw error;
  }
}
