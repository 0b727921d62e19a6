/** Fix of a variant: the same form, with its joints, its case and its spelling put right, and nothing else. */

import type { Edit } from '../finding.ts';
import { preferredSpelling } from '../language/spelling.ts';
import { letterCaseOf } from '../matching/letterCase.ts';
import type { OccurrenceContext } from '../rules/rule.ts';
import { applyCasePattern, capitalize, casePatternOf, uncapitalize } from './casePattern.ts';
import { wordEdits } from './wordEdits.ts';

/** The edits, in UTF-16 offsets of the run. */
export function rewriteEdits(context: OccurrenceContext): Edit[] {
  const { occurrence, surface, run } = context;
  if (surface.kind === 'letters')
    return [{ from: occurrence.from, to: occurrence.to, text: surface.form.text }];
  if (surface.kind === 'listed') {
    const written = run.text.slice(occurrence.from, occurrence.to);
    const target = applyCasePattern(surface.form.text, casePatternOf(written));
    return wordEdits(run.text, occurrence.from, occurrence.to, target);
  }
  return [...jointEdits(context), ...atomEdits(context)].sort((a, b) => a.from - b.from);
}

function jointEdits({ occurrence, surface }: OccurrenceContext): Edit[] {
  return occurrence.jointFaults.map(({ joint, from, to }) => ({
    from,
    to,
    text: surface.form.joints[joint] ?? ' ',
  }));
}

function atomEdits(context: OccurrenceContext): Edit[] {
  const { occurrence, surface, run, spelling } = context;
  const { form } = surface;
  const whole = run.text.slice(occurrence.from, occurrence.to);
  const pattern = casePatternOf(whole);
  const faults = new Map(occurrence.jointFaults.map((fault) => [fault.joint, fault]));
  return atomRanges(context).flatMap(({ from, to }, atom) => {
    const written = run.text.slice(from, to);
    const own = form.atoms[atom] ?? '';
    let text = written;
    if (own !== own.toLowerCase()) {
      const isRightInCapitals = pattern === 'upper' && letterCaseOf(own) === 'capitalized';
      if (!isRightInCapitals) text = own;
    } else if (spelling !== 'off') {
      const wanted = preferredSpelling(own, spelling);
      if (wanted !== written.toLowerCase()) text = inCaseOf(wanted, written);
    }
    const fault = faults.get(atom - 1);
    if (fault && own === own.toLowerCase() && pattern !== 'upper') {
      const joint = form.joints[atom - 1] ?? ' ';
      // Inside a word no capital; a word that was part of another gets the one that a title has.
      if (joint === '') text = uncapitalize(text);
      else if (fault.written === 'solid' && pattern === 'title') text = capitalize(text);
    }
    return text === written ? [] : [{ from, to, text }];
  });
}

function inCaseOf(word: string, written: string): string {
  const letterCase = letterCaseOf(written);
  if (letterCase === 'upper') return word.toUpperCase();
  return letterCase === 'capitalized' ? capitalize(word) : word;
}

/** Where each atom stands in the run. */
function atomRanges({ occurrence, surface }: OccurrenceContext): { from: number; to: number }[] {
  const { form, firstAtom, respelled } = surface;
  const ranges: { from: number; to: number }[] = [];
  for (let word = 0; word + 1 < firstAtom.length; word++) {
    let at = occurrence.words[word * 2] as number;
    const end = firstAtom[word + 1] as number;
    for (let atom = firstAtom[word] as number; atom < end; atom++) {
      const isLast = atom === end - 1;
      const to = isLast
        ? (occurrence.words[word * 2 + 1] as number)
        : at + (respelled[atom] ?? form.atoms[atom] ?? '').length;
      ranges.push({ from: at, to });
      at = to;
    }
  }
  return ranges;
}
