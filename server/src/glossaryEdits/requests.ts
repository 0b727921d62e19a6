/** Answers the requests of commands that change the glossary. Loaded with the first of them. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Say } from '../engine/index.ts';
import type { OpenDocuments } from '../openDocuments.ts';
import type {
  ChangeGlossaryParams,
  ChangeGlossaryResult,
  GlossaryEdited,
  GlossaryFile,
  GlossaryFileParams,
  TermAt,
  TermAtParams,
} from '../protocol.ts';
import type { TermBaseFor } from '../terminology.ts';
import type { GlossaryEdits } from './glossaryEdits.ts';
import { formOf, termInDocument } from './termAt.ts';
import { grant } from './wishes.ts';

export class GlossaryRequests {
  private readonly documents: OpenDocuments;
  private readonly termBaseFor: TermBaseFor;
  private readonly edits: GlossaryEdits;
  private readonly say: Say;

  constructor(documents: OpenDocuments, termBaseFor: TermBaseFor, edits: GlossaryEdits, say: Say) {
    this.say = say;
    this.documents = documents;
    this.termBaseFor = termBaseFor;
    this.edits = edits;
  }

  async glossaryFile({ uri }: GlossaryFileParams): Promise<GlossaryFile | null> {
    return (await this.edits.glossaryFile(uri)) ?? null;
  }

  async termAt({ uri, range, form }: TermAtParams, token: CancellationToken): Promise<TermAt | null> {
    if (form !== undefined) return formOf(form.replace(/\s+/gu, ' ').trim(), await this.termBaseFor(uri));
    const checked = range && (await this.documents.checked(uri, token));
    return (checked && termInDocument(checked, range)) ?? null;
  }

  async change({ uri, wish }: ChangeGlossaryParams): Promise<ChangeGlossaryResult> {
    const granted = grant(wish, await this.termBaseFor(uri), this.say);
    if ('problem' in granted) return granted;
    const made = await this.edits.of(uri, granted.change);
    if (!made)
      return {
        problem: this.say('The glossary says so already. Save its file, so that it takes effect.'),
      };
    if ('problem' in made) return made;
    const [edited]: GlossaryEdited[] = made.command?.arguments ?? [];
    return { edit: made.edit, ...(edited ? { edited } : {}) };
  }
}
