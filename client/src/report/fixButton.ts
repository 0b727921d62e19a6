/** The button of a row that makes the safe fixes of what the row is about. */
import { l10n } from 'vscode';
import type { FixScope } from '../../../server/src/protocol.ts';
import type { Controls } from './controls.ts';
import { numberText } from './numbers.ts';

/**
 * Nothing where there is nothing that can be fixed.
 * @param about what is fixed, in whole words: the name of the button begins with what stands on it.
 */
export function fixButton(
  fixable: number,
  about: (count: string) => string,
  scope: FixScope,
  controls: Controls,
): string {
  if (fixable === 0) return '';
  const count = numberText(fixable);
  return controls.button(l10n.t('Fix {0}', count), about(count), { kind: 'fix', scope });
}
