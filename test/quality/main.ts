/**
 * Precision and recall, per rule and per construct, on the labelled set; precision per rule on findings in real
 * documents that were judged by eye. Fails below 0.99 on the labelled set.
 */
import { builtinTermBase } from '../engine/marked.ts';
import { checkCorpus, readCorpus } from './corpus.ts';
import { checkLabelled } from './labelled.ts';
import { readLabelled } from './snippets.ts';
import { percent, type Tallies, type Tally, table } from './tally.ts';

const least = 0.99;

const termBase = builtinTermBase();
const snippets = readLabelled();
const labelled = checkLabelled(snippets, termBase);
const corpus = checkCorpus(readCorpus(), termBase);

function rowOf(name: string, { right, wrong, missed, precision, recall }: Tally): string[] {
  return [name, `${right}`, `${wrong}`, `${missed}`, percent(precision), percent(recall)];
}

function tableOf(title: string, { byName }: Tallies): string {
  const rows = [...byName].map(([name, tally]) => rowOf(name, tally));
  return table(
    [title, 'right', 'false', 'missed', 'precision', 'recall'],
    [...rows, rowOf('all', labelled.all)],
  );
}

function isLow({ precision, recall }: Tally): boolean {
  return precision < least || recall < least;
}

for (const fault of [...labelled.faults, ...corpus.faults]) console.log(`${fault}\n`);

const negatives = snippets.filter(({ marks }) => marks.length === 0).length;
console.log(`Labelled set: ${snippets.length} snippets, ${negatives} of them without a finding\n`);
console.log(`${tableOf('construct', labelled.constructs)}\n`);
console.log(`${tableOf('rule', labelled.rules)}\n`);
console.log(`Fixes: ${labelled.fixes.stated - labelled.fixes.wrong} of ${labelled.fixes.stated} as stated\n`);
console.log(`Findings in real documents, judged by eye\n\n${corpus.table}\n`);

const low = [...labelled.rules.byName].filter(([, tally]) => isLow(tally)).map(([name]) => name);
if (low.length > 0) console.log(`Below ${least}: ${low.join(', ')}`);
if (isLow(labelled.all) || labelled.fixes.wrong > 0 || corpus.lost > 0) process.exitCode = 1;
