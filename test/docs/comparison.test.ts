/** What the page about other checkers says of this one is true. */
import { describe, expect, it } from 'vitest';
import { check, defaultSettings } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { builtinTermBase } from '../engine/marked.ts';

const termBase = builtinTermBase();

function found(text: string): string[] {
  return check(text, termBase, defaultSettings, isEnglishWord).findings.map(({ form }) => form);
}

const three = 'touch point, omni-channel, csat';

describe('finds', () => {
  it.each([
    ['text', three],
    ['lists', `- ${three}`],
    ['tables', `| a |\n| - |\n| ${three} |`],
    ['headings', `# ${three}`],
    ['quotes', `> ${three}`],
    ['alerts', `> [!NOTE]\n> ${three}`],
    ['the text of an image', `![${three}](x.png)`],
    ['a title in front matter', `---\ntitle: The ${three}\n---\n`],
    ['blocks of HTML', `<div>\n<p>${three}</p>\n</div>`],
    ['emphasis and links', 'A *touch* point, [omni](x.md)-channel, [csat](x.md).'],
  ])('all in %s', (_, text) => {
    expect(found(text).map((form) => form.toLowerCase())).toEqual(['touch point', 'omni-channel', 'csat']);
  });

  it.each([
    ['the plural', 'Our touch points and csats.', 2],
    ['a possessive', 'A touch point’s end, omni-channel’s end, csat’s end.', 3],
    ['over a line break', 'A touch\npoint.', 1],
  ])('what can be there in %s', (_, text, count) => {
    expect(found(text)).toHaveLength(count);
  });
});

it.each([
  'https://a.example/touch-point/omni-channel and <https://a.example/csat>',
  'docs/touch-point/omni-channel.md, omni-channel.pdf',
  'csat@example.com @omni-channel nps_score',
  '{{< figure omni-channel="csat" >}}',
  '`csat`\n\n    csat\n\n```\ncsat\n```',
  '[x](x.md "omni-channel") <a title="csat" href="omni-channel">x</a>',
  '[x](omni-channel.md)',
])('leaves %s alone', (text) => {
  expect(found(text)).toEqual([]);
});
