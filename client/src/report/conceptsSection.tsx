/** The section of terms in a report: those that are written inconsistently, and, folded up, the others. */
import { l10n } from 'vscode';
import type { ReportResult } from '../../../server/src/protocol.ts';
import { ConceptsTable } from './conceptsTable.tsx';
import { useHasControls } from './controls.tsx';
import { numberText } from './numbers.ts';
import { conceptsRemark, emptyTexts } from './reportTexts.ts';
import { Section } from './section.tsx';

export function ConceptsSection({ concepts }: Pick<ReportResult, 'concepts'>) {
  // What is folded up is not printed.
  const isOpen = !useHasControls();
  const mixed = concepts.filter(({ inconsistency }) => inconsistency > 0);
  const uniform = concepts.filter(({ inconsistency }) => inconsistency === 0);
  const title =
    uniform.length === 1
      ? l10n.t('1 term written consistently')
      : l10n.t('{0} terms written consistently', numberText(uniform.length));
  return (
    <>
      <Section
        id="concepts"
        title={l10n.t('Terms written inconsistently')}
        remark={conceptsRemark()}
        isEmpty={mixed.length === 0}
        empty={emptyTexts().concepts}
      >
        <ConceptsTable
          id="mixed"
          concepts={mixed}
          caption={l10n.t('Terms by how inconsistently they are written')}
        />
      </Section>
      {uniform.length > 0 && (
        <details open={isOpen}>
          <summary>{title}</summary>
          <ConceptsTable id="uniform" concepts={uniform} caption={l10n.t('Terms written consistently')} />
        </details>
      )}
    </>
  );
}
