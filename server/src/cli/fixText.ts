/** Applies all safe fixes of a text. */
import { applyEdits, combineEdits, type Finding } from '../engine/index.ts';

export interface FixedText {
  readonly text: string;
  /** What is left to find in it. */
  readonly findings: readonly Finding[];
  /** How many findings are gone. */
  readonly fixed: number;
}

/** Fixes that are in each other's way need a second round, seldom a third; the limit is for faults in fixes. */
const maxRounds = 5;

/** Fixes until nothing is left to fix. */
export function fixText(text: string, check: (text: string) => readonly Finding[]): FixedText {
  const before = check(text);
  let fixed = text;
  let findings = before;
  for (let round = 0; round < maxRounds; round++) {
    const edits = combineEdits(findings);
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
    findings = check(fixed);
  }
  return { text: fixed, findings, fixed: Math.max(0, before.length - findings.length) };
}
