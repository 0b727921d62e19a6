/** Comments of a document: HTML's, and those of MDX expressions. */
import { readFrontMatter } from './frontMatter.ts';
import { normalize } from './normalize.ts';
import { grammarOf, type MarkdownLanguage, markdownOf } from './parse.ts';

export interface Comment {
  /** What stands between the marks. */
  readonly text: string;
  /** `[from, to)` with its marks, in UTF-16 offsets of the document. */
  readonly from: number;
  readonly to: number;
}

/** All comments in order; what looks like one inside code is none. */
export function commentsIn(source: string, language?: MarkdownLanguage): Comment[] {
  const { text: normalized, toSource = (offset: number) => offset } = normalize(source);
  const frontMatterEnd = readFrontMatter(normalized, [])?.end ?? 0;
  const code: { from: number; to: number }[] = [{ from: 0, to: frontMatterEnd }];
  grammarOf(language)
    .parse(markdownOf(normalized, frontMatterEnd, language))
    .iterate({
      enter({ name, from, to }) {
        if (name !== 'FencedCode' && name !== 'CodeBlock' && name !== 'InlineCode') return true;
        code.push({ from, to });
        return false;
      },
    });
  return [...normalized.matchAll(/<!--([\s\S]*?)-->|\{\s*\/\*([\s\S]*?)\*\/\s*\}/g)]
    .filter(({ index }) => !code.some(({ from, to }) => index >= from && index < to))
    .map((match) => ({
      text: match[1] ?? match[2] ?? '',
      from: toSource(match.index),
      to: toSource(match.index + match[0].length),
    }));
}
