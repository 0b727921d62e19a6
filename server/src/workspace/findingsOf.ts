/** Checks the text of a file, and keeps what an index needs. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContext } from '../checkContexts.ts';
import { diagnosticIn } from '../diagnostic.ts';
import { languageOfFile } from '../documentLanguage.ts';
import {
  type CheckResult,
  check,
  conceptIdsOf,
  type Finding,
  occurrenceRules,
  type PlacedOccurrence,
  type TermBase,
  undefinedAbbreviation,
} from '../engine/index.ts';
import { isEnglishWord } from '../englishWords.ts';
import type { FixableCount, FormUse, TextFindings, UnexpandedUse } from './fileRecord.ts';

/** What is found in the text of the file with that URI. */
export function findingsOf(uri: string, text: string, { termBase, settings }: CheckContext): TextFindings {
  const language = languageOfFile(uri);
  const result = check(text, termBase, { ...settings, language }, isEnglishWord);
  const findings = result.findings.filter(({ severity }) => severity !== 'hint');
  const document = TextDocument.create(uri, language, 0, text);
  return {
    count: findings.length,
    fixable: fixableIn(findings),
    diagnostics: JSON.stringify(findings.map((finding) => diagnosticIn(document, finding))),
    uses: usesOf(result, termBase),
    unexpanded: unexpandedIn(result, document),
  };
}

/** How many of some findings have a fix that is certain, by rule and concept. */
export function fixableIn(findings: readonly Finding[]): FixableCount[] {
  const counts = new Map<string, FixableCount>();
  for (const { code, conceptId: concept, edits } of findings) {
    if (!edits?.length) continue;
    const key = `${code} ${concept}`;
    counts.set(key, { code, concept, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The first use of each abbreviation that a text never writes out. */
export function unexpandedIn({ findings }: CheckResult, document: TextDocument): UnexpandedUse[] {
  return findings
    .filter(({ code }) => code === undefinedAbbreviation.code)
    .map(({ conceptId: concept, form, from }) => ({ concept, form, ...document.positionAt(from) }));
}

/** The rules that say of a form what to write instead. */
const formRules = new Set(occurrenceRules.map(({ code }) => code));

/** How often each form stands in a text. */
export function usesOf({ findings, occurrences }: CheckResult, termBase: TermBase): FormUse[] {
  const wrong = new Set(findings.filter(({ code }) => formRules.has(code)).map(({ from }) => from));
  const uses = new Map<string, FormUse>();
  for (const placed of occurrences) {
    const [concept = '', ...alternatives] = conceptIdsOf(placed.occurrence, termBase);
    const form = formAt(placed);
    const key = `${concept} ${form}`;
    const before = uses.get(key);
    uses.set(key, {
      concept,
      ...(alternatives.length > 0 ? { alternatives } : {}),
      form,
      ...(before?.isWrong || wrong.has(placed.from) ? { isWrong: true } : {}),
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...uses.values()];
}

/** What stands at an occurrence, without markup and with single spaces. */
export function formAt({ occurrence, run }: PlacedOccurrence): string {
  return run.text.slice(occurrence.from, occurrence.to).replace(/\s+/g, ' ');
}
