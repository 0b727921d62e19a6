import assert from 'node:assert/strict';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { activate, eventually, extensionId, findings } from './editor.ts';

describe('the first steps', () => {
  it('open a sample with findings, which is not saved anywhere', async () => {
    await activate();
    await commands.executeCommand('cxTerminology.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document, 'no editor is open');
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.isUntitled);
    await findings(document, 8);
  });

  it('fix all in the sample', async () => {
    await commands.executeCommand('cxTerminology.openSample');
    const document = window.activeTextEditor?.document;
    assert.ok(document);
    await findings(document, 8);
    await commands.executeCommand('cxTerminology.fixAll');
    await eventually(() => (document.getText().includes('The Net Promoter Score rose') ? true : undefined));
    await findings(document, 0);
  });

  it('have pictures that are in the extension', async () => {
    const extension = extensions.getExtension(extensionId);
    assert.ok(extension);
    const steps: { media: { image: string } }[] = extension.packageJSON.contributes.walkthroughs.flatMap(
      (walkthrough: { steps: unknown[] }) => walkthrough.steps,
    );
    assert.ok(steps.length > 0);
    for (const { media } of steps) {
      assert.ok((await workspace.fs.stat(Uri.joinPath(extension.extensionUri, media.image))).size > 0);
    }
  });
});
