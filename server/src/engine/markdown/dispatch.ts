/** Many small parsers as one, which asks only those that know the character it is at. */
import type { BlockContext, BlockParser, InlineContext, InlineParser, Line } from '@lezer/markdown';

/** A construct that begins at the start of a line. */
export interface LineConstruct {
  /** The characters that it can begin with. */
  readonly first: string;
  /** As a block parser: whether it has taken the line; `null` where it has opened a container on it. */
  parse(cx: BlockContext, line: Line): boolean | null;
  /** Whether the line ends a paragraph before it. */
  interrupts?(cx: BlockContext, line: Line): boolean;
}

/** A construct inside a line. */
export interface InlineConstruct {
  /** The characters that it can begin with. */
  readonly first: string;
  /** As an inline parser: where it ends, or -1. */
  parse(cx: InlineContext, next: number, pos: number): number;
}

/** One block parser for all of them, tried in their order, before fenced code. */
export function lineParser(name: string, constructs: readonly LineConstruct[]): BlockParser {
  const byCode = tableOf(constructs);
  return {
    name,
    before: 'FencedCode',
    parse(cx, line) {
      const known = byCode[line.next];
      if (!known) return false;
      for (const construct of known) {
        const result = construct.parse(cx, line);
        if (result !== false) return result;
      }
      return false;
    },
    endLeaf(cx, line) {
      const known = byCode[line.next];
      return known?.some((construct) => construct.interrupts?.(cx, line)) ?? false;
    },
  };
}

/** One inline parser for all of them, tried in their order, before all others. */
export function inlineParser(name: string, constructs: readonly InlineConstruct[]): InlineParser {
  const byCode = tableOf(constructs);
  return {
    name,
    before: 'Escape',
    parse(cx, next, pos) {
      const known = byCode[next];
      if (!known) return -1;
      for (const construct of known) {
        const end = construct.parse(cx, next, pos);
        if (end >= 0) return end;
      }
      return -1;
    },
  };
}

/** An inline construct that is nothing but a pattern (with the flag `y`): an element without content. */
export function opaqueInline(first: string, name: string, pattern: RegExp): InlineConstruct {
  return {
    first,
    parse(cx, _next, pos) {
      const match = matchAt(cx, pattern, pos);
      return match ? cx.addElement(cx.elt(name, pos, pos + match[0].length)) : -1;
    },
  };
}

/** The match of a pattern (with the flag `y`) at an offset of inline content. */
export function matchAt(cx: InlineContext, pattern: RegExp, pos: number): RegExpExecArray | null {
  pattern.lastIndex = pos - cx.offset;
  return pattern.exec(cx.text);
}

/** The rest of the line from `line.pos` on, without white space around it. */
export function restOf(line: Line): string {
  return line.text.slice(line.pos).trimEnd();
}

/** A list of constructs for each ASCII code that one of them begins with. */
function tableOf<T extends { readonly first: string }>(
  constructs: readonly T[],
): (readonly T[] | undefined)[] {
  return Array.from({ length: 128 }, (_, code) => {
    const known = constructs.filter(({ first }) => first.includes(String.fromCharCode(code)));
    return known.length > 0 ? known : undefined;
  });
}
