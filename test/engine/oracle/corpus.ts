/** A folder of real documents, and what of them is compared with the oracle. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontMatter } from '../../../server/src/engine/markdown/frontMatter.ts';
import { markdownOf } from '../../../server/src/engine/markdown/stretch.ts';

export interface CorpusDocument {
  /** Relative to the folder. */
  readonly path: string;
  readonly text: string;
}

/** All Markdown files of a folder and those in it, by path. */
export function readCorpus(folder: string): CorpusDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

const attributeLists = /\{(?:[:#.][^{}\n]*|\s*[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)[^{}\n]*)\}/g;
const emoji = /(?<![\w:]):[a-z0-9_+-]{1,60}:(?![\w:])/g;

/**
 * The document as micromark has to read it. It knows nothing of front matter, templates, attribute lists and
 * names of emoji, so these are blank, the former as our parser gets them (of attribute lists the braces stay, since
 * they decide about emphasis beside them); the Markdown around them is what is compared.
 */
export function plainMarkdown(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const markdown = markdownOf(plain, readFrontMatter(plain, [])?.end ?? 0, {});
  return markdown
    .replace(attributeLists, (list) => `{${'\uE000'.repeat(list.length - 2)}}`)
    .replace(emoji, (name) => '\uE000'.repeat(name.length));
}
