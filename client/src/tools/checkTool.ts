/** Checks a text or a file for a language model. */
import { l10n, window } from 'vscode';
import {
  type CheckFinding,
  type CheckParams,
  type CheckResult,
  checkMethod,
} from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { documentOf } from './files.ts';
import { counted, type Tool } from './tool.ts';

interface CheckInput {
  readonly text?: string;
  readonly file?: string;
  /** Of the text. */
  readonly language?: 'markdown' | 'mdx';
  /** Where it is not given, for a text. */
  readonly correctedText?: boolean;
}

/** More would take a model’s attention from the first. */
const maxFindings = 100;

export function checkTool(server: LanguageServer): Tool<CheckInput> {
  return {
    prepare: ({ file }) => ({
      invocationMessage:
        file === undefined ? l10n.t('Checking terms') : l10n.t('Checking terms in {0}', file),
    }),
    async answer(input, token) {
      const { file, correctedText = file === undefined } = input;
      const params = await paramsOf(input);
      const result = await server.request<CheckParams, CheckResult>(checkMethod, params, token);
      if (file !== undefined && result.isLeftOut) {
        return [`“${file}” is left out of checks, by the user’s settings or the team’s configuration file.`];
      }
      const report = reportOf(result);
      if (!correctedText || result.fixedText === params.text) return [report];
      return [`${report}\n\n${introductionOf(result)}`, result.fixedText];
    },
  };
}

async function paramsOf({ text, file, language = 'markdown' }: CheckInput): Promise<CheckParams> {
  if ((text === undefined) === (file === undefined)) {
    throw new Error('Give either a text to check or a file, not both.');
  }
  if (file !== undefined) {
    const document = await documentOf(file);
    return { text: document.getText(), languageId: document.languageId, uri: document.uri.toString() };
  }
  // The terms that hold where the user is.
  const uri = window.activeTextEditor?.document.uri.toString();
  return { text: text ?? '', languageId: language, ...(uri === undefined ? {} : { uri }) };
}

/** One line for each finding, as compilers have it, lines and columns from 1 on. */
function reportOf({ findings }: CheckResult): string {
  if (findings.length === 0) return 'No findings: all terms are written as the glossary has them.';
  const lines = findings.slice(0, maxFindings).map(lineOf);
  const more = findings.length - lines.length;
  return [
    `${counted(findings.length, 'finding')}:`,
    ...lines,
    ...(more > 0 ? [`… and ${more} more. Fix these first, then check again.`] : []),
  ].join('\n');
}

function lineOf({ range, severity, code, form, message }: CheckFinding): string {
  const { line, character } = range.start;
  return `${line + 1}:${character + 1} ${severity} ${code} “${form}”: ${message}`;
}

function introductionOf({ left }: CheckResult): string {
  if (left === 0) return 'The corrected text follows.';
  const why = 'a person has to decide, or links may lead to a heading that would change';
  return `The corrected text follows; ${counted(left, 'finding')} left, as ${why}.`;
}
