/** What the pictures of the documentation show, in the sample workspace. Each scene leaves its files as they were. */
import type { Workbench } from '../host/workbench.ts';
import type { Camera } from './camera.ts';

export type Scene = (window: Workbench, camera: Camera) => Promise<void>;

const lookUpBox = 'A term, an abbreviation, or any wrong form of one';

async function lookUp(window: Workbench, text: string, found: string): Promise<void> {
  await window.runCommand('CX Terminology: Look Up Term');
  await window.quickInput.waitForBox(lookUpBox);
  await window.quickInput.type(text);
  await window.quickInput.waitForEntries((entries) => entries[0] === found);
}

async function open(window: Workbench, file: string): Promise<void> {
  await window.openFile(file);
  await window.editor.waitForSquiggles();
}

/** For the README. */
const inReadme: Scene = async (window, camera) => {
  await camera.frame(1000, 600);
  await open(window, 'contact-support.md');
  await window.editor.hover('chat bot', { containing: 'chatbot' });
  await camera.take('hover');
  await window.editor.leaveHover();

  await window.openQuickFixes('touch point');
  await camera.take('quick-fix');
  await window.quickFixes.close();

  await lookUp(window, 'voice of cust', 'voice of the customer');
  await camera.take('look-up');
  await window.quickInput.close();

  await lookUp(window, 'customer experience', 'customer experience');
  await window.quickInput.pickButton('customer experience', 'Show Full Entry');
  await window.webviews.waitFor('Not to be confused with');
  await camera.take('entry');
  await window.runCommand('View: Close Editor');

  await camera.frame(1240, 640);
  await window.runCommand('CX Terminology: Show Terms Used in Workspace');
  await window.runCommand('CX Terminology: Focus on Glossary View');
  await window.tree.waitForRows((rows) => /\d+ uses, \d+ wrong/.test(rows[0] ?? ''));
  await window.tree.openFirst((below) => /\d uses?$/.test(below));
  await camera.take('glossary');
  await window.tree.press('Home', 'ArrowLeft');
  await window.runCommand('View: Close Primary Side Bar');
};

/** The report on the workspace. */
const report: Scene = async (window, camera) => {
  await camera.frame(1000, 720);
  await open(window, 'contact-support.md');
  await window.runCommand('CX Terminology: Show Report');
  await window.waitForTab(/^Terminology Report/);
  await window.webviews.waitFor('Terms written inconsistently');
  await camera.take('report');
  await window.runCommand('View: Close Editor');
};

/** The Markdown preview, with one of the terms explained. */
const preview: Scene = async (window, camera) => {
  await camera.frame(1000, 600);
  await window.runCommand('View: Close All Editors');
  await open(window, 'customer-survey.md');
  await window.runCommand('Markdown: Open Preview');
  await window.webviews.hover('.cx-term', 'Customer effort score');
  await window.webviews.find('#cx-term-card');
  await camera.take('preview');
  await window.runCommand('View: Close All Editors');
};

/** For the first steps in the editor, which have less room. */
const inWalkthrough: Scene = async (window, camera) => {
  await camera.frame(760, 520);
  await window.runCommand('View: Close All Editors');
  await open(window, 'customer-survey.md');
  await window.editor.hover('chat-bot', { containing: 'chatbot' });
  await camera.take('walkthrough/findings');
  await window.editor.leaveHover();

  await lookUp(window, 'voice of cust', 'voice of the customer');
  await camera.take('walkthrough/look-up');
  await window.quickInput.close();

  await window.openQuickFixes('net promoter score');
  await camera.take('walkthrough/quick-fix');
  await window.quickFixes.close();

  await window.editor.placeCursor('households');
  await window.runCommand('CX Terminology: Add Term to Glossary…');
  await window.quickInput.waitForBox('smart basket (SB)');
  await window.quickInput.press('ControlOrMeta+A');
  await window.quickInput.type('household');
  await window.quickInput.accept();
  await window.quickInput.waitForBox('Shopping basket that adds up the prices of what is put into it.');
  await window.quickInput.type('Home with at least one of our sensors.');
  await camera.take('walkthrough/add-term');
  await window.quickInput.close();

  await camera.frame(1000, 560);
  await window.runCommand('CX Terminology: Check Workspace');
  await window.notices.waitFor('findings in 6 files');
  await window.runCommand('Problems: Focus on Problems View');
  await window.page.locator('.markers-panel .monaco-list-row').filter({ hasText: '.md' }).nth(1).waitFor();
  await window.runCommand('Notifications: Clear All Notifications');
  await camera.take('walkthrough/problems');
  await window.runCommand('View: Toggle Panel Visibility');
};

/** From the first finding to a document without any. */
const firstFix: Scene = async (window, camera) => {
  await camera.frame(900, 540);
  await window.runCommand('View: Close All Editors');
  await open(window, 'contact-support.md');
  await window.editor.press('Control+Home');
  await window.editor.leaveHover();
  const found = await camera.next(1500);
  await window.editor.hover('chat bot', { containing: 'chatbot' });
  const explained = await camera.next(3000);
  await window.editor.leaveHover();
  const fixes = await window.openQuickFixes('chat bot');
  const offered = await camera.next(2500);
  await window.quickFixes.pick(fixes[0] ?? '');
  await window.editor.waitForText((text) => text.includes('our chatbot '));
  const fixed = await camera.next(1500);
  await window.runCommand('CX Terminology: Fix All in Document');
  await window.notices.waitFor('Fixed');
  await window.editor.waitForSquiggles(0);
  const allFixed = await camera.next(3500);
  await window.runCommand('Notifications: Clear All Notifications');
  await window.runCommand('File: Revert File');
  camera.sequence('first-fix', [found, explained, offered, fixed, allFixed]);
};

/** By the names that `npm run pictures -- NAME …` knows. */
export const scenes: Readonly<Record<string, Scene>> = {
  readme: inReadme,
  report,
  preview,
  'first-fix': firstFix,
  walkthrough: inWalkthrough,
};
