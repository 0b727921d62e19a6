/**
 * Findings in real documents, judged by eye: `corpus.tsv` holds rule, form, verdict, reason and excerpt, in which
 * `\n` stands for a line break. The documents are those of Digital.gov, which are in the public domain. A right
 * finding must still be found in its excerpt; a wrong one counts against the rule for as long as it is found.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type TermBase } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { settingsFor } from './settings.ts';
import { percent, Tallies, type Tally, table } from './tally.ts';

/** One finding that was judged. */
export interface Judged {
  readonly line: number;
  readonly rule: string;
  readonly form: string;
  readonly isRight: boolean;
  /** Why it is wrong. */
  readonly reason: string;
  readonly excerpt: string;
}

export interface CorpusResult {
  readonly table: string;
  readonly faults: readonly string[];
  /** Right findings that are no longer found. */
  readonly lost: number;
}

/** All judged findings. */
export function readCorpus(): Judged[] {
  const file = join(import.meta.dirname, 'corpus.tsv');
  if (!existsSync(file)) return [];
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const [rule = '', form = '', verdict = '', reason = '', excerpt = ''] = line.split('\t');
    return {
      line: index + 2,
      rule,
      form,
      isRight: verdict === 'right',
      reason,
      excerpt: excerpt.replaceAll('\\n', '\n'),
    };
  });
}

/** Looks for each judged finding in its excerpt. */
export function checkCorpus(judged: readonly Judged[], termBase: TermBase): CorpusResult {
  const tallies = new Tallies();
  const faults: string[] = [];
  for (const { line, rule, form, isRight, reason, excerpt } of judged) {
    const { findings } = check(excerpt, termBase, settingsFor([rule]), isEnglishWord);
    const isFound = findings.some((finding) => finding.code === rule && finding.form === form);
    const tally = tallies.of(rule);
    if (isRight === isFound) tally.right += isFound ? 1 : 0;
    else if (isRight) tally.missed++;
    else tally.wrong++;
    if (isRight !== isFound) {
      const said = isRight ? 'no longer found' : `wrong: ${reason}`;
      faults.push(
        `corpus.tsv:${line} · ${rule} · ${form} · ${said}\n    ${excerpt.replaceAll('\n', '\n    ')}`,
      );
    }
  }
  const all = [...tallies.byName];
  return {
    table: table(
      ['rule', 'right', 'wrong', 'lost', 'precision'],
      all.map(([name, tally]) => rowOf(name, tally)),
    ),
    faults,
    lost: all.reduce((sum, [, { missed }]) => sum + missed, 0),
  };
}

function rowOf(name: string, { right, wrong, missed, precision }: Tally): string[] {
  return [name, `${right}`, `${wrong}`, `${missed}`, percent(precision)];
}
