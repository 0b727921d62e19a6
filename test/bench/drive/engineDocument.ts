/**
 * The engine's side of an open document: what the server does with a keystroke before any message is written.
 * The one place that knows how the engine keeps an open document.
 */
import { DocumentCheck, defaultSettings, type TermBase } from '../../../server/src/engine/index.ts';
import { isEnglishWord } from '../../../server/src/englishWords.ts';
import type { Keystroke } from '../inputs/typist.ts';

export interface EngineDocument {
  /** Changes the text and checks it; returns the number of parts that the result has. */
  press(keystroke: Keystroke): number;
}

/** Opens a document, and checks it for the first time. */
export function openEngineDocument(text: string, termBase: TermBase): EngineDocument {
  const document = new DocumentCheck(text, { termBase, settings: defaultSettings, isWord: isEnglishWord });
  return {
    press(keystroke) {
      document.edit(keystroke);
      return document.result.parts.length;
    },
  };
}
