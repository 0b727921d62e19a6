/** A number with what it is of. */
import { env, l10n } from 'vscode';

export function counted(count: number, unit: 'term' | 'use'): string {
  const number = count.toLocaleString(env.language);
  if (unit === 'term') return count === 1 ? l10n.t('1 term') : l10n.t('{0} terms', number);
  return count === 1 ? l10n.t('1 use') : l10n.t('{0} uses', number);
}
