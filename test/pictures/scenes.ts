/** What the pictures of the documentation show, in the sample workspace. Each scene leaves its files as they were. */
import type { Workbench } from '../host/workbench.ts';
import type { Camera } from './camera.ts';

export type Scene = (window: Workbench, camera: Camera) => Promise<void>;

const lookUpBox = 'A term, an abbreviation, or any wrong form of one';

async function lookUp(window: Workbench, text: string, found: string): Promise<void> {
  await window.runCommand('CX Terminology: Look Up Term');
  await window.waitForQuickInputBox(lookUpBox);
  await window.type(text);
  await window.waitForQuickInput((entries) => entries[0] === found);
}

async function open(window: Workbench, file: string): Promise<void> {
  await window.openFile(file);
  await window.waitForSquiggles();
}

/** For the README. */
const inReadme: Scene = async (window, camera) => {
  await camera.frame(1000, 600);
  await open(window, 'contact-support.md');
  await window.hover('chat bot', { containing: 'chatbot' });
  await camera.take('hover');
  await window.leaveHover();

  await window.quickFixes('touch point');
  await camera.take('quick-fix');
  await window.press('Escape');

  await lookUp(window, 'voice of cust', 'voice of the customer');
  await camera.take('look-up');
  await window.press('Escape');

  await lookUp(window, 'customer experience', 'customer experience');
  await window.pickQuickInputButton('customer experience', 'Show Full Entry');
  await window.waitForWebview('Not to be confused with');
  await camera.take('entry');
  await window.runCommand('View: Close Editor');

  await camera.frame(1240, 640);
  await window.runCommand('CX Terminology: Show Terms Used in Workspace');
  await window.runCommand('CX Terminology: Focus on Glossary View');
  await window.waitForTree((rows) => /\d+ uses, \d+ wrong/.test(rows[0] ?? ''));
  await window.press('Home');
  await window.press('ArrowRight');
  await window.waitForTree((rows) => /\d uses?$/.test(rows[1] ?? ''));
  await camera.take('glossary');
  await window.press('Home');
  await window.press('ArrowLeft');
  await window.runCommand('View: Close Primary Side Bar');
};

/** The report on the workspace. */
const report: Scene = async (window, camera) => {
  await camera.frame(1000, 720);
  await open(window, 'contact-support.md');
  await window.runCommand('CX Terminology: Show Report');
  await window.waitForTab(/^Terminology Report/);
  await window.waitForWebview('Terms written inconsistently');
  await camera.take('report');
  await window.runCommand('View: Close Editor');
};

/** The Markdown preview, with one of the terms explained. */
const preview: Scene = async (window, camera) => {
  await camera.frame(1000, 600);
  await window.runCommand('View: Close All Editors');
  await open(window, 'customer-survey.md');
  await window.runCommand('Markdown: Open Preview');
  const marked = (term: string) => window.inWebview('.cx-term', term);
  await (await marked('Customer effort score')).hover();
  await window.inWebview('#cx-term-card');
  await camera.take('preview');
  await window.runCommand('View: Close All Editors');
};

/** For the first steps in the editor, which have less room. */
const inWalkthrough: Scene = async (window, camera) => {
  await camera.frame(760, 520);
  await window.runCommand('View: Close All Editors');
  await open(window, 'customer-survey.md');
  await window.hover('chat-bot', { containing: 'chatbot' });
  await camera.take('walkthrough/findings');
  await window.leaveHover();

  await lookUp(window, 'voice of cust', 'voice of the customer');
  await camera.take('walkthrough/look-up');
  await window.press('Escape');

  await window.quickFixes('net promoter score');
  await camera.take('walkthrough/quick-fix');
  await window.press('Escape');

  await window.placeCursor('households');
  await window.runCommand('CX Terminology: Add Term to Glossary…');
  await window.waitForQuickInputBox('smart basket (SB)');
  await window.press('ControlOrMeta+A');
  await window.type('household');
  await window.press('Enter');
  await window.waitForQuickInputBox('Shopping basket that adds up the prices of what is put into it.');
  await window.type('Home with at least one of our sensors.');
  await camera.take('walkthrough/add-term');
  await window.press('Escape');

  await camera.frame(1000, 560);
  await window.runCommand('CX Terminology: Check Workspace');
  await window.waitForNotification('findings in 6 files');
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
  await window.press('Control+Home');
  await window.leaveHover();
  const found = await camera.next(1500);
  await window.hover('chat bot', { containing: 'chatbot' });
  const explained = await camera.next(3000);
  await window.leaveHover();
  const fixes = await window.quickFixes('chat bot');
  const offered = await camera.next(2500);
  await window.pickQuickFix(fixes[0] ?? '');
  await window.waitForEditorText((text) => text.includes('our chatbot '));
  const fixed = await camera.next(1500);
  await window.runCommand('CX Terminology: Fix All in Document');
  await window.waitForNotification('Fixed');
  await window.waitForSquiggles(0);
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
