/** Takes suppressed findings out, and reports the suppressions that took out none. */
import { lastAtMost } from '../ascending.ts';
import type { Edit, Finding } from '../finding.ts';
import type { Comment } from '../markdown/comments.ts';
import type { Severity } from '../rules/rule.ts';
import { unusedSuppression } from '../rules/unusedSuppression.ts';
import { type Say, sayIn } from '../say.ts';
import { type CheckSettings, severityOf } from '../settings.ts';
import { type Suppression, suppressionsOf } from './suppressions.ts';

/**
 * The findings that are left, in order.
 * @param findings in order.
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
  const suppressed = suppressedPlaces(suppressions);
  const left = findings.filter(
    ({ code, from }) => !suppressed.get(everyRule)?.includes(from) && !suppressed.get(code)?.includes(from),
  );
  if (severity === 'off') return left;
  const places = placesOf(findings);
  const isUsed = ({ start, end }: Suppression, code: string) =>
    hasBetween(places.get(code) ?? [], start, end);
  const unused = suppressions.flatMap((suppression) =>
    unusedIn(suppression, isUsed, source, severity, codes, sayIn(settings.translations)),
  );
  return [...left, ...unused].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Stands for the codes of all rules. */
const everyRule = '';

/** Ranges of a document, for offsets that are asked for in order. */
class Places {
  private readonly ranges: readonly Suppression[];
  private next = 0;
  private end = -1;

  constructor(ranges: readonly Suppression[]) {
    this.ranges = [...ranges].sort((a, b) => a.start - b.start);
  }

  /** Whether an offset is in one of them. */
  includes(offset: number): boolean {
    for (let range = this.ranges[this.next]; range && range.start <= offset; range = this.ranges[this.next]) {
      this.end = Math.max(this.end, range.end);
      this.next++;
    }
    return offset < this.end;
  }
}

/** Where the findings of each code are suppressed. */
function suppressedPlaces(suppressions: readonly Suppression[]): ReadonlyMap<string, Places> {
  const byCode = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    for (const code of codesOf(suppression)) {
      const own = byCode.get(code) ?? [];
      byCode.set(code, own);
      own.push(suppression);
    }
  }
  return new Map([...byCode].map(([code, own]) => [code, new Places(own)]));
}

/** Where findings of each code start, and those of all together, in order. */
function placesOf(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const all: number[] = [];
  const places = new Map([[everyRule, all]]);
  for (const { code, from } of findings) {
    const own = places.get(code) ?? [];
    places.set(code, own);
    own.push(from);
    all.push(from);
  }
  return places;
}

/** Whether one of the offsets, which are in order, is in `[start, end)`. */
function hasBetween(offsets: readonly number[], start: number, end: number): boolean {
  return (offsets[lastAtMost(offsets, end - 1)] ?? -1) >= start;
}

function codesOf({ codes }: Suppression): readonly string[] {
  return codes.length > 0 ? codes : [everyRule];
}

function unusedIn(
  suppression: Suppression,
  isUsed: (suppression: Suppression, code: string) => boolean,
  source: string,
  severity: Severity,
  codes: ReadonlySet<string>,
  say: Say,
): Finding[] {
  const wanted = codesOf(suppression);
  const idle = wanted.filter((code) => !isUsed(suppression, code));
  if (idle.length === 0) return [];
  const { from, to } = suppression;
  const unknown = idle.filter((code) => code !== everyRule && !codes.has(code));
  const message =
    unknown.length > 0
      ? say('There is no rule {0}; correct the name or remove the comment.', unknown.join(', '))
      : idle.length < wanted.length
        ? say('Nothing is reported by {0} here; take it out of the comment.', idle.join(', '))
        : say('This comment suppresses nothing; remove it.');
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
        ? { choices: [{ title: say('Remove the comment'), edits: [removal(from, to, source)] }] }
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
