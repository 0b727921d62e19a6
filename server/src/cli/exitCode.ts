/** How the program ends, and what decides it. */
import type { Severity } from '../engine/index.ts';

export const ExitCode = {
  /** Nothing at or above the failing severity. */
  Clean: 0,
  /** Findings at or above the failing severity. */
  Findings: 1,
  /** Wrong use or configuration, or something that could not be checked or fixed. */
  Trouble: 2,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** All severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Whether a finding of this severity makes the check fail. */
export function isFailing(severity: Severity, failOn: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(failOn);
}
