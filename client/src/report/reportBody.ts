/** A report as HTML: what is between the tags of the body. The same in the editor and in an exported page. */
import { l10n } from 'vscode';
import type {
  ReportAbbreviation,
  ReportCandidate,
  ReportConcept,
  ReportFolder,
  ReportForm,
  ReportResult,
  ReportRule,
} from '../../../server/src/protocol.ts';
import type { Controls } from './controls.ts';
import { escapeHtml, numberText, percentText } from './html.ts';
import {
  abbreviationsRemark,
  candidateKinds,
  candidatesRemark,
  conceptsRemark,
  findingsRemark,
  stateTexts,
  summaryOf,
} from './reportTexts.ts';

export interface ReportBodyOptions {
  readonly title: string;
  /** When it was made, as readers write it. */
  readonly time: string;
  readonly controls: Controls;
  /** How many rows of a table are shown at first; all where it is absent. */
  readonly pageSize?: number;
}

export function reportBody(report: ReportResult, options: ReportBodyOptions): string {
  const body = new ReportBody(options);
  return report.files === 0 ? body.empty() : body.all(report);
}

/** The symbols are read out by their texts. */
const symbols: Readonly<Record<ReportForm['status'], string>> = { preferred: '✓', admitted: '≈', wrong: '✗' };

class ReportBody {
  private readonly options: ReportBodyOptions;
  private readonly controls: Controls;

  constructor(options: ReportBodyOptions) {
    this.options = options;
    this.controls = options.controls;
  }

  empty(): string {
    const text = l10n.t(
      'There are no Markdown files in the open folders that are checked. What .gitignore or .cx-terminology.yaml exclude is left out.',
    );
    return `${this.head()}\n<p>${escapeHtml(text)}</p>\n<p>${this.refresh()}</p>`;
  }

  all(report: ReportResult): string {
    const { concepts, rules, folders, abbreviations, candidates } = report;
    const several = concepts.filter(({ inconsistency }) => inconsistency > 0);
    const single = concepts.filter(({ inconsistency }) => inconsistency === 0);
    return [
      hatch,
      this.head(),
      this.tiles(report),
      this.section(
        'concepts',
        l10n.t('Terms written in more than one way'),
        conceptsRemark(),
        several.length > 0
          ? this.concepts(several, l10n.t('Terms by how inconsistently they are written'))
          : note(l10n.t('Every term is written in one way.')),
      ),
      single.length > 0 ? this.consistent(single) : '',
      this.section(
        'findings',
        l10n.t('Findings'),
        findingsRemark(),
        rules.length > 0
          ? `${this.fixAll(report)}\n<div class="columns">\n${this.rules(rules)}\n${this.folders(folders)}\n</div>`
          : note(l10n.t('There are no findings.')),
      ),
      this.section(
        'abbreviations',
        l10n.t('Abbreviations that are never written out'),
        abbreviationsRemark(),
        abbreviations.length > 0
          ? this.abbreviations(abbreviations)
          : note(l10n.t('Every document writes out the abbreviations that it uses.')),
      ),
      this.section(
        'candidates',
        l10n.t('Words that no glossary has'),
        candidatesRemark(report.moreCandidates),
        candidates.length > 0
          ? this.candidates(candidates)
          : note(l10n.t('Nothing that looks like a term recurs and is not in the glossary.')),
      ),
    ].join('\n');
  }

  private head(): string {
    const { title, time } = this.options;
    return `<header>\n<h1>${escapeHtml(title)}</h1>\n<p class="muted">${escapeHtml(l10n.t('Made {0}', time))}</p>\n</header>`;
  }

  private refresh(): string {
    return this.controls.button(l10n.t('Refresh'), l10n.t('Make the report again'), { kind: 'refresh' });
  }

  private tiles(report: ReportResult): string {
    const tiles = summaryOf(report).map(
      ({ number, text }) =>
        `<li><strong>${escapeHtml(numberText(number))}</strong> <span>${escapeHtml(text)}</span></li>`,
    );
    return `<ul class="tiles" aria-label="${escapeHtml(l10n.t('Summary'))}">\n${tiles.join('\n')}\n</ul>`;
  }

  private section(id: string, title: string, remark: string, content: string): string {
    return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(title)}</h2>
<p class="muted">${escapeHtml(remark)}</p>
${content}
</section>`;
  }

  private consistent(concepts: readonly ReportConcept[]): string {
    const count = numberText(concepts.length);
    const title =
      concepts.length === 1
        ? l10n.t('1 term written in one way')
        : l10n.t('{0} terms written in one way', count);
    // What is closed is not printed.
    const isOpen = this.options.pageSize === undefined ? ' open' : '';
    const table = this.concepts(concepts, l10n.t('Terms that are written in one way'));
    return `<details${isOpen}>\n<summary>${escapeHtml(title)}</summary>\n${table}\n</details>`;
  }

  private concepts(concepts: readonly ReportConcept[], caption: string): string {
    const headings = [l10n.t('Term'), l10n.t('Form'), l10n.t('Uses'), l10n.t('Documents')];
    const groups = concepts.map((concept, index) => {
      const rows = concept.forms.map(
        (form, number) =>
          `<tr>${number === 0 ? this.conceptCell(concept) : ''}${this.formCells(form, concept)}</tr>`,
      );
      return `<tbody${this.hiddenFrom(index)}>\n${rows.join('\n')}\n</tbody>`;
    });
    return this.table({ caption, headings, rows: groups, className: 'concepts' });
  }

  private conceptCell({ id, term, forms, inconsistency, count, wrong }: ReportConcept): string {
    const name = this.controls.link(escapeHtml(term), l10n.t('Show the entry of “{0}”', term), {
      kind: 'entry',
      id,
    });
    const share = l10n.t('{0} inconsistent', percentText(inconsistency));
    const fix =
      wrong === 0
        ? ''
        : this.controls.button(
            l10n.t('Fix {0}', numberText(wrong)),
            l10n.t('Replace all wrong forms of “{0}” in the workspace', term),
            { kind: 'fix', id },
          );
    const remark = inconsistency > 0 ? share : l10n.t('{0} uses', numberText(count));
    return `<th scope="rowgroup" rowspan="${forms.length}"><span class="term">${name}</span>
<span class="concept"><span class="muted">${escapeHtml(remark)}</span>${fix}</span></th>`;
  }

  private formCells(form: ReportForm, concept: ReportConcept): string {
    const { status, count, documents, written } = form;
    const state = stateTexts()[status];
    const title = l10n.t('Show {0} uses of “{1}”', numberText(count), form.form);
    const bar = this.bar(count / concept.count, status === 'wrong' ? 'wrong' : 'right', numberText(count));
    const uses = this.controls.link(bar, title, {
      kind: 'places',
      title: form.form,
      places: { kind: 'form', id: concept.id, written },
    });
    return `<td class="form ${status}"><span class="symbol" aria-hidden="true">${symbols[status]}</span> ${escapeHtml(form.form)} <span class="state">${escapeHtml(state)}</span></td><td class="measure">${uses}</td><td class="number">${numberText(documents)}</td>`;
  }

  private fixAll({ fixable }: ReportResult): string {
    if (fixable === 0) return '';
    const text = l10n.t('Fix all {0}', numberText(fixable));
    const button = this.controls.button(text, l10n.t('Make all safe fixes in the workspace'), {
      kind: 'fixAll',
    });
    return button === '' ? '' : `<p>${button}</p>`;
  }

  private rules(rules: readonly ReportRule[]): string {
    const most = Math.max(...rules.map(({ findings }) => findings));
    const rows = rules.map(({ code, findings, documents }, index) => {
      const name = this.controls.link(escapeHtml(code), l10n.t('Read about the rule {0}', code), {
        kind: 'rule',
        code,
      });
      const title = l10n.t('Show {0} findings of {1}', numberText(findings), code);
      const places = { kind: 'places', title: code, places: { kind: 'rule', code } } as const;
      const bar = this.controls.link(this.bar(findings / most, 'wrong', numberText(findings)), title, places);
      return this.row(index, name, [measure(bar), number(documents)]);
    });
    const headings = [l10n.t('Rule'), l10n.t('Findings'), l10n.t('Documents')];
    return this.table({
      caption: l10n.t('Findings by rule'),
      headings,
      rows,
      isBody: true,
      className: 'half',
    });
  }

  private folders(folders: readonly ReportFolder[]): string {
    const most = Math.max(...folders.map(({ findings }) => findings));
    const rows = folders.map(({ uri, name, findings, filesWithFindings, files }, index) => {
      const title = l10n.t('Show {0} findings in {1}', numberText(findings), name);
      const places = { kind: 'places', title: name, places: { kind: 'folder', uri } } as const;
      const bar = this.controls.link(this.bar(findings / most, 'wrong', numberText(findings)), title, places);
      const share = l10n.t('{0} of {1}', numberText(filesWithFindings), numberText(files));
      return this.row(index, pathHtml(name), [measure(bar), `<td class="number">${escapeHtml(share)}</td>`]);
    });
    const headings = [l10n.t('Folder'), l10n.t('Findings'), l10n.t('Documents')];
    return this.table({
      caption: l10n.t('Findings by folder'),
      headings,
      rows,
      isBody: true,
      className: 'half',
    });
  }

  private abbreviations(abbreviations: readonly ReportAbbreviation[]): string {
    const most = Math.max(...abbreviations.map(({ documents }) => documents));
    const rows = abbreviations.map(({ id, abbreviation, term, documents }, index) => {
      const name = this.controls.link(escapeHtml(abbreviation), l10n.t('Show the entry of “{0}”', term), {
        kind: 'entry',
        id,
      });
      const title = l10n.t(
        'Show {0} documents that never write out {1}',
        numberText(documents),
        abbreviation,
      );
      const places = { kind: 'places', title: abbreviation, places: { kind: 'abbreviation', id } } as const;
      const bar = this.controls.link(
        this.bar(documents / most, 'right', numberText(documents)),
        title,
        places,
      );
      return this.row(index, name, [`<td>${escapeHtml(term)}</td>`, measure(bar)]);
    });
    const headings = [l10n.t('Abbreviation'), l10n.t('Stands for'), l10n.t('Documents')];
    const caption = l10n.t('Abbreviations by the documents that never write them out');
    return this.table({ caption, headings, rows, isBody: true });
  }

  private candidates(candidates: readonly ReportCandidate[]): string {
    const kinds = candidateKinds();
    const most = Math.max(...candidates.map(({ count }) => count));
    const rows = candidates.map(({ form, kind, count, documents, keys, uri }, index) => {
      const title = l10n.t('Show {0} uses of “{1}”', numberText(count), form);
      const places = { kind: 'places', title: form, places: { kind: 'candidate', keys } } as const;
      const bar = this.controls.link(this.bar(count / most, 'right', numberText(count)), title, places);
      const add = this.controls.button(l10n.t('Add to Glossary'), l10n.t('Add “{0}” to the glossary', form), {
        kind: 'add',
        form,
        uri,
      });
      const ignore = this.controls.button(l10n.t('Ignore'), l10n.t('Ignore “{0}” in the workspace', form), {
        kind: 'ignore',
        form,
        uri,
      });
      const actions = add === '' ? [] : [`<td class="actions">${add} ${ignore}</td>`];
      return this.row(index, escapeHtml(form), [
        `<td class="muted">${escapeHtml(kinds[kind])}</td>`,
        measure(bar),
        number(documents),
        ...actions,
      ]);
    });
    const hasActions = rows.some((row) => row.includes('class="actions"'));
    const headings = [
      l10n.t('Words'),
      l10n.t('Kind'),
      l10n.t('Uses'),
      l10n.t('Documents'),
      ...(hasActions ? [l10n.t('What to do')] : []),
    ];
    return this.table({
      caption: l10n.t('Words by how likely they are a term'),
      headings,
      rows,
      isBody: true,
    });
  }

  private row(index: number, name: string, cells: readonly string[]): string {
    return `<tr${this.hiddenFrom(index)}><th scope="row">${name}</th>${cells.join('')}</tr>`;
  }

  private hiddenFrom(index: number): string {
    const { pageSize } = this.options;
    return pageSize !== undefined && index >= pageSize ? ' hidden' : '';
  }

  /** @param rows those of one body, or bodies. */
  private table({
    caption,
    headings,
    rows,
    className = '',
    isBody = false,
  }: {
    readonly caption: string;
    readonly headings: readonly string[];
    readonly rows: readonly string[];
    readonly className?: string;
    readonly isBody?: boolean;
  }): string {
    const heads = headings.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
    const inside = isBody ? `<tbody>\n${rows.join('\n')}\n</tbody>` : rows.join('\n');
    const { pageSize } = this.options;
    const left = pageSize === undefined ? 0 : rows.length - pageSize;
    const more =
      left > 0
        ? `\n<button type="button" class="button more" data-more="${pageSize}">${escapeHtml(l10n.t('Show more'))} (<span>${left}</span>)</button>`
        : '';
    return `<div class="table">
<table class="${className}">
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads}</tr></thead>
${inside}
</table>${more}
</div>`;
  }

  /** A bar and its number; the bar says nothing that the number does not. */
  private bar(share: number, className: string, text: string): string {
    const width = Math.max(1, Math.round(1000 * share) / 10);
    return `<span class="meter"><svg class="bar" aria-hidden="true" width="100%" height="10"><rect class="track" width="100%" height="10" rx="2"/><rect class="${className}" width="${width}%" height="10" rx="2"/></svg><span class="count">${escapeHtml(text)}</span></span>`;
  }
}

/** A path that may be broken behind each of its parts. */
function pathHtml(path: string): string {
  return path
    .split('/')
    .map((part) => escapeHtml(part))
    .join('/<wbr>');
}

/** The pattern of bars that stand for what is wrong: it tells them apart without colour. */
const hatch = `<svg class="definitions" aria-hidden="true" width="0" height="0"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stripe" width="2" height="6"/></pattern></defs></svg>`;

function note(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function measure(html: string): string {
  return `<td class="measure">${html}</td>`;
}

function number(value: number): string {
  return `<td class="number">${numberText(value)}</td>`;
}
