/** The program that scans texts, ready to be called. */
import program from 'cx-terminology:scanner';
import { isWordCode } from '../matching/characters.ts';
import { CLASSES, KIND_BROKEN, KIND_OF_WORD, KIND_OTHER, MASKS, TEXT } from './program/layout.ts';

/** What program/scan.ts exports. */
export interface ScanProgram {
  readonly memory: {
    /** Another one after each call of `grow`. */
    readonly buffer: ArrayBuffer;
    /** By so many pages of 64 KB. */
    grow(pages: number): void;
  };
  turn(): void;
  go(unit: number): void;
  next(to: number, wanted: number): number;
  look(length: number): number;
  remember(kind: number): void;
  forget(length: number): void;
  forgetForms(): void;
}

/** A page of its memory, in bytes. */
export const pageSize = 1 << 16;

/** What stands in place of what is no character. */
const REPLACEMENT = 0xfffd;

/**
 * Starts the program. It has memory of its own.
 * @param classOf tells of each ASCII character what it is.
 */
export function startScanProgram(classOf: (code: number) => number): ScanProgram {
  const module = new WebAssembly.Module(Uint8Array.from(atob(program), (byte) => byte.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(module, { scan: { kindOf } });
  const started = exports as unknown as ScanProgram;
  started.memory.grow(Math.ceil(TEXT / pageSize));
  const memory = new Uint8Array(started.memory.buffer);
  memory.fill(0xff, MASKS, MASKS + 16);
  for (let code = 0; code < 128; code++) memory[CLASSES + code] = classOf(code);
  return started;
}

function kindOf(code: number): number {
  if (code === REPLACEMENT) return KIND_BROKEN;
  return isWordCode(code) ? KIND_OF_WORD : KIND_OTHER;
}
