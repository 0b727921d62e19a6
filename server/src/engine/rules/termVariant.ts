/** term-variant: another spelling of a known term, by hyphen, space, joint or spelling locale. */
import { preferredSpelling } from '../language/spelling.ts';
import type { JointFault } from '../matching/occurrence.ts';
import type { OccurrenceContext, OccurrenceRule } from './rule.ts';

export const termVariant: OccurrenceRule = {
  code: 'term-variant',
  defaultSeverity: 'warning',
  summary: 'Another spelling of a known term: hyphen, space, one word or two, British or American.',
  check(context) {
    const [fault, ...others] = context.occurrence.jointFaults;
    if (!fault && !isForeignSpelling(context)) return undefined;
    const isInOnePlace = fault && others.length === 0;
    const message = isInOnePlace
      ? reasonOf(fault, context)
      : fault
        ? formReason(context)
        : spellingReason(context);
    return { message, target: { kind: 'rewrite' } };
  },
};

/** Why the joint is wrong, told of the two words around it. */
function reasonOf({ joint, written }: JointFault, { surface }: OccurrenceContext): string {
  const { atoms, joints } = surface.form;
  const wanted = joints[joint] ?? ' ';
  let first = joint;
  while (joints[first - 1] === '') first--;
  let last = joint + 1;
  while (joints[last] === '') last++;
  const word = (from: number, to: number) => atoms.slice(from, to).join('');
  const pair = `“${word(first, joint + 1)}${wanted}${word(joint + 1, last + 1)}”`;
  if (wanted === '') return `${pair} is one word.`;
  if (wanted === ' ')
    return `${pair} is written as two words${written === 'solid' ? '' : ', without a hyphen'}.`;
  return written === 'dash' ? `${pair} has a hyphen, not a dash.` : `${pair} is written with a hyphen.`;
}

/** Why several joints are wrong at once: the glossary writes the whole form otherwise. */
function formReason({ surface }: OccurrenceContext): string {
  return `The glossary writes “${surface.form.text}”.`;
}

function spellingReason({ designation, spelling }: OccurrenceContext): string {
  return `${spelling === 'en-GB' ? 'British' : 'American'} spelling is set for the term “${designation.text}”.`;
}

/** Whether a word stands in the spelling that is not preferred. */
function isForeignSpelling({ surface, spelling }: OccurrenceContext): boolean {
  if (spelling === 'off') return false;
  return surface.form.atoms.some((atom, index) => {
    const own = atom.toLowerCase();
    return (surface.respelled[index] ?? own) !== preferredSpelling(own, spelling);
  });
}
