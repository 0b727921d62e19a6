/** A comment that suppresses all findings of a rule in the document. */
import { ignoreInDocument as insertionAtTop } from '../../../engine/index.ts';
import { type IgnoringServices, ignoring } from './ignoring.ts';
import type { ActionProvider } from './provider.ts';

export function ignoreInDocument(services: IgnoringServices): ActionProvider {
  return ignoring(
    {
      name: 'document',
      title: ({ code }, _, say) => say('Ignore {0} in this document', code),
      keyOf: ({ code }) => code,
      insertion: ({ code }, document) => insertionAtTop(code, document),
    },
    services,
  );
}
