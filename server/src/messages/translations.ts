/** The languages that the server speaks beside English. */
import type { Translations } from '../engine/index.ts';
import { german } from './german.ts';

export type Language = 'de' | 'en';

/** @param locale as LSP has it: a language, maybe with a region, such as `de` or `de-AT`. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^de(?:$|[-_])/i.test(locale) ? 'de' : 'en';
}

/** What the server says in a language; English is what it says without. */
export function translationsTo(language: Language): Translations {
  return language === 'de' ? german : {};
}
