/** A writer whose VS Code is set to German: what the extension, its manifest and its server say. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HostedVSCode, type OpenPage, openPage, startVSCode } from '../host/browserHosted.ts';
import { screenshotSettings } from '../host/settings.ts';
import { Workbench } from '../host/workbench.ts';
import { packagedExtension } from './vsix.ts';

let scratch: string;
let vscode: HostedVSCode;
let page: OpenPage;
let window: Workbench;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-person-'));
  const folder = join(scratch, 'docs');
  mkdirSync(folder);
  writeFileSync(join(folder, 'shop.md'), 'Every touch point counts.\n');
  vscode = await startVSCode({ folder, settings: screenshotSettings });
  await vscode.installVsix(packagedExtension());
  page = await openPage(vscode.url, { viewport: { width: 1280, height: 800 }, language: 'de' });
  window = new Workbench(page.page);
});

afterAll(async () => {
  await page?.close();
  await vscode?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

it('reads findings, explanations and fixes in German', async () => {
  await window.openFile('shop.md');
  await window.waitForSquiggles();
  const status = await window.languageStatus();
  expect(status.join('\n')).toContain('1 Befund');
  await window.press('Escape');
  const card = await window.hover('touch', { containing: 'Vollständigen Eintrag anzeigen' });
  expect(card).toContain('Schreiben Sie „touchpoint“. „touchpoint“ wird zusammengeschrieben.');
  await window.screenshot('german-hover');
  await window.leaveHover();
  const fixes = await window.quickFixes('touch');
  expect(fixes[0]).toBe('Durch „touchpoint“ ersetzen');
  await window.screenshot('german-quick-fix');
  await window.press('Escape');
});

it('finds commands under their German titles, and is answered in German', async () => {
  await window.runCommand('CX Terminology: Arbeitsbereich prüfen');
  await window.waitForNotification('1 Befund in 1 Datei.');
  await window.screenshot('german-check');
  await window.runCommand('CX Terminology: Begriff nachschlagen');
  await window.waitForQuickInputBox('Ein Begriff, eine Abkürzung oder eine falsche Form davon');
  await window.waitForQuickInput((entries) => entries[0] === 'touchpoint');
  await window.pickQuickInputButton('touchpoint', 'Vollständigen Eintrag anzeigen');
  await window.waitForWebview('Verwandte Begriffe');
  await window.waitForWebview('Verwendungen in diesem Arbeitsbereich');
  await window.screenshot('german-entry');
});
