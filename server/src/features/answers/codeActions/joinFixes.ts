/** Joins the fixes of several findings. */
import { combineEdits, type Edit, type Finding } from '../../../engine/index.ts';

/** The edits that go together, in order, and the findings that they fix. */
export function joinFixes(findings: readonly Finding[]): {
  edits: readonly Edit[];
  fixed: readonly Finding[];
} {
  const edits = combineEdits(findings);
  const made = new Set(edits.map(keyOf));
  return {
    edits,
    fixed: findings.filter(
      (finding) => finding.edits?.length && finding.edits.every((edit) => made.has(keyOf(edit))),
    ),
  };
}

function keyOf({ from, to, text }: Edit): string {
  return `${from} ${to} ${text}`;
}
