/** Rename: another term for the concept at the cursor, in the team’s file and in all documents. */
import {
  AnnotatedTextEdit,
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  type Position,
  type PrepareRenameParams,
  Range,
  type RenameParams,
  ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import type { EditServices } from '../../editServices.ts';
import { isEnglishWord } from '../../englishWords.ts';
import type { GlossaryEdits } from '../../glossaryEdits/glossaryEdits.ts';
import { type OpenDocuments, occurrenceAt } from '../../openDocuments.ts';
import { newTermOf } from '../../rename/newTerm.ts';
import { renamedAt } from '../../rename/renamed.ts';
import { type RenameEdits, Renames, type RenamesOptions } from '../../rename/renames.ts';
import { withProgress } from '../../workDone.ts';
import { workspaceEdit } from '../../workspaceFixes/workspaceEdit.ts';

/** How long it may take before the user sees how far it is, in milliseconds. */
const patience = 500;

const glossaryAnnotation = 'cx-terminology-glossary';

/** Answers the requests. */
export class RenameAnswers {
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly documents: OpenDocuments;
  private readonly glossaryEdits: GlossaryEdits;
  private readonly renames: Renames;

  constructor(
    connection: Connection,
    client: ClientFeatures,
    documents: OpenDocuments,
    { glossaryEdits, workspace, workspaceFixes: fixes }: EditServices,
    others: Pick<RenamesOptions, 'configurations' | 'contexts' | 'index' | 'uses'>,
  ) {
    this.connection = connection;
    this.client = client;
    this.documents = documents;
    this.glossaryEdits = glossaryEdits;
    this.renames = new Renames({ ...others, glossaryEdits, workspace, fixes, say: client.say });
  }

  /** What is renamed at a position. */
  async prepared({ textDocument, position }: PrepareRenameParams, token: CancellationToken) {
    const found = await this.at(textDocument.uri, position, token);
    return found ? { range: found.range, placeholder: found.renamed.placeholder } : null;
  }

  /** The edits that rename it. */
  async edit(params: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
    const { uri } = params.textDocument;
    const found = await this.at(uri, params.position, token);
    if (!found) return null;
    const { renamed, termBase } = found;
    const { term } = certain(newTermOf(params.newName, renamed, termBase, isEnglishWord, this.client.say));
    const label = this.client.say('Rename “{0}” to “{1}”', renamed.former.text, term);
    const edits = await withProgress(
      this.connection,
      label,
      token,
      (either, report) => this.renames.edits(uri, renamed, term, termBase, either, report),
      patience,
    );
    return editOf(certain(edits), label, this.client);
  }

  /** What is renamed at a position; `undefined` where there is no term, so that another provider has its turn. */
  private async at(uri: string, position: Position, token: CancellationToken) {
    const checked = await this.documents.checked(uri, token);
    const placed = checked && occurrenceAt(checked, position);
    if (!checked || !placed) return undefined;
    if (!this.glossaryEdits.reaches(uri))
      throw refusal(
        this.client.say(
          'To rename a term, save this document in a folder that is open: its terms are kept there.',
        ),
      );
    const { document, termBase } = checked;
    const renamed = certain(renamedAt(placed, termBase, this.client.say));
    const range = Range.create(document.positionAt(placed.from), document.positionAt(placed.to));
    return { renamed, range, termBase };
  }
}

/** What is no problem. */
function certain<Result extends object>(result: Result | { readonly problem: string }): Result {
  if ('problem' in result) throw refusal(result.problem as string);
  return result as Result;
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** All edits as one change. Who has typed the new name has been asked enough; clients have previews for who wants one. */
function editOf(
  { glossary, file, documents }: RenameEdits,
  label: string,
  client: ClientFeatures,
): WorkspaceEdit {
  const ofDocuments = workspaceEdit(documents, label, client, false);
  const ofGlossary = (glossary.documentChanges ?? []).map((change) => {
    if (!TextDocumentEdit.is(change) || !client.confirmsEdits) return change;
    const edits = change.edits.map((edit) =>
      'newText' in edit ? AnnotatedTextEdit.replace(edit.range, edit.newText, glossaryAnnotation) : edit,
    );
    return TextDocumentEdit.create(change.textDocument, edits);
  });
  const annotations = {
    [glossaryAnnotation]: { label: client.say('The terms in {0}', file), needsConfirmation: false },
    ...ofDocuments.changeAnnotations,
  };
  return {
    documentChanges: [...ofGlossary, ...(ofDocuments.documentChanges ?? [])],
    ...(client.confirmsEdits ? { changeAnnotations: annotations } : {}),
  };
}
