/** The table of terms in a report: each with its forms, and how often they are used. */
import { l10n } from 'vscode';
import type { ReportConcept, ReportForm } from '../../../server/src/protocol.ts';
import { counted } from '../counted.ts';
import { Bar } from './bar.tsx';
import { Link } from './controls.tsx';
import { FixButton } from './fixButton.tsx';
import { numberText, percentText } from './numbers.ts';
import { stateTexts } from './reportTexts.ts';
import type { TableId } from './rowsShown.ts';
import { English, MeasureCell, NumberCell, Table } from './tables.tsx';

/** What is right or wrong in a glance; the text beside it says the same. */
const symbols: Readonly<Record<ReportForm['status'], string>> = { preferred: '✓', admitted: '≈', wrong: '✗' };

export interface ConceptsTableProps {
  readonly id: TableId;
  readonly concepts: readonly ReportConcept[];
  readonly caption: string;
}

export function ConceptsTable({ id, concepts, caption }: ConceptsTableProps) {
  const headings = [l10n.t('Term'), l10n.t('Form'), l10n.t('Uses'), l10n.t('Documents')];
  const rows = concepts.map((concept) => <ConceptRows concept={concept} />);
  return <Table id={id} caption={caption} headings={headings} rows={rows} kind="groups" />;
}

interface ConceptProps {
  readonly concept: ReportConcept;
}

/** The group of rows about a term. */
function ConceptRows({ concept }: ConceptProps) {
  return (
    <tbody>
      {concept.forms.map((form, number) => (
        <tr>
          {number === 0 && <ConceptCell concept={concept} />}
          <FormCells form={form} concept={concept} />
        </tr>
      ))}
    </tbody>
  );
}

function ConceptCell({ concept: { id, term, uri, forms, inconsistency, count, fixable } }: ConceptProps) {
  const remark =
    inconsistency > 0 ? l10n.t('{0} inconsistent', percentText(inconsistency)) : counted(count, 'use');
  return (
    <th scope="rowgroup" rowspan={forms.length}>
      <span class="term">
        <Link label={l10n.t('Show the entry of “{0}”', term)} action={{ kind: 'entry', id, uri }}>
          <English text={term} />
        </Link>
      </span>{' '}
      <span class="concept">
        <span class="muted">{remark}</span>
        <FixButton
          fixable={fixable}
          about={(count) => l10n.t('Fix {0}: wrong forms of “{1}” in the workspace', count, term)}
          scope={{ kind: 'concept', id }}
        />
      </span>
    </th>
  );
}

function FormCells({ form: one, concept }: ConceptProps & { readonly form: ReportForm }) {
  const { form, status, count, documents, written } = one;
  return (
    <>
      <td class={`form ${status}`}>
        <span class="symbol" aria-hidden="true">
          {symbols[status]}
        </span>{' '}
        <English text={form} /> <span class="state">{stateTexts()[status]}</span>
      </td>
      <MeasureCell>
        <Link
          label={l10n.t('Show uses of “{1}”: {0}', numberText(count), form)}
          action={{ kind: 'places', title: form, places: { kind: 'form', id: concept.id, written } }}
        >
          <Bar number={count} share={count / concept.count} kind={status === 'wrong' ? 'wrong' : 'right'} />
        </Link>
      </MeasureCell>
      <NumberCell>{numberText(documents)}</NumberCell>
    </>
  );
}
