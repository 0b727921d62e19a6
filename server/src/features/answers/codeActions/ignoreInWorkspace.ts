/** No longer to report a form, anywhere in the workspace. */
import { ignoring } from '../../../glossaryEdits/proposals.ts';
import { type GlossaryServices, glossaryFix } from './glossaryAction.ts';
import type { ActionProvider } from './provider.ts';

export function ignoreInWorkspace(services: GlossaryServices): ActionProvider {
  return glossaryFix(
    (form, say) => say('Ignore “{0}” in the workspace', form),
    (_, placed, checked) => ignoring(placed, checked),
    services,
  );
}
