/** The diagnostics of open documents: made anew only where something has changed, and the same where nothing has. */
import type { Diagnostic, Position } from 'vscode-languageserver';
import { diagnosticOf } from '../diagnostic.ts';
import type { Finding, ResultPart } from '../engine/index.ts';
import { LineText } from '../lineText.ts';
import type { CheckedDocument } from '../openDocuments.ts';

/** The diagnostics of a document. */
export interface DiagnosticReport {
  /** The same for as long as the diagnostics are. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** What was made of the findings of a part that began with a certain line. */
interface PartItems {
  readonly line: number;
  readonly items: readonly Diagnostic[];
}

interface LastReport extends DiagnosticReport {
  readonly checked: CheckedDocument;
  readonly parts: ReadonlyMap<readonly Finding[], PartItems>;
}

export class DiagnosticReports {
  private readonly last = new Map<string, LastReport>();

  /** The report on a document as it was checked. */
  of(checked: CheckedDocument): DiagnosticReport {
    const { uri } = checked.document;
    const last = this.last.get(uri);
    if (last?.checked === checked) return last;
    const parts = new Map<readonly Finding[], PartItems>();
    const items: Diagnostic[] = [];
    for (const part of checked.result.parts) {
      if (part.findings.length === 0) continue;
      const made = itemsOf(part, checked, last?.parts.get(part.findings));
      parts.set(part.findings, made);
      for (const item of made.items) items.push(item);
    }
    const isSame =
      last?.items.length === items.length && items.every((item, index) => isEqual(item, last.items[index]));
    const report = isSame
      ? { checked, parts, items: last.items, resultId: last.resultId }
      : { checked, parts, items, resultId: checked.resultId };
    this.last.set(uri, report);
    return report;
  }

  /** To be called when a document is closed. */
  forget(uri: string): void {
    this.last.delete(uri);
  }
}

function itemsOf(part: ResultPart, { document }: CheckedDocument, known: PartItems | undefined): PartItems {
  const { findings, line, start, text } = part;
  // Related places may be in other parts.
  if (known && findings.every(({ related }) => !related)) {
    const by = line - known.line;
    return by === 0 ? known : { line, items: known.items.map((item) => moved(item, by)) };
  }
  const lines = new LineText(text);
  const positionAt = (offset: number) => {
    const position = lines.positionAt(offset);
    return { line: line + position.line, character: position.character };
  };
  const items = findings.map((finding) =>
    diagnosticOf(finding, document.uri, positionAt, (offset) => document.positionAt(start + offset)),
  );
  return { line, items };
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

/** Compared by what a finding can differ in; the rest follows from its code. */
function isEqual(one: Diagnostic, other: Diagnostic | undefined): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    one.code === other.code &&
    one.severity === other.severity &&
    one.message === other.message &&
    isSamePosition(one.range.start, other.range.start) &&
    isSamePosition(one.range.end, other.range.end) &&
    one.data.form === other.data.form &&
    one.data.replacement === other.data.replacement &&
    JSON.stringify(one.relatedInformation) === JSON.stringify(other.relatedInformation)
  );
}

function isSamePosition(one: Position, other: Position): boolean {
  return one.line === other.line && one.character === other.character;
}
