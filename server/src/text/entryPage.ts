/** The full entry of a concept as a Markdown page. */
import {
  type Concept,
  type Designation,
  preferredAbbreviation,
  preferredTerm,
  type Say,
  type TermBase,
} from '../engine/index.ts';
import { entryScheme } from '../protocol.ts';
import { termOf } from '../terminology.ts';
import { originOf } from './card.ts';
import { kindName, partOfSpeechName, statusName } from './names.ts';
import { escapeMarkdown } from './style.ts';

/** The page; sections for which the entry has nothing are left out. */
export function entryPage(concept: Concept, termBase: TermBase, say: Say): string {
  const abbreviation = preferredAbbreviation(concept)?.text;
  const term = preferredTerm(concept).text;
  const sections = [
    `# ${escapeMarkdown(abbreviation ? `${term} (${abbreviation})` : term)}`,
    `*${partOfSpeechName(concept.partOfSpeech, say)} · ${escapeMarkdown(concept.subject)}*`,
    escapeMarkdown(concept.definition),
    concept.editorial ? `*${say('Editorial: the definition is our own, no source gives one.')}*` : '',
    section(say('Terms'), termsTable(concept.designations, say)),
    section(say('Related concepts'), relations(concept, termBase, say)),
    section(say('Not to be confused with'), confusables(concept, termBase)),
    section(say('Notes'), concept.notes ?? ''),
    section(say('Sources'), sourcesOf(concept, say)),
    section(say('Glossary'), escapeMarkdown(originOf(concept.origin, say))),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, content: string): string {
  return content === '' ? '' : `## ${title}\n\n${content}`;
}

function termsTable(designations: readonly Designation[], say: Say): string {
  const rows = designations.flatMap((designation) => [
    row(designation.text, statusOf(designation, say), designation.note ?? ''),
    ...designation.wrongForms.map((form) =>
      row(form, say('wrong form'), say('Write {0}.', designation.text)),
    ),
  ]);
  return [row(say('Form'), say('Status'), say('Note')), '| --- | --- | --- |', ...rows].join('\n');
}

function row(form: string, status: string, note: string): string {
  return `| ${[form, status, note].map(escapeMarkdown).join(' | ')} |`;
}

function statusOf({ status, type }: Designation, say: Say): string {
  return type === 'abbreviation' ? kindName('abbreviation', status, say) : statusName(status, say);
}

function relations(concept: Concept, termBase: TermBase, say: Say): string {
  const kinds: [name: string, ids: readonly string[]][] = [
    [say('Broader'), concept.broader],
    [say('Narrower'), concept.narrower],
    [say('Related'), concept.related],
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

function sourcesOf({ sources }: Concept, say: Say): string {
  return sources
    .map(
      ({ glossary, headword }) => `- ${escapeMarkdown(glossary)}, ${say('“{0}”', escapeMarkdown(headword))}`,
    )
    .join('\n');
}

function link(id: string, termBase: TermBase): string {
  return `[${escapeMarkdown(termOf(id, termBase))}](${entryScheme}:/${encodeURIComponent(id)})`;
}
