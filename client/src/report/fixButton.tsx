/** The button of a row that makes the safe fixes of what the row is about. */
import { l10n } from 'vscode';
import type { FixScope } from '../../../server/src/protocol.ts';
import { Button } from './controls.tsx';
import { numberText } from './numbers.ts';

export interface FixButtonProps {
  /** How many there are; without any there is no button. */
  readonly fixable: number;
  /** What is fixed, in whole words: the name of the button begins with what stands on it. */
  readonly about: (count: string) => string;
  readonly scope: FixScope;
}

export function FixButton({ fixable, about, scope }: FixButtonProps) {
  if (fixable === 0) return null;
  const count = numberText(fixable);
  return <Button text={l10n.t('Fix {0}', count)} label={about(count)} action={{ kind: 'fix', scope }} />;
}
