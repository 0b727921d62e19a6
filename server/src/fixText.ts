/** Applies all safe fixes of a text. */
import {
  type AnchorChanges,
  AnchoredDocument,
  combineEdits,
  type Finding,
  type LeadsThere,
  type MarkdownFormat,
} from './engine/index.ts';

/** How texts are checked. */
export interface Check {
  /** How they are read. */
  readonly format: MarkdownFormat;
  /** The findings of a text. */
  findingsIn(text: string): readonly Finding[];
}

export interface FixedText {
  readonly text: string;
  /** What is left to find in it. */
  readonly findings: readonly Finding[];
  /** How many findings are gone. */
  readonly fixed: number;
  /** How many of the text's own links were corrected, as the headings that they lead to have new anchors. */
  readonly links: number;
  /** The anchors that have changed. */
  readonly renamed: AnchorChanges;
}

/** Fixes that are in each other's way need a second round, seldom a third; the limit is for faults in fixes. */
const maxRounds = 5;

/** A fix may bring another rule's finding to light, so that all findings counted would tell too little. */
function fixableIn(findings: readonly Finding[]): number {
  return findings.filter(({ edits }) => edits).length;
}

/**
 * Fixes until nothing is left to fix.
 * @param leadsHere whether a link's path leads to the text itself. Without it, nobody knows the links from
 *   elsewhere to its headings: fixes that change an anchor are not made, and their findings left without one.
 */
export function fixText(text: string, check: Check, leadsHere?: LeadsThere): FixedText {
  const before = check.findingsIn(text);
  const source = new AnchoredDocument(text, check.format);
  let document = source;
  let left = before;
  let links = 0;
  let isRenamed = false;
  for (let round = 0; round < maxRounds; round++) {
    const edits = combineEdits(leadsHere ? left : document.keepingAnchors(left));
    if (edits.length === 0) break;
    const changes = document.changedAnchors(edits);
    const all = leadsHere ? document.withLinkEdits(edits, changes, leadsHere) : edits;
    isRenamed ||= changes.size > 0;
    links += all.length - edits.length;
    document = document.after(all);
    left = check.findingsIn(document.source);
  }
  return {
    text: document.source,
    findings: leadsHere ? left : left.map(withoutFix),
    fixed: Math.max(0, fixableIn(before) - fixableIn(left)),
    links,
    renamed: isRenamed ? source.changesTo(document) : new Map(),
  };
}

function withoutFix({ edits: _, ...finding }: Finding): Finding {
  return finding;
}
