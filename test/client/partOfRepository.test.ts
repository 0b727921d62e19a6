/** A part of a repository is open: with a team’s file deep inside, and another one above it. */
import assert from 'node:assert/strict';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { eventually, extensionId, findings, hoverOver, underlined } from './editor.ts';
import { configuration, show, uriOf } from './files.ts';

describe('a part of a repository', () => {
  it('has help in a team’s file deep inside, with no document open', async () => {
    assert.deepEqual(
      workspace.textDocuments.filter(({ languageId }) => languageId === 'markdown'),
      [],
    );
    const file = await show(`deep/guide/${configuration}`);
    const [fault] = await findings(file, 1);
    assert.equal(fault && underlined(file, fault), 'ignroe');
    assert.match(await hoverOver(file, 'touchpoint'), /\*\*touchpoint\*\*/);
    await eventually(() => extensions.getExtension(extensionId)?.isActive || undefined);
  });

  it('has the file above it opened, which holds', async () => {
    const page = await show('page.md');
    const [found] = await findings(page, 1);
    assert.equal(found && underlined(page, found), 'water detector');
    await commands.executeCommand('cxTerminology.openGlossaryFile');
    const above = Uri.joinPath(uriOf(''), '..', configuration);
    assert.equal(window.activeTextEditor?.document.uri.toString(), above.toString());
  });
});
