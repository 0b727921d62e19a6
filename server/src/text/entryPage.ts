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

export interface EntryPageOptions {
  readonly termBase: TermBase;
  readonly say: Say;
  /** Whether HTML says of what the glossary says, in whatever language the rest is, that it is English. */
  readonly marksEnglish?: boolean;
}

/** The page; sections for which the entry has nothing are left out. */
export function entryPage(concept: Concept, options: EntryPageOptions): string {
  return new EntryPage(concept, options).text();
}

class EntryPage {
  private readonly concept: Concept;
  private readonly termBase: TermBase;
  private readonly say: Say;
  private readonly marksEnglish: boolean;

  constructor(concept: Concept, { termBase, say, marksEnglish = false }: EntryPageOptions) {
    this.concept = concept;
    this.termBase = termBase;
    this.say = say;
    this.marksEnglish = marksEnglish;
  }

  text(): string {
    const { concept, say } = this;
    const abbreviation = preferredAbbreviation(concept)?.text;
    const term = preferredTerm(concept).text;
    const sections = [
      `# ${this.english(abbreviation ? `${term} (${abbreviation})` : term)}`,
      `*${partOfSpeechName(concept.partOfSpeech, say)} · ${this.english(concept.subject)}*`,
      this.english(concept.definition),
      concept.editorial ? `*${say('Editorial: the definition is our own, no source gives one.')}*` : '',
      section(say('Terms'), this.termsTable()),
      section(say('Related concepts'), this.relations()),
      section(say('Not to be confused with'), this.confusables()),
      section(say('Notes'), this.notes()),
      section(say('Sources'), this.sources()),
      section(say('Glossary'), escapeMarkdown(originOf(concept.origin, say))),
    ];
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
  }

  private termsTable(): string {
    const { say } = this;
    const rows = this.concept.designations.flatMap((designation) => [
      row(this.english(designation.text), statusOf(designation, say), this.english(designation.note ?? '')),
      ...designation.wrongForms.map((form) =>
        row(this.english(form), say('wrong form'), say('Write {0}.', this.english(designation.text))),
      ),
    ]);
    return [row(say('Form'), say('Status'), say('Note')), '| --- | --- | --- |', ...rows].join('\n');
  }

  private relations(): string {
    const { broader, narrower, related } = this.concept;
    const kinds: [name: string, ids: readonly string[]][] = [
      [this.say('Broader'), broader],
      [this.say('Narrower'), narrower],
      [this.say('Related'), related],
    ];
    return kinds
      .filter(([, ids]) => ids.length > 0)
      .map(([name, ids]) => `- ${name}: ${ids.map((id) => this.link(id)).join(', ')}`)
      .join('\n');
  }

  private confusables(): string {
    return this.concept.notToBeConfusedWith
      .map(({ concept, difference }) => `- ${this.link(concept)}: ${this.english(difference)}`)
      .join('\n');
  }

  /** As they are: they are Markdown, of several paragraphs perhaps. */
  private notes(): string {
    const { notes = '' } = this.concept;
    return this.marksEnglish && notes !== '' ? `<div lang="en">\n\n${notes}\n\n</div>` : notes;
  }

  private sources(): string {
    return this.concept.sources
      .map(
        ({ glossary, headword }) =>
          `- ${this.english(glossary)}, ${this.say('“{0}”', this.english(headword))}`,
      )
      .join('\n');
  }

  private link(id: string): string {
    return `[${this.english(termOf(id, this.termBase))}](${entryScheme}:/${encodeURIComponent(id)})`;
  }

  /** Plain text of the glossary as Markdown. */
  private english(text: string): string {
    const markdown = escapeMarkdown(text);
    return this.marksEnglish && markdown !== '' ? `<span lang="en">${markdown}</span>` : markdown;
  }
}

function section(title: string, content: string): string {
  return content === '' ? '' : `## ${title}\n\n${content}`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function statusOf({ status, type }: Designation, say: Say): string {
  return type === 'abbreviation' ? kindName('abbreviation', status, say) : statusName(status, say);
}
