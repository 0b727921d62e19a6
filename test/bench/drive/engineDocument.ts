/**
 * The engine's side of an open document: what the server does with a keystroke before any message is written.
 * The one place that knows how the engine keeps an open document.
 */
import { check, defaultSettings, type TermBase } from '../../../server/src/engine/index.ts';
import { isEnglishWord } from '../../../server/src/englishWords.ts';
import type { Keystroke } from '../inputs/typist.ts';

export interface EngineDocument {
  /** Changes the text and checks it; resolves to the number of findings. */
  press(keystroke: Keystroke): number;
}

/** Opens a document, and checks it for the first time. */
export function openEngineDocument(text: string, termBase: TermBase): EngineDocument {
  let current = text;
  return {
    press({ from, to, text: typed }) {
      current = current.slice(0, from) + typed + current.slice(to);
      return check(current, termBase, defaultSettings, isEnglishWord).findings.length;
    },
  };
}
