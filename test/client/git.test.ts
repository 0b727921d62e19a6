/** Documents under version control: a checkout changes many at once, and old versions stand beside new ones. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, extensions, languages, type TextDocument, type Uri, window, workspace } from 'vscode';
import { activate, findings, findingsIn, until } from './editor.ts';
import { problems, show, uriOf } from './files.ts';

const name = 'repository';
const count = 40;

function git(...parameters: string[]): void {
  const identity = ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.org'];
  execFileSync('git', [...identity, ...parameters], { cwd: uriOf(name).fsPath, stdio: 'pipe' });
}

function writeAll(text: string): void {
  for (let index = 0; index < count; index++)
    writeFileSync(join(uriOf(name).fsPath, `page-${index}.md`), text);
}

const page = (index: number): Uri => uriOf(`${name}/page-${index}.md`);

describe('a repository', () => {
  before(async () => {
    await activate();
    mkdirSync(uriOf(name).fsPath);
    git('init', '--initial-branch', 'wrong');
    writeAll('A touch point and a csat.\n');
    git('add', '.');
    git('commit', '--message', 'Wrong');
    git('checkout', '-b', 'right');
    writeAll('A touchpoint and a csat.\n');
    git('commit', '--all', '--message', 'Right');
  });

  after(async () => {
    await commands.executeCommand('cxTerminology.clearWorkspace');
    await commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(uriOf(name).fsPath, { recursive: true });
  });

  it('has all its files checked anew after a checkout, those that are open and those that are not', async () => {
    await commands.executeCommand('cxTerminology.checkWorkspace');
    await Promise.all(Array.from({ length: count }, (_, index) => problems(page(index), 1)));
    const document = await show(page(0));
    await findings(document, 1);
    git('checkout', 'wrong');
    await Promise.all(Array.from({ length: count }, (_, index) => problems(page(index), 2)));
    assert.match(document.getText(), /touch point/);
    git('checkout', 'right');
    await Promise.all(Array.from({ length: count }, (_, index) => problems(page(index), 1)));
  });

  it('shows no findings in the old version beside the new one', async () => {
    const extension = extensions.getExtension('vscode.git');
    await extension?.activate();
    await commands.executeCommand('git.openRepository', uriOf(name).fsPath);
    const right = page(1);
    const query = JSON.stringify({ path: right.fsPath, ref: 'wrong' });
    const left = right.with({ scheme: 'git', query });
    await commands.executeCommand('vscode.diff', left, right);
    const old = await until<TextDocument>(
      (onEvent) => window.onDidChangeVisibleTextEditors(onEvent),
      () => workspace.textDocuments.find((document) => document.uri.toString() === left.toString()),
    );
    assert.equal(old.getText(), 'A touch point and a csat.\n');
    const document = await workspace.openTextDocument(right);
    await findings(document, 1);
    assert.deepEqual(findingsIn(old), []);
    const ofOld = languages
      .getDiagnostics()
      .filter(([uri, found]) => uri.scheme === 'git' && found.length > 0);
    assert.deepEqual(ofOld, []);
  });
});
