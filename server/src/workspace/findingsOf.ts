/** Checks the text of a file, and keeps what an index needs. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContext } from '../checkContexts.ts';
import { languageOfFile } from '../documentLanguage.ts';
import { type CheckResult, check, conceptIdsOf, type TermBase } from '../engine/index.ts';
import { isEnglishWord } from '../englishWords.ts';
import { diagnosticIn } from '../features/diagnostic.ts';
import type { FormUse, TextFindings } from './fileRecord.ts';

/** What is found in the text of the file with that URI. */
export function findingsOf(uri: string, text: string, { termBase, settings }: CheckContext): TextFindings {
  const language = languageOfFile(uri);
  const result = check(text, termBase, { ...settings, language }, isEnglishWord);
  const findings = result.findings.filter(({ severity }) => severity !== 'hint');
  const document = TextDocument.create(uri, language, 0, text);
  return {
    count: findings.length,
    diagnostics: JSON.stringify(findings.map((finding) => diagnosticIn(document, finding))),
    uses: usesOf(result, termBase),
  };
}

function usesOf({ occurrences }: CheckResult, termBase: TermBase): FormUse[] {
  const uses = new Map<string, FormUse>();
  for (const { occurrence, run } of occurrences) {
    const [concept = ''] = conceptIdsOf(occurrence, termBase);
    const form = run.text.slice(occurrence.from, occurrence.to).replace(/\s+/g, ' ');
    const key = `${concept} ${form}`;
    uses.set(key, { concept, form, count: (uses.get(key)?.count ?? 0) + 1 });
  }
  return [...uses.values()];
}
