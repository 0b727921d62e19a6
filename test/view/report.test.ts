/** The report as a page in the editor, as one HTML file, and as Markdown. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ReportResult } from '../../server/src/protocol.ts';

const env = vi.hoisted(() => ({ language: 'en' }));
/** What VS Code has of the texts in its language; nothing where they are English. */
const texts = vi.hoisted((): { bundle: Record<string, string> | undefined } => ({ bundle: undefined }));

vi.mock('vscode', () => ({
  env,
  l10n: {
    get bundle() {
      return texts.bundle;
    },
    t: (message: string, ...given: unknown[]) =>
      message.replace(/\{(\d)\}/g, (_, number) => String(given[Number(number)])),
  },
}));

const { LiveControls } = await import('../../client/src/report/controls.ts');
const { timeText } = await import('../../client/src/report/makeReport.ts');
const { percentText } = await import('../../client/src/report/numbers.ts');
const { reportBody } = await import('../../client/src/report/reportBody.ts');
const { exportedPage, livePage } = await import('../../client/src/report/reportPage.ts');
const { reportMarkdown } = await import('../../client/src/report/reportMarkdown.ts');

const report: ReportResult = {
  outcome: 'made',
  files: 1234,
  findings: 3,
  fixable: 2,
  concepts: [
    {
      id: 'touchpoint',
      term: 'touchpoint',
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
  abbreviations: [{ id: 'csat', abbreviation: 'CSAT', term: 'customer satisfaction', documents: 2 }],
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

function live(pageSize = 15, shown = report) {
  const controls = new LiveControls();
  return { html: reportBody(shown, { ...options, controls, pageSize }), controls };
}

/** What pressing does, by the name of what is pressed. */
function actionOf(name: string) {
  const { html, controls } = live();
  const [, number] = new RegExp(`data-action="(\\d+)"[^>]*aria-label="${name}"`).exec(html) ?? [];
  return number === undefined ? undefined : controls.actionOf(Number(number));
}

describe('in the editor', () => {
  test.each([
    ['Show uses of “touch|point”: 2', 'places'],
    ['Show the entry of “touchpoint”', 'entry'],
    ['Fix 2: wrong forms of “touchpoint” in the workspace', 'fix'],
    ['Fix 1: findings of term-variant in the workspace', 'fix'],
    ['Fix 3: findings in the folder a/&lt;b&gt;', 'fix'],
    ['Fix all 2: safe fixes in the workspace', 'fixAll'],
    ['Show findings of term-variant: 3', 'places'],
    ['Show findings in a/&lt;b&gt;: 3', 'places'],
    ['Show documents that never write out CSAT: 2', 'places'],
    ['Add to Glossary: &quot;R&amp;D&quot; &lt;i&gt;Lab', 'add'],
    ['Ignore: &quot;R&amp;D&quot; &lt;i&gt;Lab', 'ignore'],
  ])('“%s” can be pressed', (name, kind) => {
    const escaped = name.replace(/[|]/g, '\\$&');
    expect(actionOf(escaped)?.kind).toBe(kind);
  });

  test('a bar leads to the forms as they are written, a button knows what it is about', () => {
    expect(actionOf('Show uses of “touchpoint”: 6')).toEqual({
      kind: 'places',
      title: 'touchpoint',
      places: { kind: 'form', id: 'touchpoint', written: ['touchpoints'] },
    });
    expect(actionOf('Ignore: &quot;R&amp;D&quot; &lt;i&gt;Lab')).toEqual({
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
    expect(actionOf('Fix 3: findings in the folder a/&lt;b&gt;')).toEqual({
      kind: 'fix',
      scope: { kind: 'folder', uri: 'file:///w/a/<b>' },
    });
    const none = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, fixable: 0 }));
    const { rules, folders, concepts } = report;
    const shown = { rules: none(rules), folders: none(folders), concepts: none(concepts) };
    const { html } = live(15, { ...report, ...shown, fixable: 0, candidates: [] });
    expect(html).not.toMatch(/Fix |What to do/);
  });

  test('nothing of a workspace becomes markup', () => {
    const { html } = live();
    expect(html).not.toMatch(/<i>|<b>|<w>/);
    expect(html).toContain('&quot;R&amp;D&quot; &lt;i&gt;Lab</span></th>');
  });

  test('a wrong form is told by a symbol, a word and a pattern', () => {
    const [, row = ''] = /(<td class="form wrong">.*?<\/tr>)/s.exec(live().html) ?? [];
    expect(row).toContain('✗');
    expect(row).toContain('<span class="state">wrong</span>');
    expect(row).toContain('<rect class="wrong" width="25%"');
  });

  test('tables have captions and headings, and terms head their forms', () => {
    const { html } = live();
    const tables = html.match(/<table/g) ?? [];
    expect(html.match(/<table[^>]*>\s*<caption>[^<]+<\/caption>\s*<thead>/g)).toHaveLength(tables.length);
    expect(html).toContain('<th scope="rowgroup" rowspan="2">');
  });

  test('long tables are shown bit by bit', () => {
    const [one] = report.rules;
    if (!one) throw new Error('There is a rule.');
    const rules = Array.from({ length: 5 }, () => one);
    const { html } = live(2, { ...report, rules });
    expect(html.match(/<tr hidden>/g)).toHaveLength(3);
    expect(html).toContain('data-more="2">Show more (<span>3</span>)</button>');
    expect(live(5, { ...report, rules }).html).not.toContain('Show more');
  });

  test('what is empty says so', () => {
    const nothing = { concepts: [], folders: [], rules: [], abbreviations: [], candidates: [] };
    const { html } = live(15, { ...report, ...nothing, findings: 0, fixable: 0 });
    for (const text of ['Every term is', 'no findings', 'Every document', 'Nothing that looks']) {
      expect(html).toContain(text);
    }
    expect(html).not.toContain('<table');
    expect(html).not.toMatch(/most inconsistent first|What the rules report|C-value/);
    expect(live(15, { ...report, files: 0 }).html).toContain('There are no Markdown files');
  });

  test('the page runs its own script alone', () => {
    const html = livePage({ title: '<', script: 's.js', style: 's.css', source: 'page:', nonce: 'abc' });
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toBe(
      "default-src 'none'; style-src page:; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html + live().html).not.toMatch(/ on\w+=| style=/);
  });
});

describe('exported as a web page', () => {
  const html = exportedPage(report, options, 'body { color: red }');

  test('it needs nothing else: no script, no file, no address', () => {
    expect(html).not.toMatch(/<script|<link|<button|https?:|src=|href=/);
    expect(html).toContain('body { color: red }');
  });

  test('it has all rows, and the terms written consistently open', () => {
    expect(html).not.toContain('hidden>');
    expect(html).toContain('<details open>');
    expect(html).toContain('1,234');
    expect(html).toContain('25% inconsistent');
    expect(html).not.toContain('What to do');
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
    const html = exportedPage(report, options, '');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('1.234');
    expect(html).toContain('25\u00A0% inconsistent');
    expect(percentText(0.001)).toBe('<1\u00A0%');
    expect(timeText(new Date(2026, 10, 22, 9, 5))).toBe('22. November 2026 um 09:05');
    const page = livePage({ title: '', script: '', style: '', source: '', nonce: '' });
    expect(page).toContain('<html lang="de">');
  });

  test('terms and forms are told to be English', () => {
    env.language = 'de';
    texts.bundle = {};
    const html = exportedPage(report, options, '');
    for (const text of ['touchpoint', 'touch|point', 'CSAT', 'customer satisfaction']) {
      expect(html).toContain(`<span lang="en">${text}</span>`);
    }
  });
});

test('a page is in English where there are no texts in the language of VS Code', () => {
  env.language = 'fr';
  expect(exportedPage(report, options, '')).toContain('<html lang="en">');
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
  const { html } = live(15, single);
  for (const text of ['1 term written consistently', '1 use<', '1 more is left out.', '>Fix 1<']) {
    expect(html).toContain(text);
  }
  expect(html).not.toMatch(/\b1<?[^<>:"]* (?:uses|findings|documents|terms)\b/);
});
