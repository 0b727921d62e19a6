/** Where something stands that a report tells of. */
import { type CancellationToken, Location, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { throwIfCancelled } from '../cancellation.ts';
import { languageOfFile } from '../documentLanguage.ts';
import { maxDocumentSize } from '../files/limits.ts';
import type { WorkspaceFiles } from '../files/workspaceFiles.ts';
import { LongWork } from '../longWork.ts';
import type { ReportPlacesParams } from '../protocol.ts';
import { placesOf } from '../workspace/candidateText.ts';
import { parentOf } from '../workspace/folders.ts';
import { packProseSettings } from '../workspace/proseJob.ts';
import type { WorkspaceUses } from '../workspace/workspaceUses.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { mayHavePhrases } from './sightings.ts';

/** Nobody looks through more. */
const mostPlaces = 500;

/** The places in a document, of what is wanted. */
type PlacesIn = (document: DocumentFacts) => Location[] | Promise<Location[]>;

export interface PlaceSources {
  readonly uses: WorkspaceUses;
  /** Absent where the server can't reach any. */
  readonly files: WorkspaceFiles | undefined;
}

/** @throws ResponseError where the request was cancelled. */
export async function reportPlaces(
  params: ReportPlacesParams,
  documents: readonly DocumentFacts[],
  sources: PlaceSources,
  token: CancellationToken,
): Promise<Location[]> {
  if (params.kind === 'form') return placesOfForm(params, sources.uses, token);
  const placesIn = placesInEach(params, sources);
  const work = new LongWork(token);
  const places: Location[] = [];
  for (const [index, document] of documents.entries()) {
    places.push(...(await placesIn(document)));
    if (places.length >= mostPlaces) break;
    await work.step(index / documents.length);
    throwIfCancelled(token);
  }
  return places.slice(0, mostPlaces);
}

async function placesOfForm(
  { id, written }: Extract<ReportPlacesParams, { kind: 'form' }>,
  uses: WorkspaceUses,
  token: CancellationToken,
): Promise<Location[]> {
  const places: Location[] = [];
  for await (const { uri, uses: found } of uses.each([id], token)) {
    const ofForm = found.filter(({ form }) => written.includes(form));
    places.push(...ofForm.map(({ range }) => ({ uri, range })));
    if (places.length >= mostPlaces) break;
  }
  return places.slice(0, mostPlaces);
}

function placesInEach(
  params: Exclude<ReportPlacesParams, { kind: 'form' }>,
  { files }: PlaceSources,
): PlacesIn {
  switch (params.kind) {
    case 'rule':
      return (document) => findingsIn(document, (code) => code === params.code);
    case 'folder':
      return (document) => (parentOf(document.uri) === params.uri ? findingsIn(document, () => true) : []);
    case 'abbreviation':
      return ({ uri, unexpanded }) =>
        unexpanded
          .filter(({ concept }) => concept === params.id)
          .map(({ form, line, character }) =>
            Location.create(uri, Range.create(line, character, line, character + form.length)),
          );
    case 'candidate': {
      const keys = new Set(params.keys);
      return (document) => (mayHavePhrases(document, keys) ? phrasesIn(document, keys, files) : []);
    }
  }
}

function findingsIn(document: DocumentFacts, isWanted: (code: unknown) => boolean): Location[] {
  return document
    .diagnostics()
    .filter(({ code }) => isWanted(code))
    .map(({ range }) => ({ uri: document.uri, range }));
}

async function phrasesIn(
  { uri, text: typed, context }: DocumentFacts,
  keys: ReadonlySet<string>,
  files: WorkspaceFiles | undefined,
): Promise<Location[]> {
  const text = typed ?? (await files?.read(uri, maxDocumentSize).catch(() => undefined));
  if (text === undefined) return [];
  const document = TextDocument.create(uri, languageOfFile(uri), 0, text);
  const settings = packProseSettings(context.settings);
  return placesOf({ uri, text, settings }, keys).map(({ from, to }) =>
    Location.create(uri, Range.create(document.positionAt(from), document.positionAt(to))),
  );
}
