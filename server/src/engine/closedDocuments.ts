/** Checks documents that nobody edits: one after another, as fast as can be, for their findings alone. */
import type { Checking } from './document/chunkContent.ts';
import { DocumentCheck } from './document/documentCheck.ts';
import type { Finding } from './finding.ts';
import { withoutOtherValues } from './markdown/frontMatterText.ts';
import { mayHoldTerms } from './presence/presence.ts';
import { misspelledTerm } from './rules/misspelledTerm.ts';
import { severityOf } from './settings.ts';
import { mayHoldSuppressions } from './suppression/suppressions.ts';

export interface ClosedDocumentsOptions extends Checking {
  /** Leaves hints out: they are meant for an editor, which shows them faintly. */
  readonly hidesHints: boolean;
}

/** No block with prose that belongs together reaches over one. */
const emptyLine = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)/;

/** For documents that are checked alike. */
export class ClosedDocuments {
  private readonly checking: Checking;
  private readonly hidesHints: boolean;

  constructor({ termBase, settings, isWord, hidesHints }: ClosedDocumentsOptions) {
    const looksForSlips = severityOf(misspelledTerm, settings) !== 'off';
    this.checking = { termBase, settings, isWord: looksForSlips ? isWord : undefined };
    this.hidesHints = hidesHints;
  }

  /** The findings of a document, in order: those that `check` has. What can hold no term is not parsed. */
  findingsIn(text: string): readonly Finding[] {
    if (!this.mayHoldFindings(text)) return [];
    // In one piece: no edit will profit by chunks.
    const { findings } = new DocumentCheck(text, this.checking, Number.POSITIVE_INFINITY).result;
    return this.hidesHints ? findings.filter(({ severity }) => severity !== 'hint') : findings;
  }

  private mayHoldFindings(text: string): boolean {
    if (mayHoldSuppressions(text)) return true;
    const { termBase, settings, isWord } = this.checking;
    const seen = withoutOtherValues(text, settings.frontMatterKeys);
    return seen.split(emptyLine).some((piece) => mayHoldTerms(piece, termBase, isWord));
  }
}
