/** Where our prose is meant to differ from micromark's, or may; everything else is a fault. */

/** CommonMark examples by their number in the specification, with the reason. */
export const differingExamples: ReadonlyMap<number, string> = new Map([
  [96, 'a document that begins with lines of --- has front matter; its values are no headings'],
  [523, 'brackets without a definition are taken for a link until the end, and emphasis does not cross them'],
  [
    533,
    'whether brackets in a link text are a link depends on definitions, so that the outer ones are one, too',
  ],
  [545, 'a second pair of brackets is never prose, even if its label turns out not to be defined'],
  [569, 'the same: the brackets in the middle are taken for the label of the first, which is not defined'],
  [571, 'the same, with the first defined as well'],
  [590, 'double brackets are a wiki link or an embedded file'],
]);

/** A cause for which a real document may differ. */
export interface Cause {
  readonly reason: string;
  /** Whether the Markdown of a document is such a case. */
  readonly applies: (markdown: string) => boolean;
}

export const knownCauses: readonly Cause[] = [
  {
    reason:
      'micromark lets no ordered list but one from 1 begin right after indented code; the specification says so ' +
      'of paragraphs alone (section 5.2)',
    applies: (markdown) => /^(?: {4}|\t).*\n {0,3}(?!1[.)])\d{1,9}[.)] /m.test(markdown),
  },
  {
    reason: 'the first line of an alert is markup in GitHub and elsewhere; micromark takes it for text',
    applies: (markdown) => /^[ \t]*>[ \t>]*\[![\w-]+\]/m.test(markdown),
  },
  {
    reason: 'definitions of abbreviations are no prose to us; micromark takes them for text',
    applies: (markdown) => /^[ \t]*\*\[[^\][]+\]:/m.test(markdown),
  },
  {
    reason: 'citations are no prose to us; micromark takes them for text',
    applies: (markdown) => /\[-?@[^\][\n]*\]/.test(markdown),
  },
];
