/**
 * Marked Markdown: `«wrong→right»` is a finding with its replacement, `«wrong→»` one that has no safe fix. What is
 * not marked is no finding.
 */
import { compileGlossary } from '../../data/compile.ts';
import {
  applyEdits,
  type CheckSettings,
  check,
  combineEdits,
  compileTermBase,
  defaultSettings,
  type Finding,
  rules,
  type TermBase,
} from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';

/** The term base of the built-in glossary; compiled once for each test file that asks. */
export function builtinTermBase(): TermBase {
  return compileTermBase(compileGlossary());
}

interface Mark {
  wrong: string;
  from: number;
  right: string;
}

/** The document that a marked text stands for, and its marks. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/«([^→»]*)→([^»]*)»/g)) {
    text += marked.slice(at, match.index);
    marks.push({ wrong: match[1] ?? '', from: text.length, right: match[2] ?? '' });
    text += match[1];
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), marks };
}

/** The document with all its findings marked as they are found. */
export function markFindings(text: string, findings: readonly Finding[]): string {
  let marked = '';
  let at = 0;
  for (const { from, to, edits, choices, replacement } of findings) {
    marked += `${text.slice(at, from)}«${text.slice(from, to)}→${edits || choices ? replacement : ''}»`;
    at = to;
  }
  return marked + text.slice(at);
}

/** Checks the document of a marked text and marks what is found: equal to the argument if all is right. */
export function recheck(marked: string, termBase: TermBase, settings: Partial<CheckSettings> = {}): string {
  const { text } = readMarks(marked);
  return markFindings(
    text,
    check(text, termBase, { ...defaultSettings, ...settings }, isEnglishWord).findings,
  );
}

/** Severities that switch off every rule but these. */
export function only(...codes: readonly string[]): Partial<CheckSettings> {
  const others = rules.filter(({ code }) => !codes.includes(code));
  const wanted = rules.filter(
    ({ code, defaultSeverity }) => codes.includes(code) && defaultSeverity === 'off',
  );
  return {
    severities: {
      ...Object.fromEntries(others.map(({ code }) => [code, 'off' as const])),
      ...Object.fromEntries(wanted.map(({ code }) => [code, 'hint' as const])),
    },
  };
}

/** The document after all its safe fixes. */
export function fixAll(text: string, termBase: TermBase, settings: Partial<CheckSettings> = {}): string {
  const { findings } = check(text, termBase, { ...defaultSettings, ...settings }, isEnglishWord);
  return applyEdits(text, combineEdits(findings));
}
