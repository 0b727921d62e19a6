/** What the names of directives say about their bodies. */

/** Bodies that are prose, in the backtick fences of MyST, where other names mean code. */
const prose = new Set(
  (
    'note warning tip admonition important caution attention danger error hint seealso see-also topic sidebar ' +
    'dropdown card card-header card-footer tab-set tab-item grid grid-item grid-item-card versionadded ' +
    'versionchanged deprecated versionremoved margin aside epigraph highlights pull-quote blockquote compound ' +
    'container div glossary figure list-table table rubric todo info success question failure bug example ' +
    'abstract summary quote details exercise solution proof:proof prf:proof prf:theorem prf:axiom prf:lemma ' +
    'prf:definition prf:criterion prf:remark prf:conjecture prf:corollary prf:example prf:property ' +
    'prf:observation prf:proposition prf:assumption prf:algorithm'
  ).split(' '),
);

/** Bodies that are code, between colons, where other names mean prose. */
const code = new Set(
  (
    'code code-block code-cell sourcecode highlight mermaid math plantuml graphviz digraph graph katex latex ' +
    'raw literalinclude include eval-rst toctree bibliography autodoc autoclass automodule autofunction ' +
    'doctest testcode parsed-literal productionlist vega vega-lite chart echarts'
  ).split(' '),
);

/** Arguments that are paths, numbers or classes, where others are titles. */
const withoutTitle = new Set(
  'figure tab-set grid grid-item div container glossary margin aside compound'.split(' '),
);

/** Whether the body of a MyST directive is prose. */
export function isProseDirective(name: string): boolean {
  return prose.has(name.toLowerCase());
}

/** Whether the body of a directive between colons is code. */
export function isCodeDirective(name: string): boolean {
  return code.has(name.toLowerCase());
}

/** Whether what follows the name of a MyST directive is a title. */
export function hasTitle(name: string): boolean {
  return !withoutTitle.has(name.toLowerCase());
}
