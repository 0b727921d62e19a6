/** Where the path of a link leads. All paths are absolute, with forward slashes, and percent-decoded. */
import type { AnchorLink, LeadsThere } from '../engine/index.ts';

/** The names of a Markdown file may be left out of a link, or be those of the page that is made of it. */
const markdownExtension = /\.(?:md|markdown|mdx)$/i;
const pageExtension = /\.html?$/i;
const folderPage = /\/(?:index|_index|readme)$/i;

/**
 * Says of the links in the file `from` whether they lead to the file `to`.
 * @param roots the folders that links which start with a slash may be meant from.
 */
export function linksFrom(from: string, to: string, roots: readonly string[]): LeadsThere {
  const source = withoutDriveCase(from);
  const target = withoutDriveCase(to);
  const page = pageOf(target);
  return (link) => {
    if (link.path === '') return source === target;
    if (link.kind === 'wiki') return isNameOf(target, link);
    const bases = link.path.startsWith('/') ? roots.map(withoutDriveCase) : [parentOf(source)];
    return bases.some((base) => {
      const path = resolvePath(base, link.path);
      return markdownExtension.test(path)
        ? path === target
        : pageOf(path.replace(pageExtension, '')) === page;
    });
  };
}

/** Whether a folder holds a path, at any depth. */
export function isInside(path: string, folder: string): boolean {
  const base = withoutDriveCase(folder).replace(/\/$/, '');
  return withoutDriveCase(path).startsWith(`${base}/`);
}

/** The folder that a file is in. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

/** The path without extension and slash at its end; that of its folder where it is the folder's own page. */
function pageOf(path: string): string {
  return path.replace(/\/+$/, '').replace(markdownExtension, '').replace(folderPage, '');
}

/** Wiki links name a file by the end of its path, in any case. */
function isNameOf(target: string, { path }: AnchorLink): boolean {
  const name = path.replace(markdownExtension, '').replace(/^\/+/, '').toLowerCase();
  return name !== '' && target.replace(markdownExtension, '').toLowerCase().endsWith(`/${name}`);
}

function resolvePath(base: string, relative: string): string {
  const parts = base.split('/').filter((part) => part !== '');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Windows does not tell `C:` from `c:`. */
function withoutDriveCase(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}
