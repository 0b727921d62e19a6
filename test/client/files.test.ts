/** Files that are renamed, moved, deleted and changed on disk, open and not. */
import { commands, FileType, WorkspaceEdit, workspace } from 'vscode';
import { activate, findings } from './editor.ts';
import { problems, show, uriOf, write } from './files.ts';

const folder = 'moved';

describe('a file', () => {
  before(activate);

  afterEach(async () => {
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const [name, type] of await workspace.fs.readDirectory(uriOf('')))
      if (type === FileType.Directory) await workspace.fs.delete(uriOf(name), { recursive: true });
  });

  it('takes its findings along when it is renamed while it is open', async () => {
    const [before, after] = [uriOf(`${folder}/before.md`), uriOf(`${folder}/after.md`)];
    await write(before, 'A touch point.\n');
    await findings(await show(before), 1);
    const edit = new WorkspaceEdit();
    edit.renameFile(before, after);
    await workspace.applyEdit(edit);
    await problems(after, 1);
    await problems(before, 0);
  });

  it('is checked anew when it is changed on disk while it is open', async () => {
    const uri = uriOf(`${folder}/reloaded.md`);
    await write(uri, 'A touch point.\n');
    const document = await show(uri);
    await findings(document, 1);
    await write(uri, 'A touch point, csat and omni-channel.\n');
    await findings(document, 3);
  });

  it('is found where it has been moved to, and no more where it was or is deleted', async () => {
    const [here, there] = [`${folder}/here`, `${folder}/there`];
    await write(uriOf(`${here}/a.md`), 'A touch point.\n');
    await write(uriOf(`${here}/b.md`), 'A csat.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(uriOf(`${here}/a.md`), 1);
    await workspace.fs.rename(uriOf(here), uriOf(there));
    await problems(uriOf(`${there}/a.md`), 1);
    await problems(uriOf(`${there}/b.md`), 1);
    await problems(uriOf(`${here}/a.md`), 0);
    await workspace.fs.rename(uriOf(`${there}/a.md`), uriOf(`${folder}/c.md`));
    await problems(uriOf(`${folder}/c.md`), 1);
    await problems(uriOf(`${there}/a.md`), 0);
    await workspace.fs.delete(uriOf(there), { recursive: true });
    await problems(uriOf(`${there}/b.md`), 0);
  });

  it('has no findings left when it is deleted while it is open', async () => {
    const uri = uriOf(`${folder}/deleted.md`);
    await write(uri, 'A touch point.\n');
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await problems(uri, 1);
    await findings(await show(uri), 1);
    await workspace.fs.delete(uri);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await problems(uri, 0);
  });
});
