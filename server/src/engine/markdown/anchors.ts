/** The anchors of headings, by GitHub's rules, which most site generators share. */
import GithubSlugger, { slug } from 'github-slugger';
import type { Heading } from './outline.ts';

/** The anchor of each heading, in order: its own id, or the slug of its text, numbered where there are several. */
export function anchorsOf(headings: readonly Pick<Heading, 'text' | 'id'>[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map(({ text, id }) => id ?? slugger.slug(text));
}

/** The slug of a text alone, without a number. */
export function slugOf(text: string): string {
  return slug(text);
}

/** The anchor as generators write it that leave no two hyphens in a row (Python-Markdown, and so MkDocs). */
export function collapsedAnchor(anchor: string): string {
  return anchor.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '');
}
