/** The diagnostics of open documents: made anew only where something has changed, and the same where nothing has. */
import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf } from '../diagnostic.ts';
import { type Finding, isSameData, type ResultPart } from '../engine/index.ts';
import type { CheckedDocument } from '../openDocuments.ts';
import { madeOf } from '../wire/madeOf.ts';

/** The diagnostics of a document. */
export interface DiagnosticReport {
  /** The same for as long as the diagnostics are. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** The diagnostics of a part: the same array for as long as they are the same. */
type PartItems = readonly Diagnostic[];

/** What was made of the findings of a part that began with a certain line. */
interface MadeItems {
  readonly line: number;
  readonly items: PartItems;
}

interface LastReport extends DiagnosticReport {
  readonly checked: CheckedDocument;
  /** Of the parts that have any, in the order of the document. */
  readonly parts: readonly PartItems[];
}

export class DiagnosticReports {
  private readonly last = new Map<string, LastReport>();
  private readonly made = new WeakMap<readonly Finding[], MadeItems>();

  /** The report on a document as it was checked. */
  of(checked: CheckedDocument): DiagnosticReport {
    const { uri } = checked.document;
    const last = this.last.get(uri);
    if (last?.checked === checked) return last;
    const parts: PartItems[] = [];
    for (const part of checked.result.parts) {
      if (part.findings.length > 0) parts.push(this.itemsOf(part, checked, last?.parts[parts.length]));
    }
    const isSame =
      last?.parts.length === parts.length && parts.every((items, index) => items === last.parts[index]);
    const { items, resultId } = isSame ? last : { items: madeOf(parts), resultId: checked.resultId };
    const report = { checked, parts, items, resultId };
    this.last.set(uri, report);
    return report;
  }

  /** To be called when a document is closed. */
  forget(uri: string): void {
    this.last.delete(uri);
  }

  /** @param before the diagnostics that stood in its place last. */
  private itemsOf(
    { findings, line, start }: ResultPart,
    { document }: CheckedDocument,
    before: PartItems | undefined,
  ): PartItems {
    const known = this.made.get(findings);
    // Related places may be in other parts.
    const canMove = known && findings.every(({ related }) => !related);
    if (canMove && line === known.line) return known.items;
    const positionAt = (offset: number) => document.positionAt(start + offset);
    const made = canMove
      ? known.items.map((item) => moved(item, line - known.line))
      : findings.map((finding) => diagnosticOf(finding, document.uri, positionAt));
    const items = before && isSameData(made, before) ? before : made;
    this.made.set(findings, { line, items });
    return items;
  }
}

function moved(item: Diagnostic, by: number): Diagnostic {
  const { start, end } = item.range;
  return {
    ...item,
    range: {
      start: { line: start.line + by, character: start.character },
      end: { line: end.line + by, character: end.character },
    },
  };
}
