/** Joins the fixes of many findings into one edit of the document. */
import type { Edit, Finding } from '../finding.ts';

/**
 * The edits of all findings that have some, in document order, without duplicates and overlaps. A finding's edits
 * belong together: where one of them would overlap with those of an earlier finding, none is taken.
 */
export function combineEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  let end = -1;
  for (const { edits = [] } of findings) {
    // Findings come in order, so nearly all edits stand behind everything that is taken.
    const isBehind = edits.every(({ from }) => from > end);
    const added = isBehind ? edits : edits.filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (!isBehind && added.some((edit) => taken.some((other) => isInTheWay(edit, other)))) continue;
    for (const edit of added) {
      taken.push(edit);
      end = Math.max(end, edit.to);
    }
  }
  return taken.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** `text` after edits that are in order and don't overlap; `offset` is where `text` starts in their counting. */
export function applyEdits(text: string, edits: readonly Edit[], offset = 0): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.from - offset) + edit.text;
    at = edit.to - offset;
  }
  return result + text.slice(at);
}

function isSame(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.text === b.text;
}

/**
 * Whether two different edits can't both be made: they overlap, or their order at one place is not certain. An
 * insertion where another edit replaces text comes before that edit.
 */
function isInTheWay(a: Edit, b: Edit): boolean {
  const isSameKind = (a.from === a.to) === (b.from === b.to);
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && isSameKind);
}
