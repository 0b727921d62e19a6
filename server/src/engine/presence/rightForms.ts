/** Tells right forms that nothing can be found fault with from those whose text is worth reading. */
import { contextOf } from '../document/occurrenceContext.ts';
import type { TermBase, TermSurface } from '../glossary/termBase.ts';
import type { Block } from '../markdown/block.ts';
import { plainRun } from '../markdown/prose.ts';
import { wholeSource } from '../markdown/sourcePart.ts';
import { accept } from '../matching/accept.ts';
import { isPartOfIdentifier } from '../matching/identifiers.ts';
import { isWellFormed, type Occurrence } from '../matching/occurrence.ts';
import type { Scan } from '../matching/scan.ts';
import { markup } from '../rules/beside.ts';
import { documentRules, occurrenceRules, partRules } from '../rules/index.ts';
import type { DocumentRule, OccurrenceRule, PartRule, RuleDescription } from '../rules/rule.ts';
import { type CheckSettings, severityOf } from '../settings.ts';

/** Which rules are asked. */
const isAsked =
  (settings: CheckSettings, hidesHints: boolean) =>
  (rule: RuleDescription): boolean => {
    const severity = severityOf(rule, settings);
    return severity !== 'off' && !(hidesHints && severity === 'hint');
  };

/** Where a form stands, as far as anybody knows who has not read the text. */
const paragraph: Block = { kind: 'paragraph', from: 0, to: 0, runs: [] };

export class RightForms {
  private readonly termBase: TermBase;
  private readonly settings: CheckSettings;
  private readonly ofOne: readonly OccurrenceRule[];
  private readonly ofSeveral: readonly (PartRule | DocumentRule)[];
  /** The last text with a form over line breaks, and the same without them. */
  private lines = { text: '', joined: '' };

  /** @param hidesHints whether nobody wants to know of findings that are hints. */
  constructor(termBase: TermBase, settings: CheckSettings, hidesHints: boolean) {
    const asked = isAsked(settings, hidesHints);
    this.termBase = termBase;
    this.settings = settings;
    this.ofOne = occurrenceRules.filter(asked);
    this.ofSeveral = [...partRules, ...documentRules].filter(asked);
  }

  /** Whether the forms at a node of the trie, which the first words of a source spell, may have a part in a finding. */
  mayMatter(scan: Scan, node: number, length: number): boolean {
    const { starts, ends } = scan.words;
    const written = scan.text.slice(starts[0], ends[length - 1]);
    // What a reader sees between the words is for the parser to say.
    if (markup.test(written)) return true;
    // A line break in a paragraph is a space.
    const read = /[\r\n]/.test(written) ? { ...scan, text: this.onOneLine(scan.text) } : scan;
    const all = this.standing(read, node, length);
    const right = all.filter(isWellFormed);
    // The matcher takes one with the fewest faults.
    if (right.length === 0) return all.some((one) => !isInPlainAddress(one, scan.text));
    return right.some((one) => this.mayBeAtFault(one, right, scan.text));
  }

  /** A text with a space for each line break: made once, as there may be thousands of such forms in it. */
  private onOneLine(text: string): string {
    if (this.lines.text !== text) this.lines = { text, joined: text.replace(/[\r\n]/g, ' ') };
    return this.lines.joined;
  }

  /** The forms at a node that the first words of a source may be. */
  private standing(scan: Scan, node: number, length: number): Occurrence[] {
    const { surfaces, trie } = this.termBase;
    const found: Occurrence[] = [];
    for (const value of trie.valuesAt(node)) {
      const occurrence = accept(scan, surfaces.at(value) as TermSurface, value, 0, length);
      if (occurrence) found.push(occurrence);
    }
    return found;
  }

  /** Whether a rule finds fault with a form that is written as it should be, or may have to know of it. */
  private mayBeAtFault(occurrence: Occurrence, right: readonly Occurrence[], text: string): boolean {
    const { surfaces } = this.termBase;
    const conceptOf = (surface: number) => surfaces.at(surface)?.concept;
    const alternatives = right
      .map(({ surface }) => surface)
      .filter((surface) => conceptOf(surface) !== conceptOf(occurrence.surface));
    const place = { run: plainRun(text), block: paragraph };
    const context = contextOf(
      { ...place, occurrence: { ...occurrence, alternatives } },
      wholeSource(text, this.settings),
      this.termBase,
      this.settings,
    );
    return (
      this.ofOne.some((rule) => rule.check(context) !== undefined) ||
      this.ofSeveral.some((rule) => rule.mayConcern(context))
    );
  }
}

/**
 * Whether a form is part of an address, a path or the like that is the same for a reader, if he sees it at all: there is
 * no markup in it.
 */
function isInPlainAddress({ from, to }: Occurrence, text: string): boolean {
  const before = /[\w\-./:]*$/.exec(text.slice(Math.max(0, from - 300), from))?.[0] ?? '';
  const after = /^[\w\-./:]*/.exec(text.slice(to, to + 300))?.[0] ?? '';
  const isWhole = isFree(text[from - before.length - 1]) && isFree(text[to + after.length]);
  const chunk = text.slice(from - before.length, to + after.length);
  return isWhole && isPartOfIdentifier(chunk, before.length, before.length + to - from);
}

/** Whether what stands beside a chunk ends it, and is no markup that is nothing to a reader. */
function isFree(unit: string | undefined): boolean {
  return unit === undefined || /[\s()"]/.test(unit);
}
