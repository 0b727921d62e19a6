/** The engine's one job: a document in, findings out. Pure: text, term base and settings decide everything. */
import type { CheckResult } from './document/checkResult.ts';
import { checkInExcerpt } from './document/excerptCheck.ts';
import type { TermBase } from './glossary/termBase.ts';
import type { WordTest } from './language/wordList.ts';
import { TermPresence } from './presence/presence.ts';
import type { CheckSettings } from './settings.ts';

/**
 * Checks a Markdown document.
 * @param isWord tells English words from misspelled ones; without it no term is taken for misspelled.
 */
export function check(
  text: string,
  termBase: TermBase,
  settings: CheckSettings,
  isWord?: WordTest,
): CheckResult {
  const presence = new TermPresence(termBase, isWord);
  return checkInExcerpt(text, { termBase, settings, isWord }, presence);
}
