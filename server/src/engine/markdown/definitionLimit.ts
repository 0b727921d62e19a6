/** An end to the search for the end of a link definition. */
import type { BlockParser } from '@lezer/markdown';

const OPEN_BRACKET = 91;

/** Of a definition; the parser reads all of them again with each that follows. */
const mostLines = 50;

/** A definition whose title is longer than anybody writes it is none. */
export const definitionLimit: BlockParser = {
  name: 'DefinitionLimit',
  before: 'LinkReference',
  leaf(_cx, leaf) {
    if (leaf.content.charCodeAt(0) !== OPEN_BRACKET) return null;
    let lines = 1;
    return {
      nextLine() {
        // The parser of definitions stands behind this one.
        if (++lines === mostLines) leaf.parsers.splice(leaf.parsers.indexOf(this) + 1, 1);
        return false;
      },
      finish: () => false,
    };
  },
};
