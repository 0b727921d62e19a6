/** The report as a page in the editor, as one HTML file, and as Markdown. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReportResult } from '../../server/src/protocol.ts';
import { Drawn } from './drawn.ts';

const env = vi.hoisted(() => ({ language: 'en' }));
/** What VS Code has of the texts in its language; nothing where they are English. */
const texts = vi.hoisted((): { bundle: Record<string, string> | undefined } => ({ bundle: undefined }));

vi.mock('vscode', () => ({
  env,
  workspace: { name: '<w>' },
  l10n: {
    get bundle() {
      return texts.bundle;
    },
    t: (message: string, ...given: unknown[]) =>
      message.replace(/\{(\d)\}/g, (_, number) => String(given[Number(number)])),
  },
}));

const { Controls } = await import('../../client/src/report/controls.tsx');
const { liveReport, oldNotice } = await import('../../client/src/report/liveReport.tsx');
const { timeText } = await import('../../client/src/report/makeReport.ts');
const { percentText } = await import('../../client/src/report/numbers.ts');
const { exportedPage, livePage } = await import('../../client/src/report/reportPage.tsx');
const { reportMarkdown } = await import('../../client/src/report/reportMarkdown.ts');
const { RowsShown } = await import('../../client/src/report/rowsShown.ts');

const report: ReportResult = {
  outcome: 'made',
  files: 1234,
  findings: 3,
  fixable: 2,
  concepts: [
    {
      id: 'touchpoint',
      term: 'touchpoint',
      uri: 'file:///w/a.md',
      count: 8,
      documents: 3,
      wrong: 2,
      fixable: 2,
      inconsistency: 0.25,
      forms: [
        { form: 'touchpoint', status: 'preferred', count: 6, documents: 3, written: ['touchpoints'] },
        { form: 'touch|point', status: 'wrong', count: 2, documents: 1, written: ['touch|point'] },
      ],
    },
    {
      id: 'persona',
      term: 'customer persona',
      uri: 'file:///w/a.md',
      count: 1,
      documents: 1,
      wrong: 0,
      fixable: 0,
      inconsistency: 0,
      forms: [{ form: 'persona', status: 'admitted', count: 1, documents: 1, written: ['persona'] }],
    },
  ],
  folders: [
    { uri: 'file:///w/a/<b>', name: 'a/<b>', findings: 3, fixable: 3, filesWithFindings: 1, files: 2 },
  ],
  rules: [{ code: 'term-variant', findings: 3, fixable: 1, documents: 1 }],
  abbreviations: [
    { id: 'csat', abbreviation: 'CSAT', term: 'customer satisfaction', uri: 'file:///w/a.md', documents: 2 },
  ],
  candidates: [
    {
      form: '"R&D" <i>Lab',
      kind: 'phrase',
      count: 4,
      documents: 2,
      score: 9,
      keys: ['lab'],
      uri: 'file:///w/a.md',
    },
  ],
  moreCandidates: 0,
};

const options = { title: 'Terminology of <w>', time: 'today' };

function live(shown = report, rowsShown = new RowsShown()) {
  const controls = new Controls();
  const html = liveReport({ report: shown, date: new Date(2026, 10, 22) }, controls, rowsShown);
  return { page: new Drawn(html), controls };
}

/** What pressing does, by the name of what is pressed. */
function actionOf(name: string) {
  const { page, controls } = live();
  return controls.actionOf(page.actionOf(name) ?? '');
}

describe('in the editor', () => {
  test.each([
    ['Show uses of “touch|point”: 2', 'places'],
    ['Show the entry of “touchpoint”', 'entry'],
    ['Read about the rule term-variant', 'rule'],
    ['Fix 2: wrong forms of “touchpoint” in the workspace', 'fix'],
    ['Fix 1: findings of term-variant in the workspace', 'fix'],
    ['Fix 3: findings in the folder a/<b>', 'fix'],
    ['Fix all 2: safe fixes in the workspace', 'fixAll'],
    ['Show findings of term-variant: 3', 'places'],
    ['Show findings in a/<b>: 3', 'places'],
    ['Show documents that never write out CSAT: 2', 'places'],
    ['Add to Glossary: "R&D" <i>Lab', 'add'],
    ['Ignore: "R&D" <i>Lab', 'ignore'],
    ['Refresh', 'refresh'],
    ['Export…', 'export'],
  ])('“%s” can be pressed', (name, kind) => {
    expect(actionOf(name)?.kind).toBe(kind);
  });

  test('a bar leads to the forms as they are written, a button knows what it is about', () => {
    expect(actionOf('Show uses of “touchpoint”: 6')).toEqual({
      kind: 'places',
      title: 'touchpoint',
      places: { kind: 'form', id: 'touchpoint', written: ['touchpoints'] },
    });
    expect(actionOf('Ignore: "R&D" <i>Lab')).toEqual({
      kind: 'ignore',
      form: '"R&D" <i>Lab',
      uri: 'file:///w/a.md',
    });
  });

  test('a button fixes what its row is about, and is not there where nothing can be fixed', () => {
    expect(actionOf('Fix 1: findings of term-variant in the workspace')).toEqual({
      kind: 'fix',
      scope: { kind: 'rule', code: 'term-variant' },
    });
    expect(actionOf('Fix 3: findings in the folder a/<b>')).toEqual({
      kind: 'fix',
      scope: { kind: 'folder', uri: 'file:///w/a/<b>' },
    });
    const none = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, fixable: 0 }));
    const { rules, folders, concepts } = report;
    const shown = { rules: none(rules), folders: none(folders), concepts: none(concepts) };
    const { page } = live({ ...report, ...shown, fixable: 0, candidates: [] });
    expect(page.text).not.toMatch(/Fix |What to do/);
    expect(page.buttons.filter((name) => name.startsWith('Fix'))).toEqual([]);
  });

  test('nothing is done that was not offered, and what is offered again is the same', () => {
    const { page, controls } = live();
    expect(controls.actionOf(JSON.stringify({ kind: 'openFolder' }))).toBeUndefined();
    const again = live().page;
    for (const name of page.buttons) expect(again.actionOf(name)).toBe(page.actionOf(name));
    expect(controls.actionOf(new Drawn(oldNotice(controls)).actionOf('Refresh') ?? '')?.kind).toBe('refresh');
  });

  test('nothing of a workspace becomes markup', () => {
    const { page } = live();
    for (const tag of ['i', 'b', 'w']) expect(page.tags).not.toContain(tag);
    expect(page.texts('h1')).toEqual(['Terminology of <w>']);
    expect(page.texts('#candidates th[scope=row]')).toEqual(['"R&D" <i>Lab']);
    expect(page.texts('#findings th[scope=row]')).toEqual(['term-variant', 'a/<b>']);
  });

  test('a wrong form is told by a symbol, a word and a pattern', () => {
    const { page } = live();
    expect(page.texts('td.form.wrong')).toEqual(['✗ touch|point wrong']);
    expect(page.attributes('td.form.wrong + td rect.wrong', 'width')).toEqual(['25%']);
    expect(page.count('pattern#hatch')).toBe(1);
  });

  test('bars say nothing that the number beside them does not', () => {
    const { page } = live();
    expect(page.count('.meter')).toBeGreaterThan(5);
    expect(page.attributes('.meter svg', 'aria-hidden')).toEqual(Array(page.count('.meter')).fill('true'));
    expect(page.texts('.meter').every((text) => /^[\d,]+$/.test(text))).toBe(true);
  });

  test('tables have captions and headings, and terms head their forms', () => {
    const { page } = live();
    expect(page.count('table')).toBe(6);
    expect(page.texts('table > caption:first-child').filter((text) => text !== '')).toHaveLength(6);
    expect(page.count('table > caption + thead th[scope=col]')).toBe(page.count('thead th'));
    expect(page.attributes('#concepts th[scope=rowgroup]', 'rowspan')).toEqual(['2']);
    expect(page.texts('#concepts th[scope=rowgroup] .term')).toEqual(['touchpoint']);
  });

  test('sections are named by their headings', () => {
    const { page } = live();
    const named = page.attributes('section', 'aria-labelledby').map((id) => page.texts(`#${id}`));
    expect(named.flat()).toEqual(page.texts('h2'));
    expect(named).toHaveLength(4);
  });

  test('long tables are shown bit by bit', () => {
    const [one] = report.rules;
    if (!one) throw new Error('There is a rule.');
    const rules = Array.from({ length: 32 }, (_, index) => ({ ...one, code: `rule-${index}` }));
    const rowsShown = new RowsShown();
    const { page, controls } = live({ ...report, rules }, rowsShown);
    const rows = '#rules-table th[scope=row]';
    expect(page.count(rows)).toBe(15);
    expect(controls.actionOf(page.actionOf('Show more (17)') ?? '')).toEqual({
      kind: 'more',
      table: 'rules',
    });
    rowsShown.showMore('rules');
    const next = live({ ...report, rules }, rowsShown).page;
    expect(next.count(rows)).toBe(30);
    expect(next.buttons).toContain('Show more (2)');
    rowsShown.showMore('rules');
    const last = live({ ...report, rules }, rowsShown).page;
    expect(last.texts(rows)).toEqual(rules.map(({ code }) => code));
    expect(last.text).not.toContain('Show more');
  });

  test('what is empty says so', () => {
    const nothing = { concepts: [], folders: [], rules: [], abbreviations: [], candidates: [] };
    const { page } = live({ ...report, ...nothing, findings: 0, fixable: 0 });
    for (const text of ['Every term is', 'no findings', 'Every document', 'Nothing that looks']) {
      expect(page.text).toContain(text);
    }
    expect(page.tags).not.toContain('table');
    expect(page.text).not.toMatch(/most inconsistent first|What the rules report|C-value/);
    expect(live({ ...report, files: 0 }).page.text).toContain('There are no Markdown files');
  });

  test('the page runs its own script alone', () => {
    const files = { script: 's.js', style: 's.css', source: 'page:', nonce: 'abc' };
    const page = new Drawn(livePage('<', files), true);
    expect(page.attributes('meta[http-equiv=Content-Security-Policy]', 'content')).toEqual([
      "default-src 'none'; style-src page:; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    ]);
    expect(page.texts('title')).toEqual(['<']);
    expect(page.attributes('script', 'src')).toEqual(['s.js']);
    expect(page.attributes('script', 'nonce')).toEqual(['abc']);
    expect(page.attributes('#notice', 'role')).toEqual(['status']);
    expect(page.attributes('main', 'tabindex')).toEqual(['-1']);
    const names = [...page.attributeNames, ...live().page.attributeNames];
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });
});

describe('exported as a web page', () => {
  const html = exportedPage(report, options, 'body > p { color: "red" }');
  const page = new Drawn(html, true);

  test('it needs nothing else: no script, no file, no address', () => {
    for (const tag of ['script', 'link', 'button', 'a', 'img']) expect(page.tags).not.toContain(tag);
    for (const name of ['src', 'href']) expect(page.attributeNames).not.toContain(name);
    expect(html).not.toMatch(/https?:/);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html/);
    expect(page.attributes('meta[http-equiv=Content-Security-Policy]', 'content')).toEqual([
      "default-src 'none'; style-src 'unsafe-inline'",
    ]);
    expect(page.texts('style')).toEqual(['body > p { color: "red" }']);
  });

  test('it has all rows, and the terms written consistently open', () => {
    const [one] = report.candidates;
    if (!one) throw new Error('There is a candidate.');
    const candidates = Array.from({ length: 40 }, (_, index) => ({ ...one, form: `Form ${index}` }));
    const long = new Drawn(exportedPage({ ...report, candidates }, options, ''), true);
    expect(long.count('#candidates th[scope=row]')).toBe(40);
    expect(page.count('details[open]')).toBe(1);
    expect(page.texts('.tiles strong')).toContain('1,234');
    expect(page.texts('#concepts .concept')).toEqual(['25% inconsistent']);
    expect(page.text).not.toContain('What to do');
  });
});

describe('exported as Markdown', () => {
  const markdown = reportMarkdown(report, options);

  test('it is not checked itself', () => {
    expect(markdown.startsWith('---\ncx-terminology: false\n---\n\n# Terminology of \\<w\\>\n')).toBe(true);
  });

  test('its tables hold the forms as text', () => {
    expect(markdown).toContain(
      [
        '| Term | Form | State | Uses | Documents |',
        '| --- | --- | --- | ---: | ---: |',
        '| **touchpoint** (25% inconsistent) | touchpoint | preferred | 6 | 3 |',
        '|  | touch\\|point | wrong | 2 | 1 |',
      ].join('\n'),
    );
    expect(markdown).toContain('| a/\\<b\\> | 3 | 1 of 2 |');
    expect(markdown).toContain('| "R\\&D" \\<i\\>Lab | in capitals | 4 | 2 |');
    expect(markdown).toContain('| CSAT | customer satisfaction | 2 |');
  });
});

describe('in German', () => {
  afterEach(() => {
    env.language = 'en';
    texts.bundle = undefined;
  });

  test('numbers and dates are written as there, and the pages say which language they are in', () => {
    env.language = 'de';
    texts.bundle = {};
    const page = new Drawn(exportedPage(report, options, ''), true);
    expect(page.attributes('html', 'lang')).toEqual(['de']);
    expect(page.texts('.tiles strong')).toContain('1.234');
    expect(page.texts('.concept .muted')).toContain('25\u00A0% inconsistent');
    expect(percentText(0.001)).toBe('<1\u00A0%');
    expect(timeText(new Date(2026, 10, 22, 9, 5))).toBe('22. November 2026 um 09:05');
    const files = { script: '', style: '', source: '', nonce: '' };
    expect(new Drawn(livePage('', files), true).attributes('html', 'lang')).toEqual(['de']);
  });

  test('terms and forms are told to be English', () => {
    env.language = 'de';
    texts.bundle = {};
    const english = new Drawn(exportedPage(report, options, ''), true).texts('[lang=en]');
    for (const text of ['touchpoint', 'touch|point', 'CSAT', 'customer satisfaction', '"R&D" <i>Lab']) {
      expect(english).toContain(text);
    }
  });
});

test('a page is in English where there are no texts in the language of VS Code', () => {
  env.language = 'fr';
  expect(new Drawn(exportedPage(report, options, ''), true).attributes('html', 'lang')).toEqual(['en']);
  env.language = 'en';
});

test('what there is one of is counted as one', () => {
  const single: ReportResult = {
    ...report,
    files: 1,
    findings: 1,
    fixable: 1,
    concepts: report.concepts.slice(1),
    folders: [{ uri: 'file:///w/a', name: 'a', findings: 1, fixable: 1, filesWithFindings: 1, files: 1 }],
    rules: [{ code: 'term-variant', findings: 1, fixable: 1, documents: 1 }],
    abbreviations: report.abbreviations.map((one) => ({ ...one, documents: 1 })),
    candidates: report.candidates.map((one) => ({ ...one, count: 1, documents: 1 })),
    moreCandidates: 1,
  };
  const { page } = live(single);
  expect(page.texts('.tiles li')).toEqual([
    '1 document',
    '1 term in use',
    '0 written inconsistently',
    '1 finding',
  ]);
  expect(page.texts('summary')).toEqual(['1 term written consistently']);
  expect(page.texts('.concept')).toEqual(['1 use']);
  expect(page.texts('#candidates > .muted')[0]).toMatch(/ 1 more is left out\.$/);
  expect(page.texts('#findings .actions')).toEqual(['Fix 1', 'Fix 1']);
});
