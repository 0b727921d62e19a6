/** `cxTerminology/check`: the findings of any text, and the text with the fixes. */
import { ErrorCodes, Range, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContexts } from '../../checkContexts.ts';
import { memberOf } from '../../clientFeatures.ts';
import { languageOfId } from '../../documentLanguage.ts';
import { fixText } from '../../fixText.ts';
import type { OpenDocuments } from '../../openDocuments.ts';
import { type CheckParams, type CheckResult, checkMethod } from '../../protocol.ts';

/** Stands for a text that is nowhere; like that of a new document, it belongs to the first open folder. */
const nowhere = 'untitled:text';

/** Answers a request to check a text. */
export async function checkText(
  params: unknown,
  documents: OpenDocuments,
  contexts: CheckContexts,
): Promise<CheckResult> {
  const { text, languageId = 'markdown', uri = nowhere } = readParams(params);
  const { termBase, settings } = await contexts.of(uri);
  if (!documents.uris().includes(uri)) contexts.forget(uri);
  const documentOf = (content: string) => TextDocument.create(uri, languageId, 0, content);
  const findingsIn = (content: string) =>
    documents.check(documentOf(content), termBase, { ...settings, enable: true }).findings;
  const format = { language: languageOfId(languageId), dialects: settings.dialects };
  const document = documentOf(text);
  const fixed = fixText(text, { format, findingsIn });
  return {
    isLeftOut: !settings.enable,
    findings: findingsIn(text).map(({ from, to, code, severity, form, replacement, message }) => {
      const range = Range.create(document.positionAt(from), document.positionAt(to));
      return { range, code, severity, form, replacement, message };
    }),
    fixedText: fixed.text,
    left: fixed.findings.length,
  };
}

function readParams(params: unknown): CheckParams {
  const [text, languageId, uri] = ['text', 'languageId', 'uri'].map(
    (name) => memberOf(params, name) ?? undefined,
  );
  if (typeof text !== 'string' || !isOptionalString(languageId) || !isOptionalString(uri)) {
    const message = `${checkMethod} takes { text: string, languageId?: string, uri?: string }.`;
    throw new ResponseError(ErrorCodes.InvalidParams, message);
  }
  return { text, ...(languageId === undefined ? {} : { languageId }), ...(uri === undefined ? {} : { uri }) };
}

function isOptionalString(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
