import assert from 'node:assert/strict';
import { commands, languages, Uri, window, workspace } from 'vscode';
import { activate, findings, until, withSetting } from './editor.ts';

/** A file in the open folder. */
function uriOf(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return Uri.joinPath(folder.uri, path);
}

async function write(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

/** Waits until a file has exactly this many problems of ours. */
function problems(path: string, count: number): Promise<true> {
  const uri = uriOf(path);
  return until(
    (onEvent) => languages.onDidChangeDiagnostics(onEvent),
    () => {
      const ours = languages.getDiagnostics(uri).filter(({ source }) => source === 'cx-terminology');
      return ours.length === count ? true : undefined;
    },
  );
}

const folder = 'workspace';

describe('Check Workspace', () => {
  afterEach(async () => {
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(uriOf(folder), { recursive: true });
  });

  it('shows the problems of files that are not open, as they change, until they are cleared', async () => {
    await activate();
    const [a, b] = [`${folder}/a.md`, `${folder}/deep/b.mdx`];
    await write(a, 'A touch point and a csat.\n');
    await write(b, 'A touch point.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(a, 2);
    await problems(b, 1);
    await write(b, 'A touchpoint.\n');
    await problems(b, 0);
    await write(`${folder}/c.md`, 'One csat.\n');
    await problems(`${folder}/c.md`, 1);
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await problems(a, 0);
    await problems(`${folder}/c.md`, 0);
  });

  it('shows each problem of an open document once, as it is typed', async () => {
    const path = `${folder}/open.md`;
    await write(path, 'A touch point and a csat.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(path, 2);
    // As a user does it: what the API opens stays open for minutes.
    await commands.executeCommand('vscode.open', uriOf(path));
    const editor = await until(
      (onEvent) => window.onDidChangeActiveTextEditor(onEvent),
      () =>
        window.activeTextEditor?.document.fileName.endsWith('open.md') ? window.activeTextEditor : undefined,
    );
    const { document } = editor;
    await findings(document, 2);
    await editor.edit((edit) => edit.insert(document.positionAt(0), 'An omni-channel plan. '));
    await findings(document, 3);
    await document.save();
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await problems(path, 3);
  });

  it('is not needed where the setting says so', async () => {
    const path = `${folder}/always.md`;
    await write(path, 'A touch point.\n');
    await withSetting('workspace.check', 'always', async () => {
      await problems(path, 1);
    });
  });
});
