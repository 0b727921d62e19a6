/** The prose that micromark finds in a document: an oracle for ours. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { BlockKind } from '../../../server/src/engine/markdown/block.ts';
import { readTag, roleOfElement } from '../../../server/src/engine/markdown/elements.ts';
import { readHtmlProse } from '../../../server/src/engine/markdown/htmlProse.ts';
import { BARRIER } from '../../../server/src/engine/matching/characters.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The texts that are read in one block: its own first, then those of its images. */
export interface BlockProse {
  readonly kind: BlockKind;
  readonly texts: readonly string[];
}

const leafKinds = new Map<string, BlockKind>([
  ['paragraph', 'paragraph'],
  ['atxHeading', 'heading'],
  ['setextHeading', 'heading'],
  ['tableHeader', 'table cell'],
  ['tableData', 'table cell'],
  ['htmlFlow', 'HTML'],
]);

/** Markup and white space around text: nothing that is read, and nothing that ends a term. */
const silent = new Set([
  'atxHeadingSequence',
  'setextHeadingLine',
  'emphasisSequence',
  'strongSequence',
  'strikethroughSequence',
  'labelMarker',
  'labelImageMarker',
  'linePrefix',
  'lineSuffix',
  'whitespace',
  'blockQuotePrefix',
  'listItemIndent',
  'gfmFootnoteDefinitionIndent',
  'resource',
  'reference',
  'taskListCheck',
  'tableCellDivider',
]);

/** What holds text, and is nothing but that to a reader. */
const transparent = new Set([
  'atxHeadingText',
  'setextHeadingText',
  'emphasis',
  'emphasisText',
  'strong',
  'strongText',
  'strikethrough',
  'strikethroughText',
  'link',
  'label',
  'labelText',
  'tableContent',
]);

/** Text that no reader takes as such. What is no letter in it would not be looked at. */
const opaque = new Set(['codeText', 'autolink', 'gfmFootnoteCall']);

/** The blocks of a document that hold prose, in order. */
export function proseByMicromark(markdown: string): BlockProse[] {
  const blocks: BlockProse[] = [];
  const collect = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      const kind = leafKinds.get(token.type);
      if (!kind) collect(token.children);
      else blocks.push({ kind, texts: kind === 'HTML' ? htmlTexts(token) : new InlineReader().read(token) });
    }
  };
  collect(tokensOf(markdown));
  return blocks;
}

/**
 * The text of an HTML block. How HTML is read is no matter of Markdown, so that both sides do it with the same
 * parser; which lines are HTML and what of a line is a mark of the quote around it is what is compared.
 */
function htmlTexts(block: Token): string[] {
  const source = block.children
    .filter(({ type }) => type === 'htmlFlowData' || type === 'lineEnding')
    .map((token) => token.source)
    .join('');
  return readHtmlProse(source, 0).runs.map((run) => run.text);
}

/** Reads the inline content of one block. */
class InlineReader {
  private text = '';
  private readonly imageTexts: string[] = [];
  /** The HTML element that is open and whose content is no prose. */
  private openElement: string | undefined;

  /** The text inside a token, then the alternative texts of the images in it. */
  read(token: Token): string[] {
    this.readAll(token.children);
    return [this.text, ...this.imageTexts];
  }

  private readAll(tokens: readonly Token[]): void {
    tokens.forEach((token, i) => {
      // A hard break is its two spaces or its backslash with the line ending behind it.
      const isBroken = tokens[i - 1]?.type.startsWith('hardBreak');
      if (!(isBroken && token.type === 'lineEnding')) this.readToken(token);
    });
  }

  private readToken(token: Token): void {
    const { type, children } = token;
    if (silent.has(type)) return;
    if (type === 'htmlText') this.readTag(token.source);
    else if (this.openElement !== undefined) return;
    else if (type === 'data') this.text += token.source;
    else if (type === 'lineEnding') this.text += ' ';
    else if (type === 'characterEscape') this.text += token.source.slice(1);
    else if (type === 'characterReference') this.text += decodeReference(token.source);
    else if (type === 'image') this.readImage(token);
    else if (opaque.has(type) || type.startsWith('hardBreak')) this.text += BARRIER;
    else if (transparent.has(type)) this.readAll(children);
    else throw new Error(`The oracle does not know the token ${type}.`);
  }

  private readImage(image: Token): void {
    this.text += BARRIER;
    const label = image.children.find(({ type }) => type === 'label');
    const alternative = label?.children.find(({ type }) => type === 'labelText');
    if (alternative) this.imageTexts.push(...new InlineReader().read(alternative));
  }

  /** What an element means for prose is a choice of the product, so that it is taken from there. */
  private readTag(source: string): void {
    const tag = readTag(source);
    if (this.openElement !== undefined) {
      if (tag?.isClosing && tag.name === this.openElement) this.openElement = undefined;
      return;
    }
    const role = tag ? roleOfElement(tag.name) : 'separating';
    if (role !== 'inline') this.text += BARRIER;
    if (tag && role === 'opaque' && !tag.isClosing && !tag.isEmpty) this.openElement = tag.name;
  }
}

/** The character of `&amp;`, `&#38;`, or `&#x26;`. */
function decodeReference(reference: string): string {
  const numeric = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(reference);
  if (!numeric) return decodeNamedCharacterReference(reference.slice(1, -1)) || reference;
  const code = numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2]);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
