/** Comments that suppress findings, as quick fixes write them: where they stand, and that they change nothing else. */
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it, test } from 'vitest';
import {
  applyEdits,
  type CheckSettings,
  check,
  defaultSettings,
  type Finding,
  ignoreInDocument,
  ignoreOnLine,
  isSuppressible,
  type SuppressibleDocument,
} from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { generatedMarkdown } from './generatedMarkdown.ts';
import { builtinTermBase, readMarks } from './marked.ts';

const termBase = builtinTermBase();

function documentOf(text: string, settings: Partial<CheckSettings> = {}): SuppressibleDocument {
  const all = { ...defaultSettings, ...settings };
  const findingsIn = (source: string) => check(source, termBase, all, isEnglishWord).findings;
  return { text, settings: all, findings: findingsIn(text), check: findingsIn };
}

/** The document of a marked text after its marked finding has been ignored on its line. */
function ignoredOnLine(marked: string, settings: Partial<CheckSettings> = {}): string | undefined {
  const { text, marks } = readMarks(marked);
  const document = documentOf(text, settings);
  const finding = document.findings.find(({ from }) => from === marks[0]?.from);
  if (!finding) throw new Error(`Nothing is found where ${JSON.stringify(marked)} is marked.`);
  const edit = ignoreOnLine(finding, document);
  return edit && applyEdits(text, [edit]);
}

function ignoredInDocument(
  text: string,
  code: string,
  settings: Partial<CheckSettings> = {},
): string | undefined {
  const edit = ignoreInDocument(code, documentOf(text, settings));
  return edit && applyEdits(text, [edit]);
}

const above = '<!-- cx-terminology-disable-next-line term-variant -->';
const behind = '<!-- cx-terminology-disable-line term-variant -->';

describe('a finding is ignored by a comment', () => {
  it.each([
    ['above a paragraph', 'A «touch point→».\nMore.\n', `${above}\nA touch point.\nMore.\n`],
    [
      'above a paragraph below a heading',
      '# Title\nA «touch point→».\n',
      `# Title\n${above}\nA touch point.\n`,
    ],
    ['above a heading', '# Our «touch points→» #\n', `${above}\n# Our touch points #\n`],
    [
      'above a heading with a line below it',
      'Our «touch points→»\n===\n',
      `${above}\nOur touch points\n===\n`,
    ],
    ['above a quote', '> A «touch point→».\n', `${above}\n> A touch point.\n`],
    [
      'above a later paragraph of a quote, in it',
      '> One.\n>\n> A «touch point→».\n',
      `> One.\n>\n> ${above}\n> A touch point.\n`,
    ],
    [
      'above a later paragraph of an item, in it',
      '- One.\n\n  A «touch point→».\n',
      `- One.\n\n  ${above}\n  A touch point.\n`,
    ],
    ['above a list', '- A «touch point→».\n- More.\n', `${above}\n- A touch point.\n- More.\n`],
    ['above a table', '| «touch point→» |\n| --- |\n| a |\n', `${above}\n| touch point |\n| --- |\n| a |\n`],
    ['above HTML', '<p>A «touch point→»</p>\n', `${above}\n<p>A touch point</p>\n`],
    [
      'below front matter',
      '---\na: b\n---\n\nA «touch point→».\n',
      `---\na: b\n---\n\n${above}\nA touch point.\n`,
    ],
    ['behind a byte order mark', '\uFEFFA «touch point→».\n', `\uFEFF${above}\nA touch point.\n`],
    ['with the line breaks of the document', 'A «touch point→».\r\n', `${above}\r\nA touch point.\r\n`],
  ])('%s', (_, marked, expected) => {
    expect(ignoredOnLine(marked)).toBe(expected);
  });

  it.each([
    [
      'of a later line of a paragraph',
      'One\na «touch point→».\nMore.\n',
      `One\na touch point. ${behind}\nMore.\n`,
    ],
    ['of a later item', '- One\n- a «touch point→»\n', `- One\n- a touch point ${behind}\n`],
    ['of a task', '- [ ] One\n- [x] a «touch point→»\n', `- [ ] One\n- [x] a touch point ${behind}\n`],
    ['of a later line of a quote', '> One\n> a «touch point→»\n', `> One\n> a touch point ${behind}\n`],
    ['that a hard break ends', 'One\na «touch point→»  \nMore\n', `One\na touch point ${behind}  \nMore\n`],
    ['that a backslash breaks', 'One\na «touch point→»\\\nMore\n', `One\na touch point ${behind}\\\nMore\n`],
    [
      'of a heading in a later item',
      '- One\n- # A «touch point→» #\n',
      `- One\n- # A touch point${behind} #\n`,
    ],
    [
      'of a table, in the last cell',
      '| a | b |\n| --- | --- |\n| «touch point→» | c |\n',
      `| a | b |\n| --- | --- |\n| touch point | c ${behind} |\n`,
    ],
    [
      'of a table, in an empty last cell',
      '| a | b |\n| --- | --- |\n| «touch point→» | |\n',
      `| a | b |\n| --- | --- |\n| touch point | ${behind} |\n`,
    ],
    [
      'of a table without outer bars',
      'a | b\n--- | ---\n«touch point→» | c\n',
      `a | b\n--- | ---\ntouch point | c ${behind}\n`,
    ],
    ['before attributes', 'One\na «touch point→» {.x}\n', `One\na touch point ${behind} {.x}\n`],
    [
      'with the line breaks of the document',
      'One\r\na «touch point→»\r\n',
      `One\r\na touch point ${behind}\r\n`,
    ],
  ])('at the end of a line %s', (_, marked, expected) => {
    expect(ignoredOnLine(marked)).toBe(expected);
  });

  it.each([
    [
      'behind the finding where the line ends in code',
      'One\na «touch point→» `b\nc`\n',
      `One\na touch point${behind} \`b\nc\`\n`,
    ],
    [
      'before the finding where that ends on the next line',
      'One\na «touch\npoint→»\n',
      `One\na ${behind}touch\npoint\n`,
    ],
    [
      'in an item that begins with a finding over two lines',
      '- One\n- «touch\n  point→»\n',
      `- One\n- ${above}\n  touch\n  point\n`,
    ],
  ])('%s', (_, marked, expected) => {
    expect(ignoredOnLine(marked)).toBe(expected);
  });

  it.each([
    [
      'above the line',
      '<!-- cx-terminology-disable-next-line abbreviation-form -->\nA csat and «touch point→».\n',
    ],
    ['on the line', 'A csat and «touch point→». <!-- cx-terminology-disable-line abbreviation-form -->\n'],
  ])('that is there already, %s', (_, marked) => {
    const expected = readMarks(marked).text.replace('abbreviation-form', 'abbreviation-form term-variant');
    expect(ignoredOnLine(marked)).toBe(expected);
  });

  it('that is there already, with commas', () => {
    expect(
      ignoredOnLine(
        'A csat and «touch point→». <!-- cx-terminology-disable-line abbreviation-form, mixed-usage-->\n',
        {
          severities: { 'unused-suppression': 'off' },
        },
      ),
    ).toBe(
      'A csat and touch point. <!-- cx-terminology-disable-line abbreviation-form, mixed-usage, term-variant-->\n',
    );
  });

  it('of MDX in MDX', () => {
    const settings = { language: 'mdx' } as const;
    expect(ignoredOnLine('import a from "b"\n\n# A «touch point→»\n', settings)).toBe(
      'import a from "b"\n\n{/* cx-terminology-disable-next-line term-variant */}\n# A touch point\n',
    );
    expect(ignoredOnLine('One\na «touch point→»\n', settings)).toBe(
      'One\na touch point {/* cx-terminology-disable-line term-variant */}\n',
    );
  });

  it('about a rule of whole documents', () => {
    expect(ignoredOnLine('We measure «CES→».\n')).toBe(
      '<!-- cx-terminology-disable-next-line undefined-abbreviation -->\nWe measure CES.\n',
    );
  });
});

describe('a finding is not ignored', () => {
  it('in front matter, which no comment reaches', () => {
    expect(ignoredOnLine('---\ntitle: A «touch point→»\n---\n')).toBeUndefined();
  });

  it('where every comment would cut the paragraph in two', () => {
    expect(ignoredOnLine('One\n«touch\npoint→»\n')).toBeUndefined();
  });

  it('where it is about a comment that suppresses nothing', () => {
    expect(ignoredOnLine('«<!-- cx-terminology-disable-next-line -->→»\n\nA touchpoint.\n')).toBeUndefined();
  });
});

describe('a rule is ignored in the document by a comment', () => {
  const top = '<!-- cx-terminology-disable term-variant -->';

  it.each([
    ['at the top', '# Touch points\n\nA csat.\n', `${top}\n\n# Touch points\n\nA csat.\n`],
    ['below a byte order mark', '\uFEFFA touch point\n', `\uFEFF${top}\n\nA touch point\n`],
    ['below front matter', '---\na: b\n---\n# Touch points\n', `---\na: b\n---\n${top}\n\n# Touch points\n`],
    ['below an empty line', '---\na: b\n---\n\nTouch points\n', `---\na: b\n---\n\n${top}\n\nTouch points\n`],
    ['with the line breaks of the document', 'A touch point\r\n', `${top}\r\n\r\nA touch point\r\n`],
    ['above indented code', '    csat\n\nA touch point\n', `${top}\n\n    csat\n\nA touch point\n`],
    [
      'that is there already',
      '<!-- cx-terminology-disable abbreviation-form -->\n\nA csat, a touch point.\n',
      '<!-- cx-terminology-disable abbreviation-form term-variant -->\n\nA csat, a touch point.\n',
    ],
    [
      'of its own where the one that is there ends',
      '<!-- cx-terminology-disable abbreviation-form -->\nA csat.\n\n' +
        '<!-- cx-terminology-enable abbreviation-form -->\nA touch point.\n',
      `${top}\n\n<!-- cx-terminology-disable abbreviation-form -->\nA csat.\n\n` +
        '<!-- cx-terminology-enable abbreviation-form -->\nA touch point.\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(ignoredInDocument(text, 'term-variant')).toBe(expected);
  });

  it('of MDX in MDX', () => {
    const text = 'import a from "b"\n\nA touch point\n';
    expect(ignoredInDocument(text, 'term-variant', { language: 'mdx' })).toBe(
      `{/* cx-terminology-disable term-variant */}\n\n${text}`,
    );
  });

  it('but not where it stands in front matter alone', () => {
    expect(ignoredInDocument('---\ntitle: A touch point\n---\n', 'term-variant')).toBeUndefined();
  });

  it('but not where another comment ends it before a finding', () => {
    expect(
      ignoredInDocument('One.\n\n<!-- cx-terminology-enable -->\n\nA touch point.\n', 'term-variant'),
    ).toBeUndefined();
  });
});

/** The page that GitHub makes of a document, without the comments of ours and white space. */
function rendered(text: string): string {
  const body = text.replace(/^\uFEFF?(?:---[\r\n][\s\S]*?[\r\n]---(?=[\r\n]|$))?/, '');
  const html = micromark(body, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  return html.replace(/<!-- cx-terminology-.*? -->/g, '').replace(/\s+/g, '');
}

describe('whatever the document', () => {
  // Always the same documents: in one of some hundreds our reader and GitHub's don't agree on what is code.
  const runs = { numRuns: 150, seed: 1 };

  /** For suppressions a carriage return alone ends no line. */
  const documents = generatedMarkdown.map((text) => text.replace(/\r(?!\n)/g, '\n'));
  const seen = ({ code, form, replacement }: Finding) => `${code} ${form} ${replacement}`;

  test('ignoring a finding takes away it and the others of its rule on its line', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (text, pick) => {
        const document = documentOf(text);
        const all = document.findings.filter((finding) => isSuppressible(finding, text));
        const finding = all[pick % all.length];
        const edit = finding && ignoreOnLine(finding, document);
        if (!finding || !edit) return;
        const lineOf = ({ from }: Finding) => text.slice(0, from).split('\n').length;
        const left = document.findings.filter(
          (one) => one.code !== finding.code || lineOf(one) !== lineOf(finding),
        );
        const after = applyEdits(text, [edit]);
        expect(document.check(after).map(seen)).toEqual(left.map(seen));
        expect(rendered(after)).toBe(rendered(text));
      }),
      runs,
    );
  }, 120_000);

  test('ignoring a rule takes away its findings, but for those in front matter', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (text, pick) => {
        const document = documentOf(text);
        const finding = document.findings[pick % document.findings.length];
        const edit = finding && ignoreInDocument(finding.code, document);
        if (!finding || !edit) return;
        const left = document.findings.filter(
          (one) => one.code !== finding.code || !isSuppressible(one, text),
        );
        const after = applyEdits(text, [edit]);
        expect(document.check(after).map(seen)).toEqual(left.map(seen));
        expect(rendered(after)).toBe(rendered(text));
      }),
      runs,
    );
  }, 120_000);

  test('nearly every finding outside front matter can be ignored', () => {
    let found = 0;
    let ignored = 0;
    fc.assert(
      fc.property(documents, (text) => {
        const document = documentOf(text);
        for (const finding of document.findings.filter((one) => isSuppressible(one, text))) {
          found++;
          if (ignoreOnLine(finding, document)) ignored++;
        }
      }),
      { numRuns: 60, seed: 1 },
    );
    expect(ignored / found).toBeGreaterThan(0.95);
  }, 120_000);
});
