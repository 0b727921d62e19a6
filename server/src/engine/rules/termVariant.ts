/** term-variant: another spelling of a known term, by hyphen, space, joint or spelling locale. */
import { preferredSpelling } from '../language/spelling.ts';
import type { JointFault } from '../matching/occurrence.ts';
import { sayIn } from '../say.ts';
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
function reasonOf({ joint, written }: JointFault, { surface, translations }: OccurrenceContext): string {
  const say = sayIn(translations);
  const { atoms, joints } = surface.form;
  const wanted = joints[joint] ?? ' ';
  let first = joint;
  while (joints[first - 1] === '') first--;
  let last = joint + 1;
  while (joints[last] === '') last++;
  const word = (from: number, to: number) => atoms.slice(from, to).join('');
  const pair = word(first, joint + 1) + wanted + word(joint + 1, last + 1);
  if (wanted === '') return say('“{0}” is one word.', pair);
  if (wanted === ' ') {
    return written === 'solid'
      ? say('“{0}” is written as two words.', pair)
      : say('“{0}” is written as two words, without a hyphen.', pair);
  }
  return written === 'dash'
    ? say('“{0}” has a hyphen, not a dash.', pair)
    : say('“{0}” is written with a hyphen.', pair);
}

/** Why several joints are wrong at once: the glossary writes the whole form otherwise. */
function formReason({ surface, translations }: OccurrenceContext): string {
  return sayIn(translations)('The glossary writes “{0}”.', surface.form.text);
}

function spellingReason({ designation: { text }, spelling, translations }: OccurrenceContext): string {
  const say = sayIn(translations);
  return spelling === 'en-GB'
    ? say('British spelling is set for the term “{0}”.', text)
    : say('American spelling is set for the term “{0}”.', text);
}

/** Whether a word stands in the spelling that is not preferred. */
function isForeignSpelling({ surface, spelling }: OccurrenceContext): boolean {
  if (spelling === 'off') return false;
  return surface.form.atoms.some((atom, index) => {
    const own = atom.toLowerCase();
    return (surface.respelled[index] ?? own) !== preferredSpelling(own, spelling);
  });
}
