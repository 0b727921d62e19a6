/** To let the form that is reported stand beside the preferred one. */
import { changing } from '../../../glossaryEdits/proposals.ts';
import { type GlossaryServices, glossaryFix } from './glossaryAction.ts';
import type { ActionProvider } from './provider.ts';

/** Those about forms that may be meant: a slip of the pen is not one of them. */
const codes: ReadonlySet<string> = new Set(['term-variant', 'deprecated-term', 'abbreviation-form']);

export function admitForm(services: GlossaryServices): ActionProvider {
  return glossaryFix(
    (form, say) => say('Admit “{0}” as well', form),
    (finding, placed, checked) =>
      codes.has(finding.code) ? changing('admit', finding, placed, checked) : undefined,
    services,
  );
}
