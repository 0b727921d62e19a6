/** The index of the rules, in the order in which they are applied. */
import { rules } from '../../server/src/engine/rules/index.ts';
import { table } from './table.mts';

export function ruleTable(): string {
  const rows = rules.map(({ code, defaultSeverity, summary }) => [
    `[${code}](${code}.md)`,
    defaultSeverity,
    summary,
  ]);
  return table(['rule', 'severity', 'what it reports'], rows);
}
