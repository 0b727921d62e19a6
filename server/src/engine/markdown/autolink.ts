/** Addresses in angle brackets that are none. */
import type { InlineParser } from '@lezer/markdown';
import { matchAt } from './dispatch.ts';

const LESS_THAN = 60;

const pattern = /<[a-z][-\w+.]+:[^\s<>]*</iy;

/**
 * No address has a second `<` in it (CommonMark 0.31, section 6.5). The parser looks for the end beyond that, from
 * each `<` anew.
 */
export const noAutolink: InlineParser = {
  name: 'NoAutolink',
  before: 'HTMLTag',
  parse: (cx, next, pos) => (next === LESS_THAN && matchAt(cx, pattern, pos) ? pos + 1 : -1),
};
