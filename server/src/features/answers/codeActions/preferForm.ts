/** To write the form that is reported, and no longer the one that was preferred until now. */
import { changing } from '../../../glossaryEdits/proposals.ts';
import { type GlossaryServices, glossaryFix } from './glossaryAction.ts';
import type { ActionProvider } from './provider.ts';

const codes: ReadonlySet<string> = new Set([
  'term-variant',
  'deprecated-term',
  'abbreviation-form',
  'mixed-usage',
]);

export function preferForm(services: GlossaryServices): ActionProvider {
  return glossaryFix(
    (form, say) => say('Prefer “{0}” in the workspace', form),
    (finding, placed, checked) =>
      codes.has(finding.code) ? changing('prefer', finding, placed, checked) : undefined,
    services,
  );
}
