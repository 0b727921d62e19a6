import assert from 'node:assert/strict';
import { ExtensionKind, env, extensions, workspace } from 'vscode';
import { activate, extensionId, findings } from './editor.ts';
import { show, uriOf, write } from './files.ts';

describe('the extension', () => {
  it('runs where the files are, on this machine or on a remote one', async () => {
    await activate();
    const extension = extensions.getExtension(extensionId);
    assert.deepEqual(extension?.packageJSON.extensionKind, ['workspace']);
    assert.equal(extension?.extensionKind, env.remoteName ? ExtensionKind.Workspace : ExtensionKind.UI);
    const uri = uriOf('remote/page.md');
    await write(uri, 'A touch point.\n');
    const document = await show(uri);
    assert.equal(document.uri.scheme, 'file');
    await findings(document, 1);
    await workspace.fs.delete(uriOf('remote'), { recursive: true });
  });
});
