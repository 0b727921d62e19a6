/** The tables of findings in a report: by rule, and by folder. */
import type { ComponentChildren } from 'preact';
import { l10n } from 'vscode';
import type { FixScope, ReportFolder, ReportPlacesParams, ReportRule } from '../../../server/src/protocol.ts';
import { Bar } from './bar.tsx';
import { Link, useHasControls } from './controls.tsx';
import { FixButton } from './fixButton.tsx';
import { numberText } from './numbers.ts';
import { ActionsCell, MeasureCell, NumberCell, Row, Table } from './tables.tsx';

export function RulesTable({ rules }: { readonly rules: readonly ReportRule[] }) {
  const columns = useColumns(l10n.t('Rule'), rules);
  const rows = rules.map((rule) => <RuleRow rule={rule} columns={columns} />);
  return (
    <Table
      id="rules"
      caption={l10n.t('Findings by rule')}
      headings={columns.headings}
      rows={rows}
      kind="half"
    />
  );
}

export function FoldersTable({ folders }: { readonly folders: readonly ReportFolder[] }) {
  const columns = useColumns(l10n.t('Folder'), folders);
  const rows = folders.map((folder) => <FolderRow folder={folder} columns={columns} />);
  return (
    <Table
      id="folders"
      caption={l10n.t('Findings by folder')}
      headings={columns.headings}
      rows={rows}
      kind="half"
    />
  );
}

/** What the rows of a table have in common. */
interface Columns {
  readonly headings: readonly string[];
  readonly hasFixes: boolean;
  /** The number that has the longest bar. */
  readonly most: number;
}

type Counts = Pick<ReportRule, 'findings' | 'fixable'>;

/** @param first the heading of the names. */
function useColumns(first: string, rows: readonly Counts[]): Columns {
  const hasFixes = useHasControls() && rows.some(({ fixable }) => fixable > 0);
  const headings = [first, l10n.t('Findings'), l10n.t('Documents')];
  if (hasFixes) headings.push(l10n.t('What to do'));
  return { headings, hasFixes, most: Math.max(...rows.map(({ findings }) => findings)) };
}

interface RowProps {
  readonly columns: Columns;
}

function RuleRow({ rule, columns }: RowProps & { readonly rule: ReportRule }) {
  const { code, findings, documents } = rule;
  return (
    <FindingsRow
      columns={columns}
      counts={rule}
      name={
        <Link label={l10n.t('Read about the rule {0}', code)} action={{ kind: 'rule', code }}>
          {code}
        </Link>
      }
      title={code}
      places={{ kind: 'rule', code }}
      placesLabel={l10n.t('Show findings of {1}: {0}', numberText(findings), code)}
      documents={numberText(documents)}
      scope={{ kind: 'rule', code }}
      fixLabel={(count) => l10n.t('Fix {0}: findings of {1} in the workspace', count, code)}
    />
  );
}

function FolderRow({ folder, columns }: RowProps & { readonly folder: ReportFolder }) {
  const { uri, name, findings, filesWithFindings, files } = folder;
  return (
    <FindingsRow
      columns={columns}
      counts={folder}
      name={<Path path={name} />}
      title={name}
      places={{ kind: 'folder', uri }}
      placesLabel={l10n.t('Show findings in {1}: {0}', numberText(findings), name)}
      documents={l10n.t('{0} of {1}', numberText(filesWithFindings), numberText(files))}
      scope={{ kind: 'folder', uri }}
      fixLabel={(count) => l10n.t('Fix {0}: findings in the folder {1}', count, name)}
    />
  );
}

interface FindingsRowProps extends RowProps {
  readonly counts: Counts;
  readonly name: ComponentChildren;
  /** What its bar leads to, and says of that. */
  readonly title: string;
  readonly places: ReportPlacesParams;
  readonly placesLabel: string;
  /** In how many documents. */
  readonly documents: string;
  /** What its button fixes, and says of that. */
  readonly scope: FixScope;
  readonly fixLabel: (count: string) => string;
}

/** A rule or a folder. */
function FindingsRow({ columns, counts, name, title, places, documents, ...texts }: FindingsRowProps) {
  const { findings, fixable } = counts;
  return (
    <Row name={name}>
      <MeasureCell>
        <Link label={texts.placesLabel} action={{ kind: 'places', title, places }}>
          <Bar number={findings} share={findings / columns.most} kind="wrong" />
        </Link>
      </MeasureCell>
      <NumberCell>{documents}</NumberCell>
      {columns.hasFixes && (
        <ActionsCell>
          <FixButton fixable={fixable} about={texts.fixLabel} scope={texts.scope} />
        </ActionsCell>
      )}
    </Row>
  );
}

/** A path that may be broken behind each of its parts. */
function Path({ path }: { readonly path: string }) {
  const [first, ...others] = path.split('/');
  return (
    <>
      {first}
      {others.map((part) => (
        <>
          /<wbr />
          {part}
        </>
      ))}
    </>
  );
}
