/** Checks documents that nobody edits: one after another, as fast as can be, for their findings alone. */
import type { Checking } from './document/chunkContent.ts';
import { DocumentCheck } from './document/documentCheck.ts';
import type { Finding } from './finding.ts';
import { withoutOtherValues } from './markdown/frontMatterText.ts';
import { sectionsOf } from './markdown/sections.ts';
import { TermPresence } from './presence/presence.ts';
import { RightForms } from './presence/rightForms.ts';
import { misspelledTerm } from './rules/misspelledTerm.ts';
import { severityOf } from './settings.ts';
import { mayHoldSuppressions } from './suppression/suppressions.ts';

export interface ClosedDocumentsOptions extends Checking {
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
    this.presence = new TermPresence(termBase, this.checking.isWord, (scan, node, first, length) =>
      rightForms.mayMatter(scan, node, first, length),
    );
  }

  /** The findings of a document, in order: those that `check` has. What can have none is not parsed. */
  findingsIn(text: string): readonly Finding[] {
    const checking = mayHoldSuppressions(text) ? this.checking : this.checkingOf(text);
    if (!checking) return [];
    // In one piece: no edit will profit by chunks.
    const { findings } = new DocumentCheck(text, checking, Number.POSITIVE_INFINITY).result;
    return this.hidesHints ? findings.filter(({ severity }) => severity !== 'hint') : findings;
  }

  /** How to check a document whose suppressions are not asked for; `undefined` where nothing can be found. */
  private checkingOf(text: string): Checking | undefined {
    // What is asked of sections is asked again when they are left out, and of blocks that are one.
    const known = new Map<string, boolean>();
    const wants = (source: string): boolean => {
      const answer = known.get(source) ?? this.presence.mayBeIn(source);
      known.set(source, answer);
      return answer;
    };
    const seen = withoutOtherValues(text, this.checking.settings.frontMatterKeys);
    return sectionsOf(seen).some(wants) ? { ...this.checking, wants } : undefined;
  }
}
