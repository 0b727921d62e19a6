/** Checks or fixes one file. */
import { readFileSync } from 'node:fs';
import type { AnchorChanges, Finding, MarkdownFormat } from '../engine/index.ts';
import type { CheckedFile, Problem } from './checkedFile.ts';
import { fixText } from './fixText.ts';
import { linksToItself } from './linkCorrections.ts';
import { fileProblem } from './problems.ts';
import { replaceFile } from './replaceFile.ts';
import { decode, encode, type Source } from './source.ts';

/** How files are checked. */
export interface Check {
  /** How they are read. */
  readonly format: MarkdownFormat;
  /** The findings of a text. */
  findingsIn(text: string): readonly Finding[];
}

/** What came of a file: it was checked, or there was a problem, or it was checked but could not be fixed. */
export interface Outcome {
  readonly file?: CheckedFile;
  readonly problem?: Problem;
  /** The anchors that fixing has changed; absent where it did not. */
  readonly renamed?: AnchorChanges;
}

/**
 * What is done about findings: nothing, all that can be, or all but what changes the anchors of headings, for
 * a text whose place is not known, and so neither are the links to it.
 */
export type Fixing = 'off' | 'all' | 'keeping anchors';

/** What came of bytes, and what stands in their place after fixing. */
export interface BytesOutcome extends Outcome {
  readonly bytes: Uint8Array;
}

/** Checks a file, and writes it where something was fixed. */
export function checkFile(path: string, fixing: Fixing, check: Check): Outcome {
  let before: Uint8Array;
  try {
    before = readFileSync(path);
  } catch (error) {
    return { problem: fileProblem(path, 'read', error) };
  }
  const { bytes, ...outcome } = checkBytes(path, before, fixing, check);
  if (bytes === before) return outcome;
  try {
    replaceFile(path, bytes);
    return outcome;
  } catch (error) {
    return { ...checkBytes(path, before, 'off', check), problem: fileProblem(path, 'written', error) };
  }
}

/** Checks the content of a file. Where there is nothing to fix, its bytes are returned as they are. */
export function checkBytes(path: string, bytes: Uint8Array, fixing: Fixing, check: Check): BytesOutcome {
  const source = decode(bytes);
  try {
    return fixing !== 'off' && source.isUtf8
      ? fixSource(path, bytes, source, fixing, check)
      : { bytes, ...checkSource(path, source, fixing, check) };
  } catch (error) {
    // A fault of the engine must not keep the other files from being checked.
    return { bytes, problem: uncheckable(path, error) };
  }
}

/** What is told of a file over which the program has come to grief. */
export function uncheckable(path: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return { path, message: `${path} can't be checked, please report this: ${reason}` };
}

function fixSource(
  path: string,
  bytes: Uint8Array,
  source: Source,
  fixing: Fixing,
  check: Check,
): BytesOutcome {
  const leadsHere = fixing === 'all' ? linksToItself(path) : undefined;
  const { text, findings, fixed, links, renamed } = fixText(source.text, check, leadsHere);
  const file = { path, text, findings, fixed, links };
  if (text === source.text) return { file, bytes };
  return { file, bytes: encode(text, source), ...(renamed.size > 0 ? { renamed } : {}) };
}

function checkSource(path: string, { text }: Source, fixing: Fixing, check: Check): Outcome {
  const file = { path, text, findings: check.findingsIn(text), fixed: 0, links: 0 };
  if (fixing === 'off' || !file.findings.some(({ edits }) => edits)) return { file };
  const message = `${path} is not UTF-8 and was not fixed. Save it as UTF-8, and run again.`;
  return { file, problem: { path, message } };
}
