/** Reads the text of a configuration file: YAML or JSON in, a configuration or its faults out. */
import validate from 'cx-terminology:configuration-validator';
import { LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { type Concept, type Designation, preferredTerm } from '../glossary/concept.ts';
import { type ConceptEntry, conceptsOf } from '../glossary/entry.ts';
import { foldForm } from '../glossary/termBase.ts';
import { inEnglish, type Say } from '../say.ts';
import type { Change, Configuration } from './configuration.ts';
import type { ConfigurationFault, FaultAt } from './fault.ts';
import { type ChangeEntry, type ConfigurationFile, type OwnConceptEntry, ownSubject } from './file.ts';
import { idFrom } from './idFrom.ts';
import { placed, placeOf } from './place.ts';
import { removing } from './remedy.ts';
import { schemaFaults } from './schemaFaults.ts';
import { type KnownEntries, knownEntries, readEntrywise } from './yamlData.ts';

export interface ReadConfiguration {
  /** Absent where there are errors. */
  readonly configuration?: Configuration;
  /** In the order of the text. */
  readonly faults: readonly ConfigurationFault[];
  /** What a later reading of the same file can use again. */
  readonly known?: () => KnownEntries;
}

/**
 * Reads a file.
 * @param name how readers know the file; its concepts say that they come from there.
 * @param previous an earlier reading of the same file: concepts that are the same since then stay the same
 * objects,
 * so that what was compiled of them still holds.
 * @param say in the language of who is told of the faults.
 */
export function readConfiguration(
  text: string,
  name: string,
  previous?: ReadConfiguration,
  say: Say = inEnglish,
): ReadConfiguration {
  const fail = (faults: readonly FaultAt[]): ReadConfiguration => ({ faults: placed(faults, text) });
  const entrywise = readEntrywise(text, previous?.known?.() ?? new Map());
  let data: unknown;
  if (entrywise) {
    data = withoutEmpty(entrywise);
  } else {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    if (document.errors.length > 0) {
      return { faults: document.errors.map((error) => syntaxFault(error, lineCounter, text, say)) };
    }
    try {
      data = withoutEmpty(document.toJS());
    } catch (error) {
      return fail([
        { severity: 'error', path: [], message: say('The file can’t be read: {0}', String(error)) },
      ]);
    }
  }
  if (!validate(data)) return fail(schemaFaults(validate.errors ?? [], say));
  const entries = (data.concepts ?? []).map(completed);
  const faults = [...repeatedIds(data.concepts ?? [], entries, say), ...misplacedJoints(entries, say)];
  if (faults.length > 0) return fail(faults);
  const subject = data.subject ?? ownSubject;
  const concepts = conceptsOf({ subject, concepts: entries }, { glossary: name });
  const shared = sharedForms(concepts, entries, say);
  if (shared.length > 0) return fail(shared);
  const configuration = configurationOf(data, keptFrom(previous?.configuration?.concepts ?? [], concepts));
  const { concepts: read } = data;
  return { configuration, faults: [], known: () => knownEntries(text, read) };
}

function configurationOf(file: ConfigurationFile, concepts: readonly Concept[]): Configuration {
  const { spelling, include } = file;
  return {
    ...(file.extends === undefined ? {} : { extends: [file.extends].flat() }),
    concepts,
    changes: Object.entries(file.changes ?? {}).map(([target, entry]) => changeOf(target, entry)),
    ignore: file.ignore ?? [],
    rules: file.rules ?? {},
    ...(spelling === undefined ? {} : { spelling }),
    frontMatterKeys: file.frontMatterKeys ?? [],
    dialects: file.dialects ?? {},
    ...(include === undefined ? {} : { include }),
    exclude: file.exclude ?? [],
  };
}

function changeOf(target: string, { prefer, admit, forbid, note, drop }: ChangeEntry): Change {
  return {
    target,
    ...(prefer === undefined ? {} : { prefer }),
    admit: admit ?? [],
    forbid: (forbid ?? []).map((form) => ({
      ...(note === undefined ? {} : { note }),
      ...(typeof form === 'string' ? { term: form } : form),
    })),
    ...(note === undefined ? {} : { note }),
    drop: drop ?? false,
  };
}

/** An option with nothing behind its colon counts as one that is not there. */
function withoutEmpty(data: unknown): unknown {
  if (data === null || data === undefined) return {};
  if (typeof data !== 'object' || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

/** An entry with everything that the model needs. */
function completed(entry: OwnConceptEntry, index: number): ConceptEntry {
  return { partOfSpeech: 'noun', definition: '', ...entry, id: entry.id ?? idOf(entry.term, index) };
}

function idOf(term: string, index: number): string {
  if (/^[a-z]+(?: [a-z]+)*$/.test(term)) return term.replaceAll(' ', '-');
  return idFrom(term) || `term-${index + 1}`;
}

function syntaxFault(
  { code, message, pos }: YAMLParseError,
  lines: LineCounter,
  text: string,
  say: Say,
): ConfigurationFault {
  return {
    severity: 'error',
    message: syntaxMessage(code, message, text.slice(pos[0]), say),
    ...placeOf(pos, lines, text),
    ...syntaxRemedies(code, pos[0]),
  };
}

function syntaxRemedies(code: YAMLParseError['code'], at: number): Pick<ConfigurationFault, 'remedies'> {
  if (code === 'TAB_AS_INDENT') return { remedies: [{ kind: 'indent' }] };
  return code === 'DUPLICATE_KEY' ? { remedies: [{ kind: 'join', at }] } : {};
}

function syntaxMessage(code: YAMLParseError['code'], message: string, at: string, say: Say): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return say(
        '“{0}” stands twice in the same place. Put what belongs to both under one of them.',
        /^[^:\r\n]*/.exec(at)?.[0] ?? '',
      );
    case 'TAB_AS_INDENT':
      return say('A tab can’t indent a line here; use spaces.');
    case 'BAD_INDENT':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return say(
        'The file can’t be read from here on ({0}). Check the indentation, the colon after a name with a space behind it, and quotes that are not closed.',
        message.replace(/\.$/, ''),
      );
    default:
      return say('The file can’t be read from here on: {0}.', message);
  }
}

function repeatedIds(
  written: readonly OwnConceptEntry[],
  entries: readonly ConceptEntry[],
  say: Say,
): FaultAt[] {
  const faults: FaultAt[] = [];
  const first = new Map<string, string>();
  for (const [index, { id, term }] of entries.entries()) {
    const owner = first.get(id);
    if (owner === undefined) {
      first.set(id, term);
      continue;
    }
    const hasOwnId = written[index]?.id !== undefined;
    const message =
      owner === term
        ? say('“{0}” stands twice in this file; remove one.', term)
        : say('The id “{0}” is that of “{1}”, too. Give one of them another id.', id, owner);
    const path = ['concepts', index, hasOwnId ? 'id' : 'term'];
    const remedies = owner === term ? { remedies: removing(['concepts', index]) } : {};
    faults.push({ severity: 'error', path, message, ...remedies });
  }
  return faults;
}

function misplacedJoints(entries: readonly OwnConceptEntry[], say: Say): FaultAt[] {
  const faults: FaultAt[] = [];
  const look = (joints: string | undefined, term: string, path: FaultAt['path']) => {
    if (joints === undefined || joints.replaceAll('|', '') === term) return;
    const message = say('joints must be “{0}” with bars in it.', term);
    faults.push({ severity: 'error', path: [...path, 'joints'], message });
  };
  entries.forEach(({ term, joints, terms }, index) => {
    look(joints, term, ['concepts', index]);
    terms?.forEach((other, position) => {
      look(other.joints, other.term, ['concepts', index, 'terms', position]);
    });
  });
  return faults;
}

/** No form may stand for two concepts of one file unless both say so. */
function sharedForms(concepts: readonly Concept[], entries: readonly ConceptEntry[], say: Say): FaultAt[] {
  const faults: FaultAt[] = [];
  const owners = new Map<string, Concept>();
  for (const [index, concept] of concepts.entries()) {
    for (const [position, designation] of concept.designations.entries()) {
      const form = ownForm(designation);
      const owner = owners.get(form);
      if (!owner) owners.set(form, concept);
      if (!owner || (owner !== concept && designation.ambiguous && isAmbiguous(owner, form))) continue;
      const { text } = designation;
      const message =
        owner === concept
          ? say('“{0}” stands twice here; remove one.', text)
          : say(
              '“{0}” is also a form of “{1}”. Remove it from one of the two, or say ambiguous: true with both.',
              text,
              preferredTerm(owner).text,
            );
      // The preferred term can't go alone.
      const remedies =
        position === 0 ? [] : removing(['concepts', index, ...pathOfForm(entries[index], position)]);
      faults.push({
        severity: 'error',
        path: ['concepts', index],
        message,
        ...(remedies.length > 0 ? { remedies } : {}),
      });
    }
  }
  return faults;
}

/** Two abbreviations of one concept may differ in case alone: VoC, VOC. */
function ownForm({ text, type }: Designation): string {
  return type === 'abbreviation' ? `${foldForm(text)}\t` : foldForm(text);
}

function isAmbiguous({ designations }: Concept, form: string): boolean {
  return designations.find((designation) => ownForm(designation) === form)?.ambiguous ?? false;
}

/** Where one of the forms of an entry stands in it, by its place among the designations. */
function pathOfForm(entry: ConceptEntry | undefined, position: number): FaultAt['path'] {
  if (position === 0) return ['term'];
  if (entry?.abbreviation === undefined) return ['terms', position - 1];
  return position === 1 ? ['abbreviation'] : ['terms', position - 2];
}

/** The concepts, as the earlier objects where nothing has changed. */
function keptFrom(previous: readonly Concept[], concepts: readonly Concept[]): readonly Concept[] {
  if (previous.length === 0) return concepts;
  const known = new Map(previous.map((concept) => [concept.id, concept]));
  return concepts.map((concept) => {
    const before = known.get(concept.id);
    return before && JSON.stringify(before) === JSON.stringify(concept) ? before : concept;
  });
}
