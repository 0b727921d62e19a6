/**
 * Wrong forms that the checker reports, with what it wants instead: found by asking it, not listed by hand.
 */
import {
  type CheckSettings,
  check,
  defaultSettings,
  designationOf,
  type TermBase,
} from '../../../server/src/engine/index.ts';

export interface WrongForm {
  readonly wrong: string;
  readonly right: string;
  /** Both are the same but for capitals. */
  readonly isCase: boolean;
}

const settings: CheckSettings = {
  ...defaultSettings,
  severities: { 'undefined-abbreviation': 'off', 'mixed-usage': 'off' },
};

/**
 * What a team would list: every wrong singular that is reported, written with spaces, with a hyphen, as one
 * word or in lower case, each once.
 */
export function wrongFormsOf(termBase: TermBase): WrongForm[] {
  const candidates = new Set<string>();
  for (const surface of termBase.surfaces) {
    const { kind, form, written = form.text } = surface;
    if (kind === 'letters' || form.number !== 'base') continue;
    candidates.add(written);
    if (designationOf(termBase, surface).type === 'abbreviation') {
      candidates.add(written.toLowerCase());
      continue;
    }
    const joints = form.atoms.length === 2 ? [' ', '-', ''] : [' '];
    for (const joint of joints) candidates.add(form.atoms.join(joint));
  }
  return [...candidates].flatMap((wrong) => {
    const right = replacementOf(wrong, termBase);
    return right ? [{ wrong, right, isCase: wrong.toLowerCase() === right.toLowerCase() }] : [];
  });
}

/**
 * What the checker wants for a form in a plain sentence; `undefined` where it has nothing to say of all of
 * it.
 */
function replacementOf(form: string, termBase: TermBase): string | undefined {
  const before = 'We talked about the ';
  const { findings } = check(`${before}${form} again.\n`, termBase, settings);
  const [finding] = findings;
  const isWhole = finding?.from === before.length && finding.to === before.length + form.length;
  return findings.length === 1 && isWhole && finding.edits ? finding.replacement : undefined;
}
