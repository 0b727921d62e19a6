/** Writes suppressions: edits of a document that hide findings and leave everything else as it is. */
import type { Edit, Finding } from '../finding.ts';
import { applyEdits } from '../fixes/combine.ts';
import { readFrontMatter } from '../markdown/frontMatter.ts';
import { normalize } from '../markdown/normalize.ts';
import { type ProseSettings, parseBlocks } from '../markdown/parse.ts';
import { BARRIER } from '../matching/characters.ts';
import { unusedSuppression } from '../rules/unusedSuppression.ts';
import { type CommentedDocument, insertionAtTop, insertionsFor, lineAt } from './places.ts';
import { isSameStructure, offsetBefore, type Structure, structureOf } from './structure.ts';
import { suppressionsIn } from './suppressions.ts';

/** A document as it was checked. */
export interface SuppressibleDocument {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly settings: ProseSettings;
  /** Checks another text in the same way. */
  check(text: string): readonly Finding[];
}

/**
 * Whether a comment may be able to suppress a finding: without parsing. None reaches front matter, and one about a
 * comment that suppresses nothing would itself have to be suppressed.
 */
export function isSuppressible({ code, from }: Finding, text: string): boolean {
  return code !== unusedSuppression.code && from >= topOf(text);
}

/** The findings that a comment for one finding's line hides: those of the same rule that start there, in order. */
export function findingsOnLine(
  { code, from }: Finding,
  document: Pick<SuppressibleDocument, 'text' | 'findings'>,
) {
  const line = lineAt(document.text, from);
  return document.findings.filter((one) => one.code === code && one.from >= line.from && one.from <= line.to);
}

/** The findings that a comment at the top of the document hides for a rule, in order. */
export function findingsBelowTop(
  code: string,
  { text, findings }: Pick<SuppressibleDocument, 'text' | 'findings'>,
) {
  const top = topOf(text);
  return findings.filter((one) => one.code === code && one.from >= top);
}

/**
 * The insertion that hides a finding, with the others of its rule on the line; `undefined` where none does that and
 * nothing else. Each candidate is proved by reading and checking the whole document again.
 */
export function ignoreOnLine(finding: Finding, document: SuppressibleDocument): Edit | undefined {
  if (!isSuppressible(finding, document.text)) return undefined;
  const before = readingOf(document.text, document);
  const candidates = insertionsFor(finding, finding.code, commented(document, before));
  const hidden = new Set(findingsOnLine(finding, document));
  return candidates.find((edit) => hidesOnly(hidden, edit, before, document));
}

/** The insertion that hides all findings of a rule; `undefined` where there is none that does that and nothing else. */
export function ignoreInDocument(code: string, document: SuppressibleDocument): Edit | undefined {
  const hidden = new Set(findingsBelowTop(code, document));
  if (hidden.size === 0 || code === unusedSuppression.code) return undefined;
  const before = readingOf(document.text, document);
  const edit = insertionAtTop(code, topOf(document.text), commented(document, before));
  return hidesOnly(hidden, edit, before, document) ? edit : undefined;
}

/** What a text is read as. */
interface Reading {
  readonly structure: Structure;
  /** By block. */
  readonly prose: readonly string[];
}

function readingOf(text: string, { settings }: SuppressibleDocument): Reading {
  return { structure: structureOf(text, settings), prose: proseOf(text, settings) };
}

function commented({ text, settings }: SuppressibleDocument, { structure }: Reading): CommentedDocument {
  const { language = 'markdown' } = settings;
  return { text, language, nodes: structure.nodes, suppressions: suppressionsIn(text, settings) };
}

/** Where the first line starts that is neither empty nor front matter, in UTF-16 offsets. */
function topOf(source: string): number {
  const { text, toSource = (offset: number) => offset } = normalize(source);
  const end = readFrontMatter(text, [])?.end ?? 0;
  const blankLines = /(?:[ \t]*\n)*/y;
  blankLines.lastIndex = end;
  return toSource(end + (blankLines.exec(text)?.[0].length ?? 0));
}

function hidesOnly(
  hidden: ReadonlySet<Finding>,
  edit: Edit,
  before: Reading,
  document: SuppressibleDocument,
): boolean {
  const text = applyEdits(document.text, [edit]);
  const after = readingOf(text, document);
  if (!isSameStructure(before.structure, after.structure, edit)) return false;
  if (!isSame(before.prose, after.prose, (one, other) => one === other)) return false;
  const left = document.findings.filter((finding) => !hidden.has(finding));
  return isSame(left, document.check(text), (one, other) => isSameFinding(one, other, edit));
}

function isSame<T>(
  before: readonly T[],
  after: readonly T[],
  isSameOne: (one: T, other: T) => boolean,
): boolean {
  return before.length === after.length && before.every((one, i) => isSameOne(one, after[i] as T));
}

/** What is read as prose, by block; a comment in it may take the place of a space. */
function proseOf(text: string, settings: ProseSettings): string[] {
  return parseBlocks(text, settings).map(
    ({ kind, runs }) =>
      `${kind} ${runs.map((run) => run.text.replaceAll(BARRIER, '').replace(/\s+/g, '')).join('\n')}`,
  );
}

function isSameFinding(before: Finding, after: Finding, edit: Edit): boolean {
  return (
    before.code === after.code &&
    before.replacement === after.replacement &&
    before.from === offsetBefore(after.from, edit) &&
    before.to === offsetBefore(after.to, edit)
  );
}
