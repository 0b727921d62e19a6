/** A glossary file as it is written (see data/glossary.schema.json), and its reading into the model. */
import type {
  Concept,
  Confusable,
  Designation,
  DesignationType,
  PartOfSpeech,
  Source,
  TermStatus,
} from './concept.ts';

/** What an entry may say about any of its forms. */
interface FormProperties {
  joints?: string;
  plural?: string;
  inflections?: string[];
  notVariants?: string[];
  wrongForms?: string[];
  commonWord?: boolean;
  ambiguous?: boolean;
}

interface AbbreviationEntry extends FormProperties {
  term: string;
}

interface OtherTermEntry extends FormProperties {
  term: string;
  status: Exclude<TermStatus, 'preferred'>;
  type?: DesignationType;
  note?: string;
}

/** One concept as it stands in a glossary file. */
export interface ConceptEntry extends FormProperties {
  id: string;
  term: string;
  partOfSpeech: PartOfSpeech;
  abbreviation?: string | AbbreviationEntry;
  definition: string;
  editorial?: boolean;
  terms?: OtherTermEntry[];
  related?: string[];
  broader?: string[];
  narrower?: string[];
  notToBeConfusedWith?: Confusable[];
  sources?: Source[];
  notes?: string;
}

/** A whole glossary file. */
export interface GlossaryFile {
  subject: string;
  concepts: ConceptEntry[];
}

/** Turns a file that has passed the schema into concepts. */
export function conceptsOf(file: GlossaryFile): Concept[] {
  return file.concepts.map((entry) => conceptOf(entry, file.subject));
}

function conceptOf(entry: ConceptEntry, subject: string): Concept {
  const designations = [designation(entry.term, 'full form', 'preferred', entry)];
  if (entry.abbreviation !== undefined) {
    const abbreviation =
      typeof entry.abbreviation === 'string' ? { term: entry.abbreviation } : entry.abbreviation;
    designations.push(designation(abbreviation.term, 'abbreviation', 'preferred', abbreviation));
  }
  for (const other of entry.terms ?? []) {
    designations.push(designation(other.term, other.type ?? 'full form', other.status, other, other.note));
  }
  return {
    id: entry.id,
    subject,
    partOfSpeech: entry.partOfSpeech,
    definition: entry.definition.trim(),
    editorial: entry.editorial ?? false,
    designations,
    related: entry.related ?? [],
    broader: entry.broader ?? [],
    narrower: entry.narrower ?? [],
    notToBeConfusedWith: entry.notToBeConfusedWith ?? [],
    sources: entry.sources ?? [],
    ...(entry.notes === undefined ? {} : { notes: entry.notes.trim() }),
  };
}

function designation(
  text: string,
  type: DesignationType,
  status: TermStatus,
  properties: FormProperties,
  note?: string,
): Designation {
  return {
    text,
    type,
    status,
    ...(note === undefined ? {} : { note }),
    ...(properties.joints === undefined ? {} : { joints: properties.joints }),
    ...(properties.plural === undefined ? {} : { plural: properties.plural }),
    inflections: properties.inflections ?? [],
    notVariants: properties.notVariants ?? [],
    wrongForms: properties.wrongForms ?? [],
    commonWord: properties.commonWord ?? false,
    ambiguous: properties.ambiguous ?? false,
  };
}
