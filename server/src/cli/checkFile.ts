/** Checks or fixes one file. */
import { readFileSync } from 'node:fs';
import type { Finding } from '../engine/index.ts';
import type { CheckedFile, Problem } from './checkedFile.ts';
import { fixText } from './fixText.ts';
import { fileProblem } from './problems.ts';
import { replaceFile } from './replaceFile.ts';
import { decode, encode, type Source } from './source.ts';

/** The findings of a text. */
export type Check = (text: string) => readonly Finding[];

/** What came of a file: it was checked, or there was a problem, or it was checked but could not be fixed. */
export interface Outcome {
  readonly file?: CheckedFile;
  readonly problem?: Problem;
}

/** What came of bytes, and what stands in their place after fixing. */
export interface BytesOutcome extends Outcome {
  readonly bytes: Uint8Array;
}

/** Checks a file, and with `fix` writes it where there is something to fix. */
export function checkFile(path: string, fix: boolean, check: Check): Outcome {
  let before: Uint8Array;
  try {
    before = readFileSync(path);
  } catch (error) {
    return { problem: fileProblem(path, 'read', error) };
  }
  const { bytes, ...outcome } = checkBytes(path, before, fix, check);
  if (bytes === before) return outcome;
  try {
    replaceFile(path, bytes);
    return outcome;
  } catch (error) {
    return { ...checkBytes(path, before, false, check), problem: fileProblem(path, 'written', error) };
  }
}

/** Checks the content of a file. Where there is nothing to fix, its bytes are returned as they are. */
export function checkBytes(path: string, bytes: Uint8Array, fix: boolean, check: Check): BytesOutcome {
  const source = decode(bytes);
  try {
    return fix && source.isUtf8
      ? fixSource(path, bytes, source, check)
      : { bytes, ...checkSource(path, source, fix, check) };
  } catch (error) {
    // A fault of the engine must not keep the other files from being checked.
    const reason = error instanceof Error ? error.message : String(error);
    return { bytes, problem: { path, message: `${path} can't be checked, please report this: ${reason}` } };
  }
}

function fixSource(path: string, bytes: Uint8Array, source: Source, check: Check): BytesOutcome {
  const { text, findings, fixed } = fixText(source.text, check);
  const file = { path, text, findings, fixed };
  return { file, bytes: text === source.text ? bytes : encode(text, source) };
}

function checkSource(path: string, { text }: Source, fix: boolean, check: Check): Outcome {
  const file = { path, text, findings: check(text), fixed: 0 };
  if (!fix || !file.findings.some(({ edits }) => edits)) return { file };
  const message = `${path} is not UTF-8 and was not fixed. Save it as UTF-8, and run again.`;
  return { file, problem: { path, message } };
}
