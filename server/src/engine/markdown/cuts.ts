/**
 * Where a document may be cut in two so that each part, read by itself, reads as it does in the whole. Blocks begin
 * anew there whatever stands before; what a block looks for far ahead, and which labels are defined, are told apart.
 */
import type { Tree } from '@lezer/common';

/** What may begin a block at the start of a part: nothing that a template, a tag or a comment could end with. */
const blockStart = /[A-Za-z0-9#*+\-`~|[!_:]/;

/** Marks of templates, which may reach over lines as long as none is empty. */
const template = /\{[{%#]/;

/**
 * The offsets at which the text may be cut, in order: starts of lines where a block of the document begins, behind an
 * empty line or beside a heading, or an item of a list that is itself in no other block.
 */
export function cutsOf(tree: Tree, text: string): number[] {
  const cuts: number[] = [];
  let last = 0;
  const consider = (at: number) => {
    if (at <= last || !isLineStart(text, at) || !blockStart.test(text.charAt(at))) return;
    // A paragraph goes on where no empty line ends it, and so may a template.
    if (!isBehindEmptyLine(text, at) && template.test(text.slice(last, at))) return;
    cuts.push(at);
    last = at;
  };
  let wasHeading = false;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const isApart = wasHeading || node.name.startsWith('ATXHeading') || isBehindEmptyLine(text, node.from);
    if (isApart && !isClosingFence(node.name, text[node.from])) consider(node.from);
    wasHeading = node.name.startsWith('ATXHeading') || node.name.startsWith('SetextHeading');
    if (node.name !== 'BulletList' && node.name !== 'OrderedList') continue;
    for (const item of node.getChildren('ListItem')) consider(item.from);
  }
  return cuts;
}

/** The line that closes a directive in a fence; by itself it would open one. */
function isClosingFence(name: string, first: string | undefined): boolean {
  return name === 'DirectiveLine' && (first === '`' || first === '~');
}

function isLineStart(text: string, at: number): boolean {
  return text[at - 1] === '\n';
}

function isBehindEmptyLine(text: string, at: number): boolean {
  if (!isLineStart(text, at)) return false;
  let before = at - 2;
  while (text[before] === ' ' || text[before] === '\t') before--;
  return before < 0 || text[before] === '\n';
}
