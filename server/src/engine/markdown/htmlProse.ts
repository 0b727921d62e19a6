/** Prose in an HTML block: the text of its elements, by a real HTML parser. */
import { Parser } from 'htmlparser2';
import { BARRIER } from '../matching/characters.ts';
import { roleOfElement } from './elements.ts';
import { ProseBuilder, type ProseRun } from './prose.ts';

/** The runs of the HTML in `source`, which stands in the document from offset `from` on. */
export function htmlRuns(source: string, from: number): ProseRun[] {
  const runs: ProseRun[] = [];
  let builder = new ProseBuilder();
  let opaqueDepth = 0;
  const endRun = () => {
    const run = builder.build();
    if (run) runs.push(run);
    builder = new ProseBuilder();
  };
  const enter = (name: string) => {
    const role = roleOfElement(name);
    if (name === 'br')
      builder.addAtom(BARRIER, from + parser.startIndex, parser.endIndex + 1 - parser.startIndex);
    else if (role === 'separating') endRun();
    else if (role === 'opaque') opaqueDepth++;
  };
  const parser = new Parser(
    {
      onopentag: enter,
      onclosetag(name) {
        const role = roleOfElement(name);
        if (role === 'separating' && name !== 'br') endRun();
        if (role === 'opaque') {
          opaqueDepth--;
          // What is open at the end is closed by the parser, beyond the end.
          builder.addAtom(BARRIER, from + Math.min(parser.startIndex, source.length), 0);
        }
      },
      ontext(text) {
        if (opaqueDepth > 0) return;
        addHtmlText(builder, text, from + parser.startIndex, parser.endIndex + 1 - parser.startIndex);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(withoutInnerEnds(source));
  parser.end();
  endRun();
  return runs;
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
