/** A writer whose VS Code is set to German: what the extension, its manifest and its server say. */
import { beforeAll, expect, it } from 'vitest';
import type { Workbench } from '../host/workbench.ts';
import { openWritersWindow } from './writersWindow.ts';

let window: Workbench;

beforeAll(async () => {
  const writer = await openWritersWindow({
    files: {
      'shop.md': 'Every touch point counts.\n',
      '.cx-terminology.yaml':
        'concepts:\n  - term: leak sensor\n    definition: It reports water.\nchanges: {}\n',
    },
    language: 'de',
  });
  ({ window } = writer);
  return writer.close;
});

it('reads findings, explanations and fixes in German', async () => {
  await window.openFile('shop.md');
  await window.editor.waitForSquiggles();
  await window.notices.waitForLanguageStatus(/1 Befund/);
  await window.notices.closeLanguageStatus();
  const card = await window.editor.hover('touch', { containing: 'Vollständigen Eintrag anzeigen' });
  expect(card).toContain('Schreiben Sie „touchpoint“. „touchpoint“ wird zusammengeschrieben.');
  await window.screenshot('german-hover');
  await window.editor.leaveHover();
  const fixes = await window.openQuickFixes('touch');
  expect(fixes[0]).toBe('Durch „touchpoint“ ersetzen');
  await window.screenshot('german-quick-fix');
  await window.quickFixes.close();
});

it('finds commands under their German titles, and is answered in German', async () => {
  await window.runCommand('CX Terminology: Arbeitsbereich prüfen');
  await window.notices.waitFor('1 Befund in 1 Datei.');
  await window.screenshot('german-check');
  await window.runCommand('CX Terminology: Begriff nachschlagen');
  await window.quickInput.waitForBox('Ein Begriff, eine Abkürzung oder eine falsche Form davon');
  await window.quickInput.waitForEntries((entries) => entries[0] === 'touchpoint');
  await window.quickInput.pickButton('touchpoint', 'Vollständigen Eintrag anzeigen');
  await window.webviews.waitFor('Verwandte Begriffe');
  await window.webviews.waitFor('Verwendungen in diesem Arbeitsbereich');
  await window.screenshot('german-entry');
});

it('sees in the glossary how often a term is used, in a narrow view, too', async () => {
  await window.runCommand('CX Terminology: Im Arbeitsbereich verwendete Begriffe anzeigen');
  await window.runCommand('CX Terminology: Focus on Glossar View');
  await window.tree.waitForRows((rows) => rows[0] === 'touchpoint1-mal, 1 falsch');
  await window.tree.goBy('Home', 'touchpoint');
  await window.tree.press('Shift+F10');
  await window.menu.waitForEntries(
    'Vollständigen Eintrag anzeigen',
    'Verwendungen suchen',
    'Am Cursor einfügen',
    'Begriff kopieren',
    'Definition kopieren',
  );
  await window.menu.close();
  await window.screenshot('german-glossary');
  await window.runCommand('View: Close Primary Side Bar');
});

it('reads a report that counts one of something as one, and names its language', async () => {
  await window.runCommand('CX Terminology: Bericht anzeigen');
  await window.waitForTab(/^Terminologiebericht/);
  await window.webviews.waitFor('Uneinheitlich geschriebene Begriffe');
  await window.screenshot('german-report');
  const report = await window.webviews.waitForHtml('id="report"');
  expect(report).toContain('<html lang="de"');
  expect(report).toContain('<span lang="en">touchpoint</span>');
  const labels = [...report.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  expect(labels).toContain('Verwendungen von „touch point“ anzeigen: 1');
  expect(labels).toContain('Befunde von term-variant anzeigen: 1');
  await window.webviews.click('1 korrigieren: falsche Formen von „touchpoint“ im Arbeitsbereich');
  await window.dialog.waitFor(
    'Die Änderung betrifft 1 Dokument, samt den Links auf geänderte Überschriften.',
  );
  await window.screenshot('german-dialog');
  await window.dialog.close();
});

it('is told in German what the team’s file says, and what is wrong with it', async () => {
  await window.openFile('.cx-terminology.yaml');
  await window.editor.waitForLens('Noch nicht verwendet');
  await window.editor.hover('definition', { containing: 'zuerst der Oberbegriff' });
  await window.editor.leaveHover();
  await window.editor.press('Control+End');
  await window.editor.type('speling: en-GB');
  await window.editor.waitForSquiggles(1, 'error');
  await window.editor.hover('speling', {
    containing: '„speling“ hat hier keine Bedeutung. Meinten Sie „spelling“?',
  });
  await window.screenshot('german-fault');
  await window.editor.leaveHover();
  expect(await window.openQuickFixes('speling')).toEqual(['In „spelling“ ändern', '„speling“ entfernen']);
  await window.quickFixes.close();
  await window.runCommand('File: Revert File');
  await window.editor.waitForText((text) => !text.includes('speling'));
});

it('takes the first steps in German', async () => {
  await window.runCommand('View: Close All Editors');
  await window.runCommand('Welcome: Open Walkthrough...');
  await window.quickInput.pick('Erste Schritte mit CX Terminology');
  const titles = window.page.locator('.getting-started-step .step-title');
  await expect
    .poll(() => titles.allInnerTexts())
    .toEqual([
      'An einem Beispiel ausprobieren',
      'Einen Begriff nachschlagen',
      'Korrigieren, was unterstrichen ist',
      'Ein eigenes Glossar anlegen',
      'Den ganzen Arbeitsbereich prüfen',
    ]);
  await window.screenshot('german-walkthrough');
});
