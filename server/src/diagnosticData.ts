/** What a diagnostic carries for its quick fix, so that the fix needs no second look for the fault. */
import { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { memberOf } from './clientFeatures.ts';
import type { Edit, Finding } from './engine/index.ts';

export interface DiagnosticData {
  conceptId: string;
  /** The form as it is read, without markup. */
  form: string;
  /** What to write instead. */
  replacement: string;
  /** Absent where no fix is safe. */
  fix?: DiagnosticFix;
}

export interface DiagnosticFix {
  edits: TextEdit[];
  /** The text that the edits were made for. Where another stands there by now, they must not be applied. */
  source: { range: Range; text: string };
}

/** Makes the data of a finding, for the document as it was checked. */
export function diagnosticDataOf(finding: Finding, document: TextDocument): DiagnosticData {
  const { conceptId, form, replacement, edits } = finding;
  if (!edits || edits.length === 0) return { conceptId, form, replacement };
  const range = Range.create(
    document.positionAt(Math.min(finding.from, ...edits.map(({ from }) => from))),
    document.positionAt(Math.max(finding.to, ...edits.map(({ to }) => to))),
  );
  const source = { range, text: document.getText(range) };
  return { conceptId, form, replacement, fix: { edits: textEditsOf(edits, document), source } };
}

/** The engine's edits as LSP has them. */
export function textEditsOf(edits: readonly Edit[], document: TextDocument): TextEdit[] {
  return edits.map(({ from, to, text }) =>
    TextEdit.replace(Range.create(document.positionAt(from), document.positionAt(to)), text),
  );
}

/** The data as it comes back from the client; `undefined` where it did not keep it, or not whole. */
export function readDiagnosticData(value: unknown): DiagnosticData | undefined {
  const isWhole =
    ['conceptId', 'form', 'replacement'].every((name) => typeof memberOf(value, name) === 'string') &&
    isFix(memberOf(value, 'fix'));
  return isWhole ? (value as DiagnosticData) : undefined;
}

function isFix(value: unknown): boolean {
  if (value === undefined) return true;
  const edits = memberOf(value, 'edits');
  const source = memberOf(value, 'source');
  return (
    Array.isArray(edits) &&
    edits.every((edit) => TextEdit.is(edit)) &&
    Range.is(memberOf(source, 'range')) &&
    typeof memberOf(source, 'text') === 'string'
  );
}

/** Whether the text that the fix was made for still stands where it stood. */
export function isCurrent({ source }: DiagnosticFix, document: TextDocument): boolean {
  return document.getText(source.range) === source.text;
}
