/** What was last said of each open document, so that it is not said again. */
import type { Diagnostic } from 'vscode-languageserver';
import type { CheckedDocument } from '../openDocuments.ts';

/** The diagnostics of a document. */
export interface DiagnosticReport {
  /** The same for as long as the diagnostics are. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

export class DiagnosticReports {
  private readonly diagnosticsOf: (checked: CheckedDocument) => Diagnostic[];
  private readonly last = new Map<string, DiagnosticReport & { readonly checked: CheckedDocument }>();

  constructor(diagnosticsOf: (checked: CheckedDocument) => Diagnostic[]) {
    this.diagnosticsOf = diagnosticsOf;
  }

  /** The report on a document as it was checked. Most keystrokes change nothing in it. */
  of(checked: CheckedDocument): DiagnosticReport {
    const { uri } = checked.document;
    const last = this.last.get(uri);
    if (last?.checked === checked) return last;
    const items = this.diagnosticsOf(checked);
    const isSame =
      last?.items.length === items.length && items.every((item, i) => isEqual(item, last.items[i]));
    const report = isSame
      ? { checked, items: last.items, resultId: last.resultId }
      : { checked, items, resultId: checked.resultId };
    this.last.set(uri, report);
    return report;
  }

  /** To be called when a document is closed. */
  forget(uri: string): void {
    this.last.delete(uri);
  }
}

/** Compared by what a finding can differ in; the rest follows from its code. */
function isEqual(one: Diagnostic, other: Diagnostic | undefined): boolean {
  return (
    other !== undefined &&
    one.code === other.code &&
    one.severity === other.severity &&
    one.message === other.message &&
    isSamePosition(one.range.start, other.range.start) &&
    isSamePosition(one.range.end, other.range.end) &&
    one.data.form === other.data.form &&
    one.data.replacement === other.data.replacement &&
    isSameList(one.relatedInformation, other.relatedInformation)
  );
}

function isSamePosition(one: Diagnostic['range']['start'], other: Diagnostic['range']['start']): boolean {
  return one.line === other.line && one.character === other.character;
}

function isSameList(one: readonly object[] | undefined, other: readonly object[] | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
