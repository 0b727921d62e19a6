/** A comment that suppresses a finding where it is. */
import { findingsOnLine, ignoreOnLine } from '../../../engine/index.ts';
import { type IgnoringServices, ignoring } from './ignoring.ts';
import type { ActionProvider } from './provider.ts';

export function ignoreOnce(services: IgnoringServices): ActionProvider {
  return ignoring(
    {
      name: 'once',
      title(finding, document) {
        // No comment reaches less than a line.
        return findingsOnLine(finding, document).length > 1
          ? `Ignore ${finding.code} on this line`
          : `Ignore “${finding.form}” here`;
      },
      keyOf: (finding, document) => `${finding.code} ${findingsOnLine(finding, document)[0]?.from}`,
      insertion: ignoreOnLine,
    },
    services,
  );
}
