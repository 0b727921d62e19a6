/** Checks documents that nobody edits: one after another, as fast as can be, for their findings alone. */
import type { Checking } from './document/chunkContent.ts';
import { checkInExcerpt, partsToRead } from './document/excerptCheck.ts';
import type { Finding } from './finding.ts';
import type { TextRange } from './markdown/prose.ts';
import { TermPresence } from './presence/presence.ts';
import { RightForms } from './presence/rightForms.ts';
import { misspelledTerm } from './rules/misspelledTerm.ts';
import { severityOf } from './settings.ts';

export interface ClosedDocumentsOptions extends Omit<Checking, 'wants' | 'excerptOf'> {
  /** Leaves hints out: they are meant for an editor, which shows them faintly. */
  readonly hidesHints: boolean;
}

/** For documents that are checked alike. */
export class ClosedDocuments {
  private readonly checking: Checking;
  private readonly hidesHints: boolean;
  private readonly presence: TermPresence;

  constructor({ termBase, settings, isWord, hidesHints }: ClosedDocumentsOptions) {
    const looksForSlips = severityOf(misspelledTerm, settings) !== 'off';
    this.checking = { termBase, settings, isWord: looksForSlips ? isWord : undefined };
    this.hidesHints = hidesHints;
    const rightForms = new RightForms(termBase, settings, hidesHints);
    this.presence = new TermPresence(termBase, this.checking.isWord, (scan, node, length) =>
      rightForms.mayMatter(scan, node, length),
    );
  }

  /** The parts of a document that have to be read, in UTF-16 offsets; none where nothing can be found. */
  partsToRead(text: string): readonly TextRange[] {
    return partsToRead(text, this.checking, this.presence);
  }

  /**
   * The findings of a document, in order: those that `check` has.
   * @param parts what `partsToRead` has told, where it was asked.
   */
  findingsIn(text: string, parts?: readonly TextRange[]): readonly Finding[] {
    const { findings } = checkInExcerpt(text, this.checking, this.presence, parts);
    return this.hidesHints ? findings.filter(({ severity }) => severity !== 'hint') : findings;
  }
}
