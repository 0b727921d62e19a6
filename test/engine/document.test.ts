/**
 * What an edit changes elsewhere in a document: marked text in, an edit of the text without its marks, marked text
 * out. Chunks are as short as they can be, so that what is far away is in another one.
 */
import { describe, expect, it, test } from 'vitest';
import { DocumentCheck, defaultSettings, type PlacedOccurrence } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { builtinTermBase, markFindings, readMarks } from './marked.ts';

const termBase = builtinTermBase();

function checkOf(text: string, shortest = 1): DocumentCheck {
  return new DocumentCheck(text, { termBase, settings: defaultSettings, isWord: isEnglishWord }, shortest);
}

/** A part of the text, which is there once, and what takes its place. */
type Replacement = readonly [before: string, after: string];

/** Replaces a part of a document that is under check. */
function replace(check: DocumentCheck, text: string, [before, after]: Replacement): string {
  const from = text.indexOf(before);
  expect(text.split(before), before).toHaveLength(2);
  check.edit({ from, to: from + before.length, text: after });
  return text.slice(0, from) + after + text.slice(from + before.length);
}

interface Example {
  readonly before: string;
  readonly edit: Replacement;
  readonly after: string;
}

const examples: Record<string, Example> = {
  'a fence opened far above': {
    before: 'One.\n\nTwo.\n\nA «touch point→touchpoint».\n\n```js\nnps\n```\n\nThree.\n',
    edit: ['One.\n', '```\nOne.\n'],
    after: '```\nOne.\n\nTwo.\n\nA touch point.\n\n```js\nnps\n```\n\nThree.\n',
  },
  'a fence closed far above': {
    before: '~~~\nOne.\n\nTwo.\n\nA touch point.\n',
    edit: ['One.\n', 'One.\n~~~\n'],
    after: '~~~\nOne.\n~~~\n\nTwo.\n\nA «touch point→touchpoint».\n',
  },
  'a fence removed, which turns those behind it round': {
    before: '```\nOne.\n```\n\nA «touch point→touchpoint».\n\n```\nMore nps.\n```\n',
    edit: ['```\nOne.\n```', 'One.\n```'],
    after: 'One.\n```\n\nA touch point.\n\n```\nMore «nps→NPS».\n```\n',
  },
  'a comment opened': {
    before:
      'One.\n\nA «touch point→touchpoint».\n\nTwo --> our «nps→NPS».\n\nAn «omni-channel→omnichannel» shop.\n',
    edit: ['One.\n', '<!-- One.\n'],
    after: '<!-- One.\n\nA touch point.\n\nTwo --> our «nps→NPS».\n\nAn «omni-channel→omnichannel» shop.\n',
  },
  'a comment closed': {
    before: '<!-- One.\n\nA touch point.\n',
    edit: ['One.', 'One. -->'],
    after: '<!-- One. -->\n\nA «touch point→touchpoint».\n',
  },
  'a formula opened whose end stands far below': {
    before: 'One.\n\nA «touch point→touchpoint».\n\nTwo $$\n',
    edit: ['One.\n', '$$\nOne.\n'],
    after: '$$\nOne.\n\nA touch point.\n\nTwo $$\n',
  },
  'the end of a formula typed far below': {
    before: '$$\nOne.\n\nA «touch point→touchpoint».\n\nTwo.\n',
    edit: ['Two.', 'Two.\n$$'],
    after: '$$\nOne.\n\nA touch point.\n\nTwo.\n$$\n',
  },
  'the end of a comment of Obsidian removed': {
    before: '%%\nOne.\n\nA touch point.\n\nTwo. %%\n',
    edit: ['Two. %%', 'Two.'],
    after: '%%\nOne.\n\nA «touch point→touchpoint».\n\nTwo.\n',
  },
  'the end of code of a shortcode': {
    before: '{{< highlight js >}}\n\nA «touch point→touchpoint».\n\nTwo.\n',
    edit: ['Two.', '{{< /highlight >}}'],
    after: '{{< highlight js >}}\n\nA touch point.\n\n{{< /highlight >}}\n',
  },
  'a fence above, which makes a shortcode an example': {
    before: 'One.\n\n{{< highlight js >}}\n\nA touch point.\n\n{{< /highlight >}}\n\nTwo.\n',
    edit: ['One.\n', '```\nOne.\n'],
    after: '```\nOne.\n\n{{< highlight js >}}\n\nA touch point.\n\n{{< /highlight >}}\n\nTwo.\n',
  },
  'a drawing opened': {
    before: 'One.\n\nA «touch point→touchpoint».\n\n</svg>\n\nOur «nps→NPS».\n',
    edit: ['One.\n', '<svg>\n'],
    after: '<svg>\n\nA touch point.\n\n</svg>\n\nOur «nps→NPS».\n',
  },
  'a definition added far below, which makes a link of a note': {
    before: 'One.^[Our «nps→NPS»]\n\nTwo.\n',
    edit: ['Two.', '[our nps]: /there'],
    after: 'One.^[Our nps]\n\n[our nps]: /there\n',
  },
  'one of two definitions removed, and the other': {
    before: 'One.^[Our nps]\n\n[our nps]: /there\n\nTwo.\n\n> [Our NPS]:\n> /here\n',
    edit: ['[our nps]: /there\n\nTwo.\n\n> [Our NPS]:\n> /here\n', 'Two.\n'],
    after: 'One.^[Our «nps→NPS»]\n\nTwo.\n',
  },
  'front matter opened': {
    before: 'title: A «touch point→touchpoint»\nslug: «nps→NPS»\n\n---\n\nTwo.\n',
    edit: ['title', '---\ntitle'],
    after: '---\ntitle: A «touch point→touchpoint»\nslug: nps\n\n---\n\nTwo.\n',
  },
  'front matter opened behind an empty line': {
    before: 'x\n\n---\nslug: «nps→NPS»\n\nTwo.\n\n---\n\nThree.\n',
    edit: ['x', ''],
    after: '\n\n---\nslug: nps\n\nTwo.\n\n---\n\nThree.\n',
  },
  'front matter closed behind an empty line': {
    before: '\n---\nslug: «nps→NPS»\n',
    edit: ['nps\n', 'nps\n---\n'],
    after: '\n---\nslug: nps\n---\n',
  },
  'front matter closed': {
    before: '---\nslug: «nps→NPS»\n\nTwo.\n',
    edit: ['\n\nTwo', '\n---\n\nTwo'],
    after: '---\nslug: nps\n---\n\nTwo.\n',
  },
  'front matter that switches the check off': {
    before: '---\ncx-terminology: true\n---\n\nOne.\n\nA «touch point→touchpoint».\n',
    edit: ['true', 'false'],
    after: '---\ncx-terminology: false\n---\n\nOne.\n\nA touch point.\n',
  },
  'a suppression, and where it ends': {
    before: 'One.\n\nA «touch point→touchpoint».\n\n<!-- cx-terminology-enable -->\n\nOur «nps→NPS».\n',
    edit: ['One.', '<!-- cx-terminology-disable -->'],
    after:
      '<!-- cx-terminology-disable -->\n\nA touch point.\n\n<!-- cx-terminology-enable -->\n\nOur «nps→NPS».\n',
  },
  'the blank line between two blocks deleted': {
    before: 'Every touch\n\npoint counts.\n',
    edit: ['\n\n', '\n'],
    after: 'Every «touch\npoint→touchpoint» counts.\n',
  },
  'a blank line between two words': {
    before: 'Every «touch\npoint→touchpoint» counts.\n',
    edit: ['touch\npoint', 'touch\n\npoint'],
    after: 'Every touch\n\npoint counts.\n',
  },
  'the start of a block typed at': {
    before: 'One.\n\nPoint.\n\nTwo.\n',
    edit: ['Point', 'A touch point'],
    after: 'One.\n\nA «touch point→touchpoint».\n\nTwo.\n',
  },
  'a list item that becomes part of the one above': {
    before: '- One\n- a touch\n- point\n',
    edit: ['\n- point', '\n  point'],
    after: '- One\n- a «touch\n  point→touchpoint»\n',
  },
  'an abbreviation written out far above': {
    before: 'One.\n\nThe «CSAT→» rose.\n',
    edit: ['One', 'The customer satisfaction (CSAT) counts'],
    after: 'The customer satisfaction (CSAT) counts.\n\nThe CSAT rose.\n',
  },
  'the spelling that most of a document has': {
    before: 'Geo-fencing helps.\n\nGeo-fencing costs.\n\n«Geofencing→Geo-fencing» is new.\n',
    edit: ['Geo-fencing costs', 'Geofencing costs'],
    after: '«Geo-fencing→Geofencing» helps.\n\nGeofencing costs.\n\nGeofencing is new.\n',
  },
};

describe('an edit changes what is found elsewhere:', () => {
  it.each(Object.entries(examples))('%s', (_name, { before, edit, after }) => {
    const { text } = readMarks(before);
    const check = checkOf(text);
    expect(markFindings(text, check.result.findings)).toBe(before);
    const edited = replace(check, text, edit);
    expect(markFindings(edited, check.result.findings)).toBe(after);
  });

  test('a definition, what may be changed in a link', () => {
    const text = 'See the [touch point].\n\nOne.\n\nTwo.\n';
    const check = checkOf(text);
    const editsOf = () => check.result.findings.map(({ edits }) => edits?.map((edit) => edit.text));
    expect(editsOf()).toEqual([['']]);
    const defined = replace(check, text, ['Two.', '[Touch Point]: /there']);
    // The link keeps its label.
    expect(editsOf()).toEqual([['', '[touch point]']]);
    replace(check, defined, ['[Touch Point]: /there', 'Two.']);
    expect(editsOf()).toEqual([['']]);
  });

  test('a document is emptied and filled again', () => {
    const text = 'A touch point.\n\nOur nps.\n';
    const check = checkOf(text);
    check.edit({ from: 0, to: text.length, text: '' });
    expect(check.result.findings).toEqual([]);
    expect(check.result.occurrences).toEqual([]);
    check.edit({ from: 0, to: 0, text });
    expect(markFindings(text, check.result.findings)).toBe('A «touch point→touchpoint».\n\nOur «nps→NPS».\n');
  });

  test('a result stays what it was', () => {
    const check = checkOf('One.\n\nA touch point.\n');
    const { result } = check;
    check.edit({ from: 0, to: 4, text: '' });
    expect(result.occurrences.map(({ from, to }) => [from, to])).toEqual([[8, 19]]);
    expect(result.occurrencesAt(10, 10)).toHaveLength(1);
    expect(check.result.occurrencesAt(10, 10).map(({ from }) => from)).toEqual([4]);
  });
});

describe('an edit reads little again', () => {
  /** A hundred paragraphs with an occurrence each. */
  const paragraphs = Array.from({ length: 100 }, (_, index) => `Paragraph ${index} has a touch point.\n\n`);
  const text = paragraphs.join('');

  /** How many occurrences are others than before: an occurrence lasts as long as what it stands in is not read. */
  function newAfter(check: DocumentCheck, change: { from: number; to: number; text: string }): number {
    const known = new Set(check.result.occurrences.map(({ occurrence }: PlacedOccurrence) => occurrence));
    check.edit(change);
    return check.result.occurrences.filter(({ occurrence }) => !known.has(occurrence)).length;
  }

  it.each([
    ['at the start', 0],
    ['in the middle', text.indexOf('Paragraph 50') + 12],
    ['where a paragraph begins', text.indexOf('Paragraph 50')],
    ['at the end', text.length],
  ])('a key typed %s', (_where, at) => {
    expect(newAfter(checkOf(text), { from: at, to: at, text: 'x' })).toBeLessThanOrEqual(2);
  });

  it('a line removed', () => {
    const from = text.indexOf('Paragraph 50');
    expect(newAfter(checkOf(text), { from, to: text.indexOf('Paragraph 51'), text: '' })).toBeLessThanOrEqual(
      2,
    );
  });

  it('a definition that nobody asks for', () => {
    expect(newAfter(checkOf(text), { from: 0, to: 0, text: '[nobody]: /x\n\n' })).toBeLessThanOrEqual(2);
  });

  it('a definition that one block asks for', () => {
    const asking = text.replace('Paragraph 50 has', 'Paragraph 50 has [a link] and');
    const check = checkOf(asking);
    expect(newAfter(check, { from: 0, to: 0, text: '[a link]: /x\n\n' })).toBeLessThanOrEqual(3);
  });

  it('a document with something open that nothing closes', () => {
    const check = checkOf(`$$\n\n<svg>\n\n%%\n\n${text}`);
    const at = text.length;
    expect(newAfter(check, { from: at, to: at, text: 'x' })).toBeLessThanOrEqual(2);
  });

  it('chunks are as long as they are told to be', () => {
    const read = newAfter(checkOf(text, 500), { from: 2000, to: 2000, text: 'x' });
    expect(read).toBeGreaterThan(5);
    expect(read).toBeLessThanOrEqual(40);
  });
});
