/** Checks the labelled set: every mark is found with its replacement, and nothing else is. */
import {
  applyEdits,
  check,
  combineEdits,
  type Finding,
  type TermBase,
} from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { markFindings } from '../engine/marked.ts';
import { settingsFor } from './settings.ts';
import type { Mark, Snippet } from './snippets.ts';
import { Tallies, Tally } from './tally.ts';

/** What the check of the labelled set gave. */
export interface LabelledResult {
  readonly all: Tally;
  readonly rules: Tallies;
  readonly constructs: Tallies;
  /** Each false alarm and each miss, with the snippet. */
  readonly faults: readonly string[];
  readonly fixes: { readonly stated: number; readonly wrong: number };
}

/** Checks all snippets. */
export function checkLabelled(snippets: readonly Snippet[], termBase: TermBase): LabelledResult {
  const result = { all: new Tally(), rules: new Tallies(), constructs: new Tallies() };
  const faults: string[] = [];
  const fixes = { stated: 0, wrong: 0 };
  for (const snippet of snippets) {
    const { findings } = check(
      snippet.text,
      termBase,
      settingsFor(snippet.rules, snippet.options),
      isEnglishWord,
    );
    const tallies = (rule: string) => [
      result.all,
      result.rules.of(rule),
      result.constructs.of(snippet.construct),
    ];
    const { right, wrong, missed } = compare(snippet, findings);
    for (const { code } of right) for (const tally of tallies(code)) tally.right++;
    for (const { code } of wrong) for (const tally of tallies(code)) tally.wrong++;
    for (const _ of missed) for (const tally of tallies(snippet.rules[0] ?? '')) tally.missed++;
    tallies(snippet.rules[0] ?? '');
    if (wrong.length + missed.length > 0) faults.push(faultOf(snippet, findings, wrong, missed));
    if (snippet.fixed === undefined) continue;
    fixes.stated++;
    const fixed = applyEdits(snippet.text, combineEdits(findings));
    if (fixed === snippet.fixed) continue;
    fixes.wrong++;
    faults.push(`${snippet.place} · fixes\n${indent(snippet.fixed)}\n  is fixed as\n${indent(fixed)}`);
  }
  return { ...result, faults, fixes };
}

interface Comparison {
  readonly right: readonly Finding[];
  readonly wrong: readonly Finding[];
  readonly missed: readonly Mark[];
}

/** Right is a finding of a rule of the snippet, at a mark, with its replacement. */
function compare({ rules, marks }: Snippet, findings: readonly Finding[]): Comparison {
  const isAt = (finding: Finding, mark: Mark) =>
    rules.includes(finding.code) &&
    finding.from === mark.from &&
    finding.to === mark.to &&
    writes(finding) === mark.right;
  return {
    right: findings.filter((finding) => marks.some((mark) => isAt(finding, mark))),
    wrong: findings.filter((finding) => !marks.some((mark) => isAt(finding, mark))),
    missed: marks.filter((mark) => !findings.some((finding) => isAt(finding, mark))),
  };
}

function writes({ edits, choices, replacement }: Finding): string {
  return edits || choices ? replacement : '';
}

function faultOf(
  { place, construct, marked, text, rules }: Snippet,
  findings: readonly Finding[],
  wrong: readonly Finding[],
  missed: readonly Mark[],
): string {
  const said = [
    ...wrong.map(({ code, form }) => `false ${code}: ${form}`),
    ...missed.map(({ from, to }) => `missed ${rules[0]}: ${text.slice(from, to)}`),
  ];
  const found = markFindings(text, findings);
  return `${place} · ${construct} · ${said.join('; ')}\n${indent(marked)}\n  is found as\n${indent(found)}`;
}

function indent(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\n', '\n')
    .replaceAll('\\"', '"')
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
