/** Fixes in headings change anchors: which ones, and the edits that take the links along. */
import type { Edit } from '../finding.ts';
import { anchorLinksOf, anchorsOf } from '../markdown/anchors.ts';
import { applyEdits } from './combine.ts';

/** Anchors that edits change: the old one → the new one. Empty where links go on working. */
export function changedAnchors(source: string, edits: readonly Edit[]): Map<string, string> {
  const before = anchorsOf(source);
  const after = anchorsOf(applyEdits(source, edits));
  const changed = new Map<string, string>();
  before.forEach((anchor, index) => {
    const next = after[index];
    if (anchor !== undefined && next !== undefined && anchor !== next) changed.set(anchor, next);
  });
  return changed;
}

/**
 * Edits of a document for all its links to changed anchors.
 * @param leadsThere whether a link's path (percent-decoded, empty for the document itself) names the document whose
 *   anchors have changed.
 */
export function anchorEdits(
  source: string,
  changed: ReadonlyMap<string, string>,
  leadsThere: (path: string) => boolean,
): Edit[] {
  if (changed.size === 0 || !source.includes('#')) return [];
  return anchorLinksOf(source).flatMap(({ path, anchor, from, to }) => {
    const next = changed.get(anchor);
    return next !== undefined && leadsThere(path) ? [{ from, to, text: next }] : [];
  });
}
