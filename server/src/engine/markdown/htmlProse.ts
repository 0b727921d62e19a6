/** Prose in an HTML block: the text of its elements, by a real HTML parser wherever there is more to it. */
import { Parser } from 'htmlparser2';
import { BARRIER } from '../matching/characters.ts';
import { roleOfElement } from './elements.ts';
import { plainPieces } from './plainHtml.ts';
import { ProseBuilder, type ProseRun } from './prose.ts';

/** The prose of a piece of HTML. */
export interface HtmlProse {
  readonly runs: readonly ProseRun[];
  /** The element without prose that is still open at the end, where that is a block of its own. */
  readonly openElement: string | undefined;
}

/** They hold whole drawings and documents, over empty lines, too. */
const large = new Set('svg math template noscript object canvas iframe'.split(' '));

/** The prose of the HTML in `source`, which stands in the document from offset `from` on. */
export function readHtmlProse(source: string, from: number): HtmlProse {
  const runs: ProseRun[] = [];
  let openElement: string | undefined;
  let builder = new ProseBuilder();
  let opaqueDepth = 0;
  let isAtEnd = false;
  const endRun = () => {
    const run = builder.build();
    if (run) runs.push(run);
    builder = new ProseBuilder();
  };
  const enter = (name: string, start: number, end: number) => {
    const role = roleOfElement(name);
    if (name === 'br') builder.addAtom(BARRIER, from + start, end - start);
    else if (role === 'separating') endRun();
    else if (role === 'opaque') {
      if (opaqueDepth === 0 && (start === 0 || large.has(name))) openElement = name;
      opaqueDepth++;
    }
  };
  const leave = (name: string, start: number) => {
    const role = roleOfElement(name);
    if (role === 'separating' && name !== 'br') endRun();
    if (role === 'opaque') {
      opaqueDepth--;
      if (opaqueDepth === 0 && !isAtEnd) openElement = undefined;
      // What is open at the end is closed by the parser, beyond the end.
      builder.addAtom(BARRIER, from + Math.min(start, source.length), 0);
    }
  };
  const pieces = plainPieces(source);
  if (pieces) {
    for (const { kind, name, from: start, to } of pieces) {
      if (kind === 'opening') enter(name, start, to);
      else if (kind === 'closing') leave(name, start);
      else addHtmlText(builder, source.slice(start, to), from + start, to - start);
    }
    endRun();
    return { runs, openElement };
  }
  const parser = new Parser(
    {
      onopentag: (name) => enter(name, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name) => leave(name, parser.startIndex),
      ontext(text) {
        if (opaqueDepth > 0) return;
        addHtmlText(builder, text, from + parser.startIndex, parser.endIndex + 1 - parser.startIndex);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(withoutInnerEnds(source));
  isAtEnd = true;
  parser.end();
  endRun();
  return { runs, openElement };
}

/** PHP and the like without a `>` inside, which would end them for the HTML parser. */
function withoutInnerEnds(source: string): string {
  if (!source.includes('<?')) return source;
  return source.replace(/<(?=\?)([\s\S]*?)(\?>|$)/g, (_, body: string, end: string) => {
    return `<${body.replaceAll('>', ' ')}${end}`;
  });
}

/** Adds text with its line breaks as single spaces; an entity (other length in the source) as a whole. */
function addHtmlText(builder: ProseBuilder, text: string, start: number, length: number): void {
  if (length !== text.length) {
    builder.addAtom(text, start, length);
    return;
  }
  let at = 0;
  for (const lineBreak of text.matchAll(/[ \t]*[\r\n][ \t\r\n]*/g)) {
    builder.addText(text.slice(at, lineBreak.index), start + at);
    builder.addAtom(' ', start + lineBreak.index, lineBreak[0].length);
    at = lineBreak.index + lineBreak[0].length;
  }
  builder.addText(text.slice(at), start + at);
}
