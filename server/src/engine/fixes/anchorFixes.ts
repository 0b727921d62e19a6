/** Fixes in headings change anchors: which ones, and the edits that take the links along. */
import type { Edit, Finding } from '../finding.ts';
import { type AnchorLink, anchorLinksOf } from '../markdown/anchorLinks.ts';
import { anchorsOf, collapsedAnchor } from '../markdown/anchors.ts';
import type { MarkdownFormat } from '../markdown/dialects.ts';
import {
  type Heading,
  type Outline,
  outlineOf,
  type ParsedDocument,
  parseDocument,
} from '../markdown/outline.ts';
import { applyEdits, combineEdits } from './combine.ts';

/** What a changed heading is linked to as from now on. */
export interface RenamedHeading {
  readonly anchor: string;
  /** Its text, by which wiki links name it. */
  readonly text: string;
}

/** Anchors that are no more, or lead to another heading → the heading that they led to. */
export type AnchorChanges = ReadonlyMap<string, RenamedHeading>;

/** Says whether a link's path leads to the document whose anchors have changed. */
export type LeadsThere = (link: AnchorLink) => boolean;

const none: AnchorChanges = new Map();
const noOutline: Outline = { headings: [], ids: new Set() };

/**
 * A document with its headings and links. It is parsed when that is needed for the first time: never for edits
 * that touch no heading, nor for links where the text has none to a changed anchor.
 */
export class AnchoredDocument {
  readonly source: string;
  private readonly format: MarkdownFormat;
  private readonly parsed = once(() => parseIfPossible(this.source, this.format));
  private readonly outline = once(() => {
    const parsed = this.parsed();
    return parsed ? outlineOf(parsed) : noOutline;
  });
  private readonly links = once(() => {
    const parsed = this.parsed();
    return parsed ? anchorLinksOf(parsed) : [];
  });

  constructor(source: string, format: MarkdownFormat = {}) {
    this.source = source;
    this.format = format;
  }

  /** The document after edits; they are in order and don't overlap. */
  after(edits: readonly Edit[]): AnchoredDocument {
    return new AnchoredDocument(applyEdits(this.source, edits), this.format);
  }

  /** The anchors that edits change; the edits are in order and don't overlap. */
  changedAnchors(edits: readonly Edit[]): AnchorChanges {
    if (!edits.some((edit) => mayTouchHeading(this.source, edit))) return none;
    const { headings } = this.outline();
    const after: Heading[] = [];
    for (const heading of headings) {
      const own = edits.filter((edit) => touches(edit, heading));
      const changed = own.length === 0 ? heading : headingAfter(this.source, this.format, heading, own);
      if (!changed) return this.changesTo(this.after(edits));
      after.push(changed);
    }
    return this.changes(after);
  }

  /** The anchors that have changed in a later state of the document. */
  changesTo(later: AnchoredDocument): AnchorChanges {
    return this.source === later.source ? none : this.changes(later.outline().headings);
  }

  /** Whether a changed anchor stands behind a `#`, or there is a wiki link to a heading: without parsing. */
  mayLinkTo(changes: AnchorChanges): boolean {
    const { source } = this;
    if (changes.size === 0 || !source.includes('#')) return false;
    for (const [, fragment = ''] of source.replaceAll('\\', '').matchAll(/#([^\s#"'`<>()[\]{}]+)/g)) {
      if (fragment.includes('%') || changes.has(fragment) || changes.has(fragment.toLowerCase())) return true;
    }
    return /\[\[[^\]\n]*#[^\]\n]+\]\]/.test(source);
  }

  /** Edits for all links of the document to anchors that have changed in one that they lead to. */
  linkEdits(changes: AnchorChanges, leadsThere: LeadsThere): Edit[] {
    if (!this.mayLinkTo(changes)) return [];
    return this.links().flatMap((link) => {
      const renamed = changes.get(link.anchor) ?? changes.get(link.anchor.toLowerCase());
      if (!renamed || !leadsThere(link)) return [];
      return [{ from: link.from, to: link.to, text: linkText(link, renamed) }];
    });
  }

  /**
   * Edits, and those of the document's own links to the anchors that they change, in order.
   * @param leadsHere whether a link's path leads to the document itself.
   */
  withLinkEdits(edits: readonly Edit[], changes: AnchorChanges, leadsHere: LeadsThere): Edit[] {
    const links = this.linkEdits(changes, leadsHere).filter(
      (link) => !edits.some(({ from, to }) => from < link.to && link.from < to),
    );
    return [...edits, ...links].sort((a, b) => a.from - b.from || a.to - b.to);
  }

  /** The findings but for those in headings whose fixes, made with the others, would change an anchor. */
  keepingAnchors(findings: readonly Finding[]): readonly Finding[] {
    let kept = findings;
    for (;;) {
      const changes = this.changedAnchors(combineEdits(kept));
      if (changes.size === 0) return kept;
      const { headings } = this.outline();
      const anchors = anchorsOf(headings);
      const changed = headings.filter((_, index) => changes.has(anchors[index] as string));
      // Those that change an anchor alone; where it takes several, all of the heading; and where an anchor
      // changes its number by what happens to another heading, all of all headings.
      const toLeaveOut: ((finding: Finding) => boolean)[] = [
        (finding) => changesOneOf(finding, changed) && this.changedAnchors(finding.edits ?? []).size > 0,
        (finding) => changesOneOf(finding, changed),
        (finding) => changesOneOf(finding, headings),
      ];
      const before = kept;
      const found = toLeaveOut.find((isLeftOut) => before.some(isLeftOut));
      if (!found) return kept.filter(({ edits }) => !edits);
      kept = kept.filter((finding) => !found(finding));
    }
  }

  private changes(after: readonly Heading[]): AnchorChanges {
    const { headings, ids } = this.outline();
    // A fix changes no structure; if it did, nobody could tell which heading is which.
    if (after.length !== headings.length) return none;
    const givenIds = new Set([...ids].map((id) => id.toLowerCase()));
    const before = anchorsOf(headings);
    const known = new Set([...before, ...givenIds]);
    const changes = new Map<string, RenamedHeading>();
    anchorsOf(after).forEach((anchor, index) => {
      const old = before[index] as string;
      // Where an element has that id, links go on working.
      if (old === anchor || old === '' || anchor === '' || givenIds.has(old)) return;
      const text = after[index]?.text ?? '';
      changes.set(old, { anchor, text });
      const collapsed = collapsedAnchor(old);
      if (!known.has(collapsed)) changes.set(collapsed, { anchor: collapsedAnchor(anchor), text });
    });
    return changes;
  }
}

/** How far around an edit a heading is looked for, in UTF-16 units; no heading is longer. */
const reach = 2000;

/** Whether an edit may be within a heading: by the text around it, so that most edits need no parsing. */
function mayTouchHeading(source: string, { from, to }: Edit): boolean {
  const before = source.slice(Math.max(0, from - reach), from);
  const lead = before.split(/(?:\r\n?|\n)[ \t>]*(?=[\r\n])/).at(-1) ?? '';
  const [rest = ''] = source.slice(to, to + reach).split(/(?:\r\n?|\n)[ \t>]*(?:[\r\n]|$)/, 1);
  return (
    /#[^\r\n]*$/.test(before) ||
    /<h[1-6]/i.test(lead) ||
    /[\r\n][ \t>]*(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(rest) ||
    /[\r\n]/.test(source.slice(from, to))
  );
}

function touches(edit: Edit, heading: Heading): boolean {
  return edit.from <= heading.to && edit.to >= heading.from;
}

function changesOneOf({ edits = [] }: Finding, headings: readonly Heading[]): boolean {
  return edits.some((edit) => headings.some((heading) => touches(edit, heading)));
}

/** The heading after edits, read on its own; `undefined` where only the whole document tells. */
function headingAfter(
  source: string,
  format: MarkdownFormat,
  heading: Heading,
  edits: readonly Edit[],
): Heading | undefined {
  if (edits.some(({ from, to }) => from < heading.from || to > heading.to)) return undefined;
  const written = source.slice(heading.from, heading.to);
  if (readAlone(written, format)?.text !== heading.text) return undefined;
  const after = readAlone(applyEdits(written, edits, heading.from), format);
  return after && { ...heading, text: after.text };
}

function readAlone(written: string, format: MarkdownFormat): Heading | undefined {
  const parsed = parseIfPossible(written, format);
  const headings = parsed ? outlineOf(parsed).headings : [];
  return headings.length === 1 ? headings[0] : undefined;
}

/** What to write behind the `#` of a link. */
function linkText({ kind, isEncoded }: AnchorLink, { anchor, text }: RenamedHeading): string {
  if (kind === 'wiki') return text.replace(/[[\]|#^\s]+/g, ' ').trim();
  return isEncoded ? encodeURIComponent(anchor) : anchor;
}

/** None where the document is nested deeper than the stack reaches. */
function parseIfPossible(source: string, format: MarkdownFormat): ParsedDocument | undefined {
  try {
    return parseDocument(source, format);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
