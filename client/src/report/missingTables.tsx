/** The tables of what is missing in a report: abbreviations that are never written out, and words in no glossary. */
import { l10n } from 'vscode';
import type { ReportAbbreviation, ReportCandidate } from '../../../server/src/protocol.ts';
import { Bar } from './bar.tsx';
import { Button, Link, useHasControls } from './controls.tsx';
import { numberText } from './numbers.ts';
import { candidateKinds } from './reportTexts.ts';
import { ActionsCell, English, MeasureCell, NumberCell, Row, Table } from './tables.tsx';

interface RowProps {
  /** The number that has the longest bar. */
  readonly most: number;
}

export interface AbbreviationsTableProps {
  readonly abbreviations: readonly ReportAbbreviation[];
}

export function AbbreviationsTable({ abbreviations }: AbbreviationsTableProps) {
  const most = Math.max(...abbreviations.map(({ documents }) => documents));
  const headings = [l10n.t('Abbreviation'), l10n.t('Stands for'), l10n.t('Documents')];
  const caption = l10n.t('Abbreviations by the documents that never write them out');
  const rows = abbreviations.map((one) => <AbbreviationRow abbreviation={one} most={most} />);
  return <Table id="abbreviations" caption={caption} headings={headings} rows={rows} />;
}

function AbbreviationRow({
  abbreviation: { id, abbreviation, term, uri, documents },
  most,
}: RowProps & { readonly abbreviation: ReportAbbreviation }) {
  const name = (
    <Link label={l10n.t('Show the entry of “{0}”', term)} action={{ kind: 'entry', id, uri }}>
      <English text={abbreviation} />
    </Link>
  );
  const count = numberText(documents);
  return (
    <Row name={name}>
      <td>
        <English text={term} />
      </td>
      <MeasureCell>
        <Link
          label={l10n.t('Show documents that never write out {1}: {0}', count, abbreviation)}
          action={{ kind: 'places', title: abbreviation, places: { kind: 'abbreviation', id } }}
        >
          <Bar number={documents} share={documents / most} kind="right" />
        </Link>
      </MeasureCell>
    </Row>
  );
}

export interface CandidatesTableProps {
  readonly candidates: readonly ReportCandidate[];
}

export function CandidatesTable({ candidates }: CandidatesTableProps) {
  const most = Math.max(...candidates.map(({ count }) => count));
  const headings = [l10n.t('Words'), l10n.t('Kind'), l10n.t('Uses'), l10n.t('Documents')];
  if (useHasControls()) headings.push(l10n.t('What to do'));
  const rows = candidates.map((one) => <CandidateRow candidate={one} most={most} />);
  return (
    <Table
      id="candidates"
      caption={l10n.t('Words by how likely they are a term')}
      headings={headings}
      rows={rows}
    />
  );
}

function CandidateRow({
  candidate: { form, kind, count, documents, keys, uri },
  most,
}: RowProps & { readonly candidate: ReportCandidate }) {
  return (
    <Row name={<English text={form} />}>
      <td class="muted">{candidateKinds()[kind]}</td>
      <MeasureCell>
        <Link
          label={l10n.t('Show uses of “{1}”: {0}', numberText(count), form)}
          action={{ kind: 'places', title: form, places: { kind: 'candidate', keys } }}
        >
          <Bar number={count} share={count / most} kind="right" />
        </Link>
      </MeasureCell>
      <NumberCell>{numberText(documents)}</NumberCell>
      {useHasControls() && (
        <ActionsCell>
          <Button
            text={l10n.t('Add to Glossary')}
            label={l10n.t('Add to Glossary: {0}', form)}
            action={{ kind: 'add', form, uri }}
          />{' '}
          <Button
            text={l10n.t('Ignore')}
            label={l10n.t('Ignore: {0}', form)}
            action={{ kind: 'ignore', form, uri }}
          />
        </ActionsCell>
      )}
    </Row>
  );
}
