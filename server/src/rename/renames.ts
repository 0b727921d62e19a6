/** Another term for a concept, in the team’s file and in all documents for which that counts. */
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { CheckContext, CheckContexts } from '../checkContexts.ts';
import type { Configurations } from '../configuration/configurations.ts';
import { definitionOf } from '../configuration/definitions.ts';
import {
  type CheckResult,
  type Concept,
  type Designation,
  designationOf,
  type Finding,
  foldForm,
  occurrenceRules,
  preferredOfType,
  rules,
  type Say,
  type TermBase,
} from '../engine/index.ts';
import type { RenameChange } from '../glossaryEdits/changes.ts';
import type { GlossaryEdits } from '../glossaryEdits/glossaryEdits.ts';
import { namesOf, occurrenceOf } from '../glossaryEdits/proposals.ts';
import type { DocumentEdits } from '../links/linkSearch.ts';
import type { ReportShare } from '../longWork.ts';
import type { ServerSettings } from '../settings.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';
import type { WorkspaceDocuments } from '../workspaceFixes/workspaceDocuments.ts';
import type { WorkspaceFixes } from '../workspaceFixes/workspaceFixes.ts';
import type { Renamed } from './renamed.ts';

export interface RenamesOptions {
  readonly configurations: Configurations;
  readonly contexts: CheckContexts;
  readonly glossaryEdits: GlossaryEdits;
  readonly workspace: WorkspaceDocuments;
  readonly fixes: WorkspaceFixes;
  readonly index: WorkspaceIndex;
  readonly uses: WorkspaceUses;
  readonly say: Say;
}

/** The edits that a rename takes. */
export interface RenameEdits {
  /** Of the team’s file. */
  readonly glossary: WorkspaceEdit;
  /** Its path in the workspace folder. */
  readonly file: string;
  readonly documents: readonly DocumentEdits[];
}

/** The team’s file with the new term, and what would hold then. */
interface ChangedGlossary extends Omit<RenameEdits, 'documents'> {
  readonly configurations: Configurations;
}

/** Rules that say what to write in place of a form are on, whatever the team has said of them; all others are off. */
const severities: ServerSettings['severities'] = Object.fromEntries(
  rules.map(({ code }) => [code, occurrenceRules.some((rule) => rule.code === code) ? 'warning' : 'off']),
);

/** Terms whose plural is not that of their last word, so that it is not certain: `moment of truth`. */
const hasHeadBefore = /[ -](?:as|at|by|for|from|in|of|on|per|to|with)[ -]/;

export class Renames {
  private readonly options: RenamesOptions;

  constructor(options: RenamesOptions) {
    this.options = options;
  }

  /**
   * The edits that make a term that of a concept; a problem to be told where that can't be.
   * @param uri of the document whose terms count.
   * @throws ResponseError where the request was cancelled, or files can't be reached.
   */
  async edits(
    uri: string,
    { concept, former }: Renamed,
    term: string,
    termBase: TermBase,
    token: CancellationToken,
    report: ReportShare,
  ): Promise<RenameEdits | { readonly problem: string }> {
    const change: RenameChange = {
      kind: 'rename',
      form: term,
      former: former.text,
      concept: namesOf(concept, termBase),
      keepsId: isNamedByOthers(concept, termBase),
    };
    const glossary = await this.glossaryWith(uri, change, concept, former.type);
    if ('problem' in glossary) return glossary;
    const { fixes, uses, workspace } = this.options;
    const among = await uses.documentsWith(concept.id, token);
    const contextOf = (one: string) => this.contextIn(one, glossary.configurations);
    const checked = async (one: string) => {
      const state = await workspace.checkedWith(one, contextOf, token);
      if (!state) return undefined;
      const isRenamed = (finding: Finding) => isOfRenamed(finding, state, change, former.type);
      return { ...state, findings: state.findings.filter(isRenamed) };
    };
    const documents = await fixes.editsFor({ checked, among }, token, report);
    return { glossary: glossary.glossary, file: glossary.file, documents };
  }

  /** The first of the files that come into question in which the change has its effect for the document. */
  private async glossaryWith(
    uri: string,
    change: RenameChange,
    concept: Concept,
    type: Designation['type'],
  ): Promise<ChangedGlossary | { readonly problem: string }> {
    const { configurations, glossaryEdits, say } = this.options;
    const { layers } = await configurations.of(uri);
    let problem = say('The terms of this folder can’t be changed so that “{0}” counts.', change.form);
    for (const way of await glossaryEdits.ways(uri, change, definitionOf(concept, layers)?.uri)) {
      if ('problem' in way) {
        problem = way.problem;
        continue;
      }
      const changed = configurations.withFile(way.uri, way.after);
      const { termBase, faults } = await changed.of(uri);
      const fault = faults.get(way.uri)?.find(({ severity }) => severity === 'error');
      if (fault) problem = fault.message;
      else if (isPreferred(change.form, type, termBase))
        return { configurations: changed, glossary: way.edit, file: way.name };
      else if (isPreferred(change.form, undefined, termBase)) problem = wrongType(change.form, type, say);
    }
    return { problem };
  }

  private async contextIn(uri: string, configurations: Configurations): Promise<CheckContext> {
    const { contexts, index } = this.options;
    const { termBase, settings } = await contexts.of(uri, index.folderOf(uri), configurations);
    return { termBase, settings: { ...settings, severities } };
  }
}

/** Whether a finding is about a form that stood for the concept until now, and now becomes the new one. */
function isOfRenamed(
  finding: Finding,
  { result, termBase }: { readonly result: CheckResult; readonly termBase: TermBase },
  { form, former }: RenameChange,
  type: Designation['type'],
): boolean {
  const occurrence = occurrenceOf(finding, result)?.occurrence;
  const surface = occurrence && termBase.surfaces.at(occurrence.surface);
  const concept = surface && termBase.concepts[surface.concept];
  if (!concept || occurrence.alternatives.length > 0) return false;
  if (preferredOfType(concept, type)?.text !== form) return false;
  const designation = designationOf(termBase, surface);
  if (designation.type !== type || designation.status === 'admitted') return false;
  // The new term may have been there before, written wrongly; that is no use of the former one.
  if (designation.status === 'preferred') return isSameWords(form, former);
  return surface.form.number !== 'plural' || !hasHeadBefore.test(form);
}

function isPreferred(form: string, type: Designation['type'] | undefined, { concepts }: TermBase): boolean {
  return concepts.some(({ designations }) =>
    designations.some(
      (one) => one.text === form && one.status === 'preferred' && (!type || one.type === type),
    ),
  );
}

function wrongType(form: string, type: Designation['type'], say: Say): string {
  return type === 'abbreviation'
    ? say('“{0}” does not look like an abbreviation. Write at least two capitals.', form)
    : say('“{0}” looks like an abbreviation. Write the term in full.', form);
}

function isSameWords(a: string, b: string): boolean {
  const lettersOf = (text: string) => foldForm(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
  return lettersOf(a) === lettersOf(b);
}

/** Whether other concepts lead to it by its id. */
function isNamedByOthers({ id }: Concept, { concepts }: TermBase): boolean {
  return concepts.some(({ related, broader, narrower, notToBeConfusedWith }) =>
    [...related, ...broader, ...narrower, ...notToBeConfusedWith.map(({ concept }) => concept)].includes(id),
  );
}
