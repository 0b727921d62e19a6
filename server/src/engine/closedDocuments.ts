/** Checks documents that nobody edits: one after another, as fast as can be, for their findings alone. */
import type { Checking } from './document/chunkContent.ts';
import { DocumentCheck } from './document/documentCheck.ts';
import { Excerpt } from './document/excerpt.ts';
import { movedFinding } from './document/moved.ts';
import type { Finding } from './finding.ts';
import { frontMatterEnd } from './markdown/frontMatter.ts';
import { withoutOtherValues } from './markdown/frontMatterText.ts';
import type { TextRange } from './markdown/prose.ts';
import { reachesBeyond, sectionsOf } from './markdown/sections.ts';
import { TermPresence } from './presence/presence.ts';
import { RightForms } from './presence/rightForms.ts';
import { misspelledTerm } from './rules/misspelledTerm.ts';
import { severityOf } from './settings.ts';
import { mayBeSuppressed } from './suppression/suppressions.ts';

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
    this.presence = new TermPresence(termBase, this.checking.isWord, (scan, node, first, length) =>
      rightForms.mayMatter(scan, node, first, length),
    );
  }

  /** The findings of a document, in order: those that `check` has. What can have none is not parsed. */
  findingsIn(text: string): readonly Finding[] {
    if (mayBeSuppressed(text)) return this.found(text, this.checking);
    const kept = this.wantedOf(text);
    if (kept.length === 0) return [];
    const { text: excerpt, toSource } = new Excerpt(text, kept);
    const wants = (source: string) => this.presence.mayBeIn(source);
    const findings = this.found(excerpt, { ...this.checking, wants, excerptOf: text });
    return findings.map((finding) => movedFinding(finding, toSource));
  }

  private found(text: string, checking: Checking): readonly Finding[] {
    // In one piece: no edit will profit by chunks.
    const { findings } = new DocumentCheck(text, checking, Number.POSITIVE_INFINITY).result;
    return this.hidesHints ? findings.filter(({ severity }) => severity !== 'hint') : findings;
  }

  /** The parts of a document that have to be read; none where nothing can be found. */
  private wantedOf(text: string): readonly TextRange[] {
    const { frontMatterKeys, language } = this.checking.settings;
    const start = frontMatterEnd(text);
    const front = withoutOtherValues(text.slice(0, start), frontMatterKeys);
    const sections = sectionsOf(text, start);
    const wanted = sections.map(({ from, to }) => this.presence.mayBeIn(text, from, to));
    if (!wanted.includes(true) && !this.presence.mayBeIn(front)) return [];
    // MDX has expressions and elements that reach over anything.
    if (language === 'mdx') return [{ from: 0, to: text.length }];
    const kept = sections.filter(
      ({ from, to }, index) => wanted[index] || reachesBeyond(text.slice(from, to)),
    );
    return [{ from: 0, to: start }, ...kept];
  }
}
