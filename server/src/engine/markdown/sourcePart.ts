/** A part of a document that can be read by itself, with what its reading depends on elsewhere. */
import type { MarkdownFormat } from './dialects.ts';
import { readStretch, type StretchPlace, wholeDocument } from './stretch.ts';

export interface SourcePart {
  readonly text: string;
  /** What follows, as far as something was found there that the text reads by. */
  readonly behind: string;
  readonly place: StretchPlace;
  /** Whether a link label, as labels are compared, is defined anywhere in the document. */
  isDefined(label: string): boolean;
}

/** A whole document. */
export function wholeSource(text: string, format: MarkdownFormat): SourcePart {
  let labels: ReadonlySet<string> | undefined;
  return {
    text,
    behind: '',
    place: wholeDocument,
    isDefined(label) {
      const settings = { ...format, frontMatterKeys: [], wants: () => false };
      labels ??= new Set(
        readStretch(text, settings, wholeDocument, () => false).labels.map((one) => one.label),
      );
      return labels.has(label);
    },
  };
}
