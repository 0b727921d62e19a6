/** What HTML elements mean for prose. */

/** Their content is not prose. */
const opaque = new Set(
  'pre code kbd samp var script style svg math template textarea noscript iframe object canvas'.split(' '),
);

const opaqueTag = new RegExp(`</?(?:${[...opaque].join('|')})`, 'i');

/** Whether an element whose content is not prose may begin or end in a text. */
export function hasOpaqueTag(text: string): boolean {
  return opaqueTag.test(text);
}

/** They stand inside a sentence and do not end it. */
const inline = new Set(
  (
    'a abbr b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time tt ' +
    'u wbr'
  ).split(' '),
);

export type ElementRole = 'opaque' | 'inline' | 'separating';

/** The role of an element by its name, in any case. */
export function roleOfElement(name: string): ElementRole {
  const lower = name.toLowerCase();
  if (opaque.has(lower)) return 'opaque';
  return inline.has(lower) ? 'inline' : 'separating';
}

const voidElements = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** A tag as it stands in the source; `undefined` for what is no tag (a comment, a declaration). */
export function readTag(source: string): { name: string; isClosing: boolean; isEmpty: boolean } | undefined {
  const match = /^<(\/?)([A-Za-z][A-Za-z0-9.:-]*)/.exec(source);
  const name = match?.[2];
  if (!match || !name) return undefined;
  const isEmpty = source.endsWith('/>') || voidElements.has(name.toLowerCase());
  return { name: name.toLowerCase(), isClosing: match[1] === '/', isEmpty };
}
