/** Where documents may be cut: `✂` stands at each such place. */
import { describe, expect, it } from 'vitest';
import { readStretch, wholeDocument } from '../../server/src/engine/markdown/stretch.ts';

/** A text with a mark wherever it may be cut. */
function cut(text: string, language: 'markdown' | 'mdx' = 'markdown'): string {
  const { cuts } = readStretch(text, { frontMatterKeys: [], language }, wholeDocument, () => false);
  return [0, ...cuts].map((at, index) => text.slice(at, cuts[index])).join('✂');
}

const markdown: Record<string, readonly string[]> = {
  'between blocks with an empty line between them': [
    'One\n\n✂Two\n\n\n✂# Three\n\n✂- four\n\n✂```\nfive\n```\n\n✂[six]: /x\n\n✂| a |\n| - |\n',
    'One\n \t\n✂Two\n',
    'One\r\n\r\n✂Two\r\n',
    'One\r\r✂Two\r',
    '\uFEFFOne\n\n✂Two\n',
  ],
  'not before what a template, a tag or a comment may end with': [
    'One\n\n> Two\n\n<b>Three</b>\n\n{{ four }}\n',
  ],
  'before and behind headings': [
    'One\n✂# Two\n✂Three\nfour\n===\n✂- Five\n\n✂Six\n',
    '> # One\n> Two\n',
    '{{ One\n# Two }}\n',
  ],
  'not where there is neither': ['One\n***\nTwo\n', '| a |\n| - |\n| b |\n'],
  'before items of a list that is in no other block': [
    '- One\n✂- Two\n  - Three\n  - Four\n✂- Five\n\n  Six\n✂- Seven\n',
    '1. One\n✂2. Two\n',
    '> - One\n> - Two\n',
    'One\n\n✂- Two\n✂- Three\nfour\n\n✂Five\n',
  ],
  'not inside of blocks': [
    '```\nOne\n\nTwo\n```\n\n✂Three\n',
    '<!-- One\n\nTwo -->\n\n✂Three\n',
    '$$\nOne\n\nTwo\n$$\n\n✂Three\n',
    '> One\n>\n> Two\n\n✂Three\n',
    '[^1]: One\n\n    Two\n\n✂Three\n',
    '!!! note\n\n    One\n\n    Two\n\n✂Three\n',
    'One\n\n    Two\n\n    Three\n\n✂Four\n',
  ],
  'not inside of elements without prose': [
    '<svg>\n\n<g>\n\nOne\n\n</svg>\n\n✂Two\n',
    '<svg>\n\n✂One\n\n✂Two\n',
    '<div>\n\n✂One\n\n</div>\n\n✂Two\n',
  ],
  'not inside of templates': [
    '{{!-- One\n\nTwo --}}\n\n✂Three\n',
    '{{< highlight js >}}\n\nOne\n\n{{< /highlight >}}\n\n✂Two\n',
    '- {{ One\n- Two }}\n',
  ],
  'not before what closes a directive in a fence': ['```{note}\nOne\n\n```\n\n✂Two\n'],
  'not inside of front matter, nor before it may begin': [
    '---\ntitle: One\n\nslug: two\n---\n\n✂Three\n',
    '---\ntitle: One\n\n✂slug: two\n',
    '\n\nOne\n\n✂Two\n',
    '\n---\ntitle: One\n\n✂Two\n',
  ],
};

describe('documents may be cut', () => {
  it.each(Object.entries(markdown))('%s', (_name, texts) => {
    for (const text of texts) expect(cut(text.replaceAll('✂', ''))).toBe(text);
  });

  it.each([
    'import a from "b"\n\n✂One\n',
    'export const a = {\n\n  b: 1\n}\n\n✂One\n',
    '{\n\nOne\n\n}\n\n✂Two\n',
    '<A b={`\n\n`}>\n\n✂One\n\n</A>\n\n✂Two\n',
  ])('in MDX: %j', (text) => {
    expect(cut(text.replaceAll('✂', ''), 'mdx')).toBe(text);
  });
});
