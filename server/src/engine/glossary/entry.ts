/** A glossary file as it is written (see data/glossary.schema.json), and its reading into the model. */
import type {
  Concept,
  Confusable,
  Designation,
  DesignationType,
  Origin,
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

/**
 * Turns a file that has passed the schema into concepts.
 * @param origin where they come from; absent for the built-in glossary.
 */
export function conceptsOf(file: GlossaryFile, origin?: Origin): Concept[] {
  return file.concepts.map((entry) => conceptOf(entry, file.subject, origin));
}

const none: readonly never[] = [];

function conceptOf(entry: ConceptEntry, subject: string, origin: Origin | undefined): Concept {
  const designations = [designation(entry.term, 'full form', 'preferred', entry)];
  if (entry.abbreviation !== undefined) {
    const abbreviation =
      typeof entry.abbreviation === 'string' ? { term: entry.abbreviation } : entry.abbreviation;
    designations.push(designation(abbreviation.term, 'abbreviation', 'preferred', abbreviation));
  }
  for (const other of entry.terms ?? none) {
    designations.push(designation(other.term, other.type ?? 'full form', other.status, other, other.note));
  }
  const concept = {
    id: entry.id,
    subject,
    partOfSpeech: entry.partOfSpeech,
    definition: entry.definition.trim(),
    editorial: entry.editorial ?? false,
    designations,
    related: entry.related ?? none,
    broader: entry.broader ?? none,
    narrower: entry.narrower ?? none,
    notToBeConfusedWith: entry.notToBeConfusedWith ?? none,
    sources: entry.sources ?? none,
  };
  const { notes } = entry;
  if (notes !== undefined) return { ...concept, notes: notes.trim(), ...(origin ? { origin } : {}) };
  return origin ? { ...concept, origin } : concept;
}

function designation(
  text: string,
  type: DesignationType,
  status: TermStatus,
  properties: FormProperties,
  note?: string,
): Designation {
  const { joints, plural } = properties;
  const common = {
    text,
    type,
    status,
    inflections: properties.inflections ?? none,
    notVariants: properties.notVariants ?? none,
    wrongForms: properties.wrongForms ?? none,
    commonWord: properties.commonWord ?? false,
    ambiguous: properties.ambiguous ?? false,
  };
  // Hardly any has one of these, and there may be many thousands.
  if (note === undefined && joints === undefined && plural === undefined) return common;
  return {
    ...common,
    ...(note === undefined ? {} : { note }),
    ...(joints === undefined ? {} : { joints }),
    ...(plural === undefined ? {} : { plural }),
  };
}
