/** A comment that suppresses a finding where it is. */
import { findingsOnLine, ignoreOnLine } from '../../../engine/index.ts';
import { type IgnoringServices, ignoring } from './ignoring.ts';
import type { ActionProvider } from './provider.ts';

export function ignoreOnce(services: IgnoringServices): ActionProvider {
  return ignoring(
    {
      name: 'once',
      title(finding, document, say) {
        // No comment reaches less than a line.
        return findingsOnLine(finding, document).length > 1
          ? say('Ignore {0} on this line', finding.code)
          : say('Ignore “{0}” here', finding.form);
      },
      keyOf: (finding, document) => `${finding.code} ${findingsOnLine(finding, document)[0]?.from}`,
      insertion: ignoreOnLine,
    },
    services,
  );
}
