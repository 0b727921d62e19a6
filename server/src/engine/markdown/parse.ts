/** Markdown in, blocks of prose out. */
import type { Block } from './block.ts';
import type { Comment } from './comments.ts';
import type { MarkdownFormat } from './dialects.ts';
import { readStretch, type StretchSettings, wholeDocument } from './stretch.ts';

/** What decides which parts of a document are prose. */
export type ProseSettings = StretchSettings;

/** All blocks of a document that hold prose, in order. */
export function parseBlocks(source: string, settings: ProseSettings): readonly Block[] {
  return readStretch(source, settings, wholeDocument, () => false).blocks;
}

/** All comments of a document, in order. */
export function commentsIn(source: string, format: MarkdownFormat): readonly Comment[] {
  const settings = { ...format, frontMatterKeys: [], wantsComments: () => true };
  return readStretch(source, settings, wholeDocument, () => false).comments;
}
