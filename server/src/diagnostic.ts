/** A finding as LSP has it. */
import { type Diagnostic, DiagnosticSeverity, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticDataOf } from './diagnosticData.ts';
import type { Finding, Severity } from './engine/index.ts';
import { diagnosticSource, rulePages } from './protocol.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostic of a finding of a document. */
export function diagnosticIn(document: TextDocument, finding: Finding): Diagnostic {
  return diagnosticOf(finding, document.uri, (offset) => document.positionAt(offset));
}

/**
 * The diagnostic of a finding.
 * @param positionAt the position of an offset of the finding.
 */
export function diagnosticOf(
  finding: Finding,
  uri: string,
  positionAt: (offset: number) => Position,
): Diagnostic {
  const { code, severity, from, to, message, related } = finding;
  const relatedInformation = related?.map((place) => ({
    location: { uri, range: { start: positionAt(place.from), end: positionAt(place.to) } },
    message: place.message,
  }));
  return {
    range: { start: positionAt(from), end: positionAt(to) },
    severity: severities[severity],
    code,
    codeDescription: { href: `${rulePages}/${code}.md` },
    source: diagnosticSource,
    message,
    data: diagnosticDataOf(finding),
    ...(relatedInformation ? { relatedInformation } : {}),
  };
}
