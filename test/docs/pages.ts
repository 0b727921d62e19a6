/** The pages of the documentation, without the sample workspace, whose faults are there on purpose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { Parser } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { globSync } from 'tinyglobby';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Their paths from the root, with slashes. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...globSync('docs/**/*.md', { cwd: root, ignore: ['docs/sample/**'] }).toSorted(),
];

export interface Page {
  /** Where its links and pictures lead, as they are written, but without escapes. */
  readonly targets: readonly string[];
  /** What a link may name behind `#`. */
  readonly anchors: ReadonlySet<string>;
}

/** Reads a page as GitHub shows it. */
export function readPage(path: string): Page {
  const html = micromark(readFileSync(join(root, path), 'utf8'), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const targets: string[] = [];
  const anchors = new Set<string>();
  const slugger = new GithubSlugger();
  let heading: string | undefined;
  const parser = new Parser({
    onopentag(name, { href, src, id }) {
      if (/^h[1-6]$/.test(name)) heading = '';
      if (id) anchors.add(id);
      for (const target of [href, src]) if (target !== undefined) targets.push(target);
    },
    ontext(text) {
      if (heading !== undefined) heading += text;
    },
    onclosetag(name) {
      if (!/^h[1-6]$/.test(name)) return;
      anchors.add(slugger.slug(heading ?? ''));
      heading = undefined;
    },
  });
  parser.end(html);
  return { targets, anchors };
}
