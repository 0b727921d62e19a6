/** Fix of a variant: the same form, with its joints, its case and its spelling put right, and nothing else. */

import type { Edit } from '../finding.ts';
import type { Form, Surface } from '../glossary/surfaces.ts';
import { preferredSpelling, type SpellingPreference } from '../language/spelling.ts';
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
  return pieces(context).flatMap(({ from, to, first, end, isMisspelled }) => {
    const written = run.text.slice(from, to);
    const own = formText(form, first, end);
    let text = isMisspelled ? inCaseOf(wantedText(surface, first, end, spelling), written) : written;
    if (own !== own.toLowerCase()) {
      const isRightInCapitals = pattern === 'upper' && letterCaseOf(own) === 'capitalized';
      if (!isRightInCapitals) text = own;
    } else if (spelling !== 'off' && !isMisspelled) {
      const wanted = preferredSpelling(own, spelling);
      if (wanted !== written.toLowerCase()) text = inCaseOf(wanted, written);
    }
    const fault = faults.get(first - 1);
    if (fault && own === own.toLowerCase() && pattern !== 'upper') {
      const joint = form.joints[first - 1] ?? ' ';
      // Inside a word no capital; a word that was part of another gets the one that a title has.
      if (joint === '') text = uncapitalize(text);
      else if (fault.written === 'solid' && pattern === 'title') text = capitalize(text);
    }
    return text === written ? [] : [{ from, to, text }];
  });
}

/** The atoms from `first` up to, not including, `end`, as the form joins them. */
function formText(
  { atoms, joints }: Form,
  first: number,
  end: number,
  atomAt = (i: number) => atoms[i],
): string {
  let text = '';
  for (let atom = first; atom < end; atom++) {
    text += (atom > first ? (joints[atom - 1] ?? '') : '') + (atomAt(atom) ?? '');
  }
  return text;
}

/** As formText, in the spelling that is preferred, or in the one that is written where none is. */
function wantedText(
  { form, respelled }: Surface,
  first: number,
  end: number,
  spelling: SpellingPreference,
): string {
  return formText(form, first, end, (atom) => {
    const own = form.atoms[atom] ?? '';
    return spelling === 'off' ? (respelled[atom] ?? own) : preferredSpelling(own, spelling);
  });
}

function inCaseOf(word: string, written: string): string {
  const letterCase = letterCaseOf(written);
  if (letterCase === 'upper') return word.toUpperCase();
  return letterCase === 'capitalized' ? capitalize(word) : word;
}

/** A stretch of the run that stands for the atoms from `first` up to, not including, `end`. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
  readonly isMisspelled: boolean;
}

/** Where each atom stands in the run; in a misspelled word nobody can tell, so that it is one piece. */
function pieces({ occurrence, surface }: OccurrenceContext): Piece[] {
  const { form, firstAtom, respelled } = surface;
  const found: Piece[] = [];
  for (let word = 0; word + 1 < firstAtom.length; word++) {
    let at = occurrence.words[word * 2] as number;
    const wordEnd = occurrence.words[word * 2 + 1] as number;
    const first = firstAtom[word] as number;
    const end = firstAtom[word + 1] as number;
    if (occurrence.misspelled.includes(word)) {
      found.push({ from: at, to: wordEnd, first, end, isMisspelled: true });
      continue;
    }
    for (let atom = first; atom < end; atom++) {
      const isLast = atom === end - 1;
      const to = isLast ? wordEnd : at + (respelled[atom] ?? form.atoms[atom] ?? '').length;
      found.push({ from: at, to, first: atom, end: atom + 1, isMisspelled: false });
      at = to;
    }
  }
  return found;
}
