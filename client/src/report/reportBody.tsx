/** A report: the same in the editor and in an exported page. */
import { l10n } from 'vscode';
import type { ReportResult } from '../../../server/src/protocol.ts';
import { Hatch } from './bar.tsx';
import { ConceptsSection } from './conceptsSection.tsx';
import { FindingsSection } from './findingsSection.tsx';
import { AbbreviationsTable, CandidatesTable } from './missingTables.tsx';
import { numberText } from './numbers.ts';
import { abbreviationsRemark, candidatesRemark, emptyTexts, summaryOf } from './reportTexts.ts';
import { Section } from './section.tsx';

export interface ReportBodyProps {
  readonly report: ReportResult;
  readonly title: string;
  /** When it was made, as readers write it. */
  readonly time: string;
}

export function ReportBody({ report, title, time }: ReportBodyProps) {
  const { concepts, rules, folders, fixable, abbreviations, candidates, moreCandidates } = report;
  const empty = emptyTexts();
  const head = (
    <header>
      <h1>{title}</h1>
      <p class="muted">{l10n.t('Made {0}', time)}</p>
    </header>
  );
  if (report.files === 0) {
    return (
      <>
        {head}
        <p>{empty.files}</p>
      </>
    );
  }
  return (
    <>
      <Hatch />
      {head}
      <Tiles report={report} />
      <ConceptsSection concepts={concepts} />
      <FindingsSection rules={rules} folders={folders} fixable={fixable} />
      <Section
        id="abbreviations"
        title={l10n.t('Abbreviations that are never written out')}
        remark={abbreviationsRemark()}
        isEmpty={abbreviations.length === 0}
        empty={empty.abbreviations}
      >
        <AbbreviationsTable abbreviations={abbreviations} />
      </Section>
      <Section
        id="candidates"
        title={l10n.t('Words that no glossary has')}
        remark={candidatesRemark(moreCandidates)}
        isEmpty={candidates.length === 0}
        empty={empty.candidates}
      >
        <CandidatesTable candidates={candidates} />
      </Section>
    </>
  );
}

/** The numbers at the top. */
function Tiles({ report }: Pick<ReportBodyProps, 'report'>) {
  return (
    <ul class="tiles" aria-label={l10n.t('Summary')}>
      {summaryOf(report).map(({ number, text }) => (
        <li>
          <strong>{numberText(number)}</strong> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
