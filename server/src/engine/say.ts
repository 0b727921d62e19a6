/** What is said to a reader: an English template, or the same in another language, with what stands in its gaps. */

/** English templates, each with the same in another language. What is missing stays English. */
export type Translations = Readonly<Record<string, string>>;

/**
 * Says something in the reader's language.
 * @param template in English, with `{0}`, `{1}` … for the values; a literal where it can be one, so that a test finds it.
 */
export type Say = (template: string, ...values: readonly (string | number)[]) => string;

/** Says things in the language of the translations; without any, in English. */
export function sayIn(translations: Translations): Say {
  return (template, ...values) =>
    (translations[template] ?? template).replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}

export const inEnglish: Say = sayIn({});
