/** The section of findings in a report. */
import { l10n } from 'vscode';
import type { ReportResult } from '../../../server/src/protocol.ts';
import { Button, useHasControls } from './controls.tsx';
import { FoldersTable, RulesTable } from './findingsTables.tsx';
import { numberText } from './numbers.ts';
import { emptyTexts, findingsRemark } from './reportTexts.ts';
import { Section } from './section.tsx';

export function FindingsSection({
  rules,
  folders,
  fixable,
}: Pick<ReportResult, 'rules' | 'folders' | 'fixable'>) {
  const hasControls = useHasControls();
  const count = numberText(fixable);
  return (
    <Section
      id="findings"
      title={l10n.t('Findings')}
      remark={findingsRemark()}
      isEmpty={rules.length === 0}
      empty={emptyTexts().findings}
    >
      {hasControls && fixable > 0 && (
        <p>
          <Button
            text={l10n.t('Fix all {0}', count)}
            label={l10n.t('Fix all {0}: safe fixes in the workspace', count)}
            action={{ kind: 'fixAll' }}
          />
        </p>
      )}
      <div class="columns">
        <RulesTable rules={rules} />
        <FoldersTable folders={folders} />
      </div>
    </Section>
  );
}
