/** No longer to report a form, anywhere in the workspace. */
import { ignoring } from '../../../glossaryEdits/proposals.ts';
import { type GlossaryServices, glossaryFix } from './glossaryAction.ts';
import type { ActionProvider } from './provider.ts';

export function ignoreInWorkspace(services: GlossaryServices): ActionProvider {
  return glossaryFix(
    (form) => `Ignore “${form}” in the workspace`,
    (_, placed, checked) => ignoring(placed, checked),
    services,
  );
}
