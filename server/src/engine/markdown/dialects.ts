/** The constructs of dialects that are read as such, and the grammars that read them. */
import type { MarkdownParser } from '@lezer/markdown';
import { type Dialect, type DialectSwitches, dialectNames } from './dialects/names.ts';
import { markdownGrammar } from './grammar.ts';
import { withMdx } from './mdx/grammar.ts';

/** The languages of documents, by their ids in editors. */
export type MarkdownLanguage = 'markdown' | 'mdx';

/** How a document is to be read. */
export interface MarkdownFormat {
  /** `markdown` if it is not given. */
  readonly language?: MarkdownLanguage;
  /** All if they are not given. */
  readonly dialects?: Dialects;
}

/**
 * Immutable to its users. There is one object for each combination among all that are made of each other, so that
 * its grammars are built once, when they are first needed.
 */
export class Dialects {
  private readonly off: ReadonlySet<Dialect>;
  /** Every combination, by the names of what is off in it. */
  private readonly combinations: Map<string, Dialects>;
  private readonly grammars = new Map<MarkdownLanguage, MarkdownParser>();

  private constructor(off: ReadonlySet<Dialect>, combinations: Map<string, Dialects>) {
    this.off = off;
    this.combinations = combinations;
    combinations.set(keyOf(off), this);
  }

  /** All constructs, with a memory of combinations of their own. */
  static all(): Dialects {
    return new Dialects(new Set(), new Map());
  }

  isOn(dialect: Dialect): boolean {
    return !this.off.has(dialect);
  }

  /** These, with some switched on or off. */
  with(switches: DialectSwitches): Dialects {
    const off = new Set(dialectNames.filter((name) => !(switches[name] ?? this.isOn(name))));
    return this.combinations.get(keyOf(off)) ?? new Dialects(off, this.combinations);
  }

  /** The parser for a language. */
  grammarOf(language: MarkdownLanguage): MarkdownParser {
    const grammar = this.grammars.get(language) ?? this.build(language);
    this.grammars.set(language, grammar);
    return grammar;
  }

  private build(language: MarkdownLanguage): MarkdownParser {
    return language === 'mdx'
      ? withMdx(this.grammarOf('markdown'))
      : markdownGrammar((dialect) => this.isOn(dialect));
  }
}

function keyOf(off: ReadonlySet<Dialect>): string {
  return [...off].join();
}

/** What is read where nobody says otherwise. */
export const allDialects = Dialects.all();
