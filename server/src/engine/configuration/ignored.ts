/** Words and phrases that a team never wants to hear about. */

/** `[from, to)` in UTF-16 offsets of a text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The forms, compiled. Immutable. */
export class IgnoredForms {
  /** What they were compiled from. */
  readonly forms: readonly string[];
  private readonly patterns: readonly RegExp[];

  constructor(forms: readonly string[]) {
    this.forms = forms;
    const words = forms.filter((form) => /[\p{L}\p{N}]/u.test(form));
    const inAnyCase = words.filter((form) => form === form.toLowerCase());
    const asWritten = words.filter((form) => form !== form.toLowerCase());
    this.patterns = [pattern(inAnyCase, 'giu'), pattern(asWritten, 'gu')].filter((one) => one !== undefined);
  }

  /**
   * Those of the items that are not within one of the forms; `textOf` gives the text that an item's offsets
   * are in.
   */
  without<Item>(
    items: readonly Item[],
    textOf: (item: Item) => string,
    spanOf: (item: Item) => Span,
  ): readonly Item[] {
    if (this.patterns.length === 0) return items;
    const known = new Map<string, Span[]>();
    return items.filter((item) => {
      const text = textOf(item);
      const spans = known.get(text) ?? this.spansIn(text);
      known.set(text, spans);
      const { from, to } = spanOf(item);
      return !spans.some((span) => span.from <= from && to <= span.to);
    });
  }

  private spansIn(text: string): Span[] {
    return this.patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ from: index, to: index + length })),
    );
  }
}

/** Nothing is ignored. */
export const nothingIgnored = new IgnoredForms([]);

/**
 * The forms as whole words, with their plural and possessive; the longest first, so that it is the one found.
 */
function pattern(forms: readonly string[], flags: string): RegExp | undefined {
  if (forms.length === 0) return undefined;
  const choices = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      form
        .trim()
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/\s+/g, '[\\s\\u00A0]+')
        .replace(/['’]/g, "['’]"),
    );
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${choices.join('|')})(?:e?s)?(?:['’]s?)?(?![\\p{L}\\p{N}_])`,
    flags,
  );
}
