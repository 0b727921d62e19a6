/** Checks or fixes one file. */
import type { AnchorChanges, TextRange } from '../engine/index.ts';
import { type Check, fixText } from '../fixText.ts';
import { contentHash } from '../workspace/contentHash.ts';
import type { CheckedFile, Problem } from './checkedFile.ts';
import type { TwoStepCheck } from './checks.ts';
import type { FileReader } from './fileReader.ts';
import { linksToItself } from './linkCorrections.ts';
import { fileProblem } from './problems.ts';
import { replaceFile } from './replaceFile.ts';
import { decode, encode, type Source } from './source.ts';

/** What came of a file: it was checked, or there was a problem, or it was checked but could not be fixed. */
export interface Outcome {
  readonly file?: CheckedFile;
  readonly problem?: Problem;
  /** Why it was left out, if it was; no problem. */
  readonly note?: string;
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

/** The parts of a file that have to be read to check it. Plain data. */
export interface PartsToRead {
  readonly ranges: readonly TextRange[];
  /** Of the text that they are parts of: another one has other parts. */
  readonly hash: string;
}

/** The parts of a file that have to be read to check it, or what came of it where there are none. */
export function glanceAtFile(path: string, check: TwoStepCheck, files: FileReader): Outcome | PartsToRead {
  const before = readTextFile(path, files);
  if (!(before instanceof Uint8Array)) return before;
  try {
    const { text } = decode(before);
    const ranges = check.partsToRead(text);
    if (ranges.length > 0) return { ranges, hash: contentHash(text) };
    return { file: { path, text: '', findings: [], fixed: 0, links: 0 } };
  } catch (error) {
    return { problem: uncheckable(path, error) };
  }
}

/** Checks a file that was glanced at; all of it where it has changed since. */
export function checkParts(
  path: string,
  check: TwoStepCheck,
  { ranges, hash }: PartsToRead,
  files: FileReader,
): Outcome {
  const findingsIn = (text: string) =>
    check.findingsIn(text, contentHash(text) === hash ? ranges : undefined);
  return checkFile(path, 'off', { ...check, findingsIn }, files);
}

/** Checks a file, and writes it where something was fixed. */
export function checkFile(path: string, fixing: Fixing, check: Check, files: FileReader): Outcome {
  const before = readTextFile(path, files);
  if (!(before instanceof Uint8Array)) return before;
  const { bytes, ...outcome } = checkBytes(path, before, fixing, check);
  if (bytes === before) return outcome;
  try {
    replaceFile(path, bytes);
    return outcome;
  } catch (error) {
    return { ...checkBytes(path, before, 'off', check), problem: fileProblem(path, 'written', error) };
  }
}

/** The bytes of a file, or why they are not to be checked. */
function readTextFile(path: string, files: FileReader): Uint8Array | Outcome {
  try {
    const bytes = files.read(path);
    const note = reasonToSkip(path, bytes);
    return note === undefined ? bytes : { note };
  } catch (error) {
    return { problem: fileProblem(path, 'read', error) };
  }
}

/** Larger files are no documents that people write, in bytes. */
const maxSize = 10 * 1024 * 1024;

/** How far to look for what no text has: zeros, unless it is UTF-16. */
const headSize = 8000;

/** Why a file is not to be checked, if it is not. */
function reasonToSkip(path: string, bytes: Uint8Array): string | undefined {
  if (bytes.length > maxSize) return `${path} was left out: it is larger than 10 MB.`;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16 || !bytes.subarray(0, headSize).includes(0)) return undefined;
  return `${path} was left out: it is not a text, whatever its name.`;
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
