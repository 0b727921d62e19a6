/** The full entry of a concept as a Markdown page. */
import {
  type Concept,
  type Designation,
  preferredAbbreviation,
  preferredTerm,
  type TermBase,
} from '../engine/index.ts';
import { entryScheme } from '../protocol.ts';
import { termOf } from '../terminology.ts';
import { originOf } from './card.ts';
import { escapeMarkdown } from './style.ts';

/** The page; sections for which the entry has nothing are left out. */
export function entryPage(concept: Concept, termBase: TermBase): string {
  const abbreviation = preferredAbbreviation(concept)?.text;
  const term = preferredTerm(concept).text;
  const sections = [
    `# ${escapeMarkdown(abbreviation ? `${term} (${abbreviation})` : term)}`,
    `*${concept.partOfSpeech} · ${escapeMarkdown(concept.subject)}*`,
    escapeMarkdown(concept.definition),
    concept.editorial ? '*Editorial: the definition is our own, no source gives one.*' : '',
    section('Terms', termsTable(concept.designations)),
    section('Related concepts', relations(concept, termBase)),
    section('Not to be confused with', confusables(concept, termBase)),
    section('Notes', concept.notes ?? ''),
    section('Sources', sourcesOf(concept)),
    section('Glossary', escapeMarkdown(originOf(concept.origin))),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, content: string): string {
  return content === '' ? '' : `## ${title}\n\n${content}`;
}

function termsTable(designations: readonly Designation[]): string {
  const rows = designations.flatMap((designation) => [
    row(designation.text, statusOf(designation), designation.note ?? ''),
    ...designation.wrongForms.map((form) => row(form, 'wrong form', `Write ${designation.text}.`)),
  ]);
  return ['| Form | Status | Note |', '| --- | --- | --- |', ...rows].join('\n');
}

function row(form: string, status: string, note: string): string {
  return `| ${[form, status, note].map(escapeMarkdown).join(' | ')} |`;
}

function statusOf({ status, type }: Designation): string {
  return type === 'abbreviation' ? `${status} abbreviation` : status;
}

function relations(concept: Concept, termBase: TermBase): string {
  const kinds: [name: string, ids: readonly string[]][] = [
    ['Broader', concept.broader],
    ['Narrower', concept.narrower],
    ['Related', concept.related],
  ];
  return kinds
    .filter(([, ids]) => ids.length > 0)
    .map(([name, ids]) => `- ${name}: ${ids.map((id) => link(id, termBase)).join(', ')}`)
    .join('\n');
}

function confusables({ notToBeConfusedWith }: Concept, termBase: TermBase): string {
  return notToBeConfusedWith
    .map(({ concept, difference }) => `- ${link(concept, termBase)}: ${escapeMarkdown(difference)}`)
    .join('\n');
}

function sourcesOf({ sources }: Concept): string {
  return sources
    .map(({ glossary, headword }) => `- ${escapeMarkdown(glossary)}, “${escapeMarkdown(headword)}”`)
    .join('\n');
}

function link(id: string, termBase: TermBase): string {
  return `[${escapeMarkdown(termOf(id, termBase))}](${entryScheme}:/${encodeURIComponent(id)})`;
}
