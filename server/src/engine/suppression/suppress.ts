/** Takes suppressed findings out, and reports the suppressions that took out none. */
import type { Edit, Finding } from '../finding.ts';
import type { Comment } from '../markdown/comments.ts';
import type { Severity } from '../rules/rule.ts';
import { unusedSuppression } from '../rules/unusedSuppression.ts';
import { type CheckSettings, severityOf } from '../settings.ts';
import { type Suppression, suppressionsOf } from './suppressions.ts';

/**
 * The findings that are left, in order.
 * @param comments those of the document.
 * @param codes all rules there are.
 */
export function suppress(
  findings: readonly Finding[],
  source: string,
  comments: readonly Comment[],
  settings: CheckSettings,
  codes: ReadonlySet<string>,
): readonly Finding[] {
  const severity = severityOf(unusedSuppression, settings);
  const suppressions = suppressionsOf(source, comments);
  if (suppressions.length === 0) return findings;
  const used = new Set<string>();
  const left = findings.filter((finding) => {
    const hits = suppressions.filter((suppression) => isHit(finding, suppression));
    for (const hit of hits) used.add(useKey(hit, hit.codes.length > 0 ? finding.code : ''));
    return hits.length === 0;
  });
  if (severity === 'off') return left;
  const unused = suppressions.flatMap((suppression) => unusedIn(suppression, used, source, severity, codes));
  return [...left, ...unused].sort((a, b) => a.from - b.from || a.to - b.to);
}

function isHit({ from, code }: Finding, { start, end, codes }: Suppression): boolean {
  return from >= start && from < end && (codes.length === 0 || codes.includes(code));
}

function useKey({ from }: Suppression, code: string): string {
  return `${from} ${code}`;
}

function unusedIn(
  suppression: Suppression,
  used: ReadonlySet<string>,
  source: string,
  severity: Severity,
  codes: ReadonlySet<string>,
): Finding[] {
  const wanted = suppression.codes.length > 0 ? suppression.codes : [''];
  const idle = wanted.filter((code) => !used.has(useKey(suppression, code)));
  if (idle.length === 0) return [];
  const { from, to } = suppression;
  const unknown = idle.filter((code) => code !== '' && !codes.has(code));
  const message =
    unknown.length > 0
      ? `There is no rule ${unknown.join(', ')}; correct the name or remove the comment.`
      : idle.length < wanted.length
        ? `Nothing is reported by ${idle.join(', ')} here; take it out of the comment.`
        : 'This comment suppresses nothing; remove it.';
  const isAllIdle = idle.length === wanted.length;
  return [
    {
      code: unusedSuppression.code,
      severity,
      from,
      to,
      form: source.slice(from, to),
      replacement: '',
      message,
      conceptId: '',
      ...(isAllIdle
        ? { choices: [{ title: 'Remove the comment', edits: [removal(from, to, source)] }] }
        : {}),
    },
  ];
}

/** Removes the comment, with its line where it stands alone there. */
function removal(from: number, to: number, source: string): Edit {
  const start = source.lastIndexOf('\n', from - 1) + 1;
  const next = source.indexOf('\n', to);
  const end = next < 0 ? source.length : next + 1;
  const isAlone = source.slice(start, from).trim() === '' && source.slice(to, end).trim() === '';
  return isAlone ? { from: start, to: end, text: '' } : { from, to, text: '' };
}
