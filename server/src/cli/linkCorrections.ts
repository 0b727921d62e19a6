/** Corrects the links to renamed headings in all files around those that were fixed. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { languageOfFile } from '../documentLanguage.ts';
import {
  type AnchorChanges,
  AnchoredDocument,
  applyEdits,
  type Edit,
  type LeadsThere,
  type RenamedHeading,
} from '../engine/index.ts';
import { isInside, linksFrom } from '../links/linkTarget.ts';
import type { Problem } from './checkedFile.ts';
import { findFiles } from './discovery.ts';
import { isRepository } from './gitignore.ts';
import { fileProblem } from './problems.ts';
import { replaceFile } from './replaceFile.ts';
import { decode, encode } from './source.ts';

/** What was corrected in a file, or why it could not be. */
export interface CorrectedFile {
  readonly links: number;
  readonly problem?: Problem;
}

interface RenamedFile {
  readonly path: string;
  readonly changes: AnchorChanges;
  /** The folder whose files may link to it. */
  readonly root: string;
}

export class LinkCorrections {
  private readonly renamed: RenamedFile[] = [];
  /** The changes of all of them together, for a first look at a file. */
  private readonly anyChange = new Map<string, RenamedHeading>();

  /** Notes the anchors that fixing has changed in a file, whose own links are right already. */
  add(path: string, changes: AnchorChanges): void {
    const absolute = resolve(path);
    this.renamed.push({ path: absolute, changes, root: searchRootOf(absolute) });
    for (const [anchor, heading] of changes) this.anyChange.set(anchor, heading);
  }

  /**
   * Corrects the links in the files that were given, and in the Markdown files of the repositories around those
   * with changed anchors; where there is no repository, of the current folder.
   * @returns the files that have such links, by absolute path.
   */
  correct(paths: readonly string[]): Map<string, CorrectedFile> {
    const corrected = new Map<string, CorrectedFile>();
    if (this.renamed.length === 0) return corrected;
    const folders = new Set(this.renamed.map(({ root }) => root));
    const searched = new Set<string>();
    for (const found of findFiles([...paths, ...folders])) {
      // What can't be read among the given paths has been reported; around them it is not asked about.
      if (typeof found !== 'string') continue;
      const path = resolve(found);
      if (searched.has(path)) continue;
      searched.add(path);
      const result = this.correctFile(path);
      if (result) corrected.set(path, result);
    }
    return corrected;
  }

  private correctFile(path: string): CorrectedFile | undefined {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch {
      return undefined;
    }
    const source = decode(bytes);
    const edits = this.editsOf(path, source.text);
    if (edits.length === 0) return undefined;
    const name = relative('.', path);
    if (!source.isUtf8) {
      const reason = 'is not UTF-8, and its links to renamed headings were not corrected';
      const message = `${name} ${reason}. Save it as UTF-8, and correct them.`;
      return { links: 0, problem: { path: name, message } };
    }
    try {
      replaceFile(path, encode(applyEdits(source.text, edits), source));
      return { links: edits.length };
    } catch (error) {
      return { links: 0, problem: fileProblem(name, 'written', error) };
    }
  }

  private editsOf(path: string, text: string): Edit[] {
    const document = new AnchoredDocument(text, { language: languageOfFile(path) });
    if (!document.mayLinkTo(this.anyChange)) return [];
    const edits = new Map<number, Edit>();
    for (const { path: target, changes, root } of this.renamed) {
      if (target === path || !document.mayLinkTo(changes)) continue;
      const leadsThere = linksFrom(linkPath(path), linkPath(target), [linkPath(root)]);
      for (const edit of document.linkEdits(changes, leadsThere)) {
        // Where a link may lead to several files, the first has it.
        if (!edits.has(edit.from)) edits.set(edit.from, edit);
      }
    }
    return [...edits.values()].sort((a, b) => a.from - b.from);
  }
}

/** Says of the links in a file whether they lead to itself. */
export function linksToItself(path: string): LeadsThere {
  const own = linkPath(resolve(path));
  return linksFrom(own, own, [linkPath(searchRootOf(resolve(path)))]);
}

/** The repository that a file is in; without one, the current folder, if that holds it, or else its own. */
function searchRootOf(path: string): string {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (isRepository(at)) return at;
    if (dirname(at) === at) break;
  }
  const current = resolve('.');
  return isInside(linkPath(path), linkPath(current)) ? current : dirname(path);
}

/** An absolute path as links have it. */
function linkPath(path: string): string {
  const slashed = path.split(sep).join('/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
