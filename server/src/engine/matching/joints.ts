/** Judges what stands between the words of an occurrence against what its form has there. */
import type { TermSurface } from '../glossary/termBase.ts';
import { jointOf } from './characters.ts';
import type { JointFault } from './occurrence.ts';

/** Joints that differ from the form's; `undefined` where what stands between two words is no joint of a term. */
export function judgeJoints(
  surface: TermSurface,
  text: string,
  places: readonly number[],
  misspelled: readonly number[],
): JointFault[] | undefined {
  const { form, firstAtom } = surface;
  const faults: JointFault[] = [];
  for (let word = 0; word * 2 < places.length; word++) {
    const start = firstAtom[word] as number;
    if (word > 0) {
      const from = places[word * 2 - 1] as number;
      const to = places[word * 2] as number;
      const wanted = form.joints[start - 1] ?? ' ';
      const between = text.slice(from, to);
      const verdict = judgeJoint(between, wanted);
      if (verdict === 'different') return undefined;
      if (verdict === 'wrong') faults.push({ joint: start - 1, from, to, written: jointOf(between) });
    }
    // A misspelled word is replaced as a whole, and its joints with it.
    if (misspelled.includes(word)) continue;
    let at = places[word * 2] as number;
    for (let atom = start; atom < (firstAtom[word + 1] as number) - 1; atom++) {
      at += (surface.respelled[atom] ?? form.atoms[atom] ?? '').length;
      if (form.joints[atom] !== '') faults.push({ joint: atom, from: at, to: at, written: 'solid' });
    }
  }
  return faults;
}

function judgeJoint(written: string, wanted: string): 'right' | 'wrong' | 'different' {
  const joint = jointOf(written);
  if (joint === 'other') return written.replace('’', "'") === wanted ? 'right' : 'different';
  // An em dash between two words is a punctuation mark, unless a hyphen is wanted at its place.
  if (/[\u2014\u2015]/.test(written) && wanted !== '-') return 'different';
  if (wanted === '' || wanted === '-' || wanted === ' ') {
    const isRight = (wanted === '-' && joint === 'hyphen') || (wanted === ' ' && joint === 'space');
    return isRight ? 'right' : 'wrong';
  }
  return 'different';
}
