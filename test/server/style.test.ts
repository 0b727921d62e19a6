/** Text as Markdown renders as that text. */
import { array, assert, constantFrom, property } from 'fast-check';
import { micromark } from 'micromark';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../server/src/text/style.ts';

const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

test('whatever it is made of', () => {
  const pieces =
    'a|B| |1.|1)|#|##|-|+|*|_|__|`|``|[|]|(|)|<|>|!|&|&amp;|&#35;|;|\\|~~|=|==|---|$|:|"|x@y.z'.split('|');
  const text = array(constantFrom(...pieces)).map((parts) => parts.join('').replace(/ +/g, ' ').trim());
  assert(
    property(text, (plain) => {
      expect(micromark(escapeMarkdown(plain))).toBe(plain === '' ? '' : `<p>${html(plain)}</p>`);
    }),
    { numRuns: 2000 },
  );
});
