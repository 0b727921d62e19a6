/** What is said to a reader: an English template, or the same in another language, with what stands in its gaps. */

/** English templates, each with the same in another language. What is missing stays English. */
export type Translations = Readonly<Record<string, string>>;

/**
 * Says something in the reader's language.
 * @param template in English, with `{0}`, `{1}` … for the values; a literal where it can be one, so that a test finds it.
 */
export type Say = (template: string, ...values: readonly (string | number)[]) => string;

/** Says things in the language of the translations; without any, in English. Each finding says something, so no pattern. */
export function sayIn(translations: Translations): Say {
  return (template, ...values) => {
    const text = translations[template] ?? template;
    let said = '';
    let from = 0;
    for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      const value = text[at + 2] === '}' ? values[Number(text[at + 1])] : undefined;
      if (value === undefined) continue;
      said += text.slice(from, at) + value;
      from = at + '{0}'.length;
    }
    return said + text.slice(from);
  };
}

export const inEnglish: Say = sayIn({});
