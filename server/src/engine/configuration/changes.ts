/** Applies one change to a concept. */
import type { Concept, Designation, DesignationType } from '../glossary/concept.ts';
import { foldForm } from '../glossary/termBase.ts';
import type { Say } from '../say.ts';
import type { Change } from './configuration.ts';
import type { FaultAt, Path } from './fault.ts';
import { removing } from './remedy.ts';

/**
 * The concept as changed, absent where it is dropped, and what is wrong with the change; that part is left
 * out.
 */
export interface Changed {
  readonly concept?: Concept;
  readonly faults: readonly FaultAt[];
}

/** @param path where the change stands in its file. */
export function applyChange(concept: Concept, change: Change, path: Path, say: Say): Changed {
  const { prefer, admit, forbid, note, drop } = change;
  const faults: FaultAt[] = [];
  const tell = (severity: FaultAt['severity'], message: string, ...at: Path) =>
    faults.push({ severity, path: [...path, ...at], message, remedies: removing([...path, ...at]) });
  if (drop) {
    if (prefer === undefined && admit.length + forbid.length === 0) return { faults };
    tell(
      'error',
      say('A term that is dropped can’t be changed as well. Remove drop, or everything beside it.'),
      'drop',
    );
    return { concept, faults };
  }
  let designations = concept.designations;
  if (prefer !== undefined) {
    if (designations.some(({ text, status }) => text === prefer && status === 'preferred')) {
      tell('warning', say('“{0}” is preferred already; remove this.', prefer), 'prefer');
    } else {
      designations = preferring(prefer, designations, note, say);
    }
  }
  for (const form of admit) designations = withStatus(form, 'admitted', undefined, designations);
  forbid.forEach(({ term, note: reason }, index) => {
    if (admit.some((form) => isSameForm(form, term))) {
      tell(
        'error',
        say('“{0}” is admitted, too. Remove it from one of the two lists.', term),
        'forbid',
        index,
      );
    } else if (prefer === term || designations[0]?.text === term) {
      tell(
        'error',
        say('“{0}” is the term to write. Say with prefer what to write instead.', term),
        'forbid',
        index,
      );
    } else {
      designations = withStatus(term, 'deprecated', reason, designations);
    }
  });
  return { concept: { ...concept, designations }, faults };
}

/** The forms that a change brings into a concept. */
export function formsOfChange({ prefer, admit, forbid }: Change): { form: string; at: Path }[] {
  return [
    ...(prefer === undefined ? [] : [{ form: prefer, at: ['prefer'] }]),
    ...admit.map((form, index) => ({ form, at: ['admit', index] })),
    ...forbid.map(({ term }, index) => ({ form: term, at: ['forbid', index] })),
  ];
}

function preferring(
  text: string,
  designations: readonly Designation[],
  note: string | undefined,
  say: Say,
): readonly Designation[] {
  const known = designations.find((designation) => isSameForm(designation.text, text));
  const type = known?.type ?? typeOf(text);
  const former = designations.find((d) => d.type === type && d.status === 'preferred');
  const others = designations.filter((d) => d !== former && d !== known);
  let changed: Designation[];
  if (former && keyOf(former.text) === keyOf(text)) {
    // Another spelling of the same words: the former one is from now on a variant of it.
    changed = [respelled(former, text)];
  } else {
    const { note: _, ...preferred } = { ...(known ?? plain(text, type)), text, status: 'preferred' as const };
    const reason = note ?? say('Your glossary prefers it over “{0}”.', former?.text ?? '');
    changed = former ? [preferred, { ...former, status: 'deprecated', note: reason }] : [preferred];
  }
  // The preferred term is the first, the preferred abbreviation comes before other terms.
  const term = type === 'full form' ? changed : others.filter((d) => d === designations[0]);
  const abbreviations = type === 'abbreviation' ? changed : [];
  return [...term, ...abbreviations, ...others.filter((d) => !term.includes(d))];
}

function withStatus(
  text: string,
  status: 'admitted' | 'deprecated',
  note: string | undefined,
  designations: readonly Designation[],
): readonly Designation[] {
  const known = designations.find((designation) => isSameForm(designation.text, text));
  if (known?.status === 'preferred' && status === 'admitted') return designations;
  const { note: _, ...rest } = known ?? plain(text, typeOf(text));
  const changed: Designation = { ...rest, status, ...(note === undefined ? {} : { note }) };
  const all = known ? designations.map((d) => (d === known ? changed : d)) : [...designations, changed];
  return all.map((designation) => withoutForm(text, designation));
}

/** A form with a status of its own is no longer a wrong form or an exception of another. */
function withoutForm(text: string, designation: Designation): Designation {
  const { wrongForms, notVariants } = designation;
  if (![...wrongForms, ...notVariants].includes(text)) return designation;
  return {
    ...designation,
    wrongForms: wrongForms.filter((form) => form !== text),
    notVariants: notVariants.filter((form) => form !== text),
  };
}

/** The same words written otherwise: hyphens, spaces, capitals. */
function respelled(former: Designation, text: string): Designation {
  const { note: _note, joints: _joints, plural, ...rest } = former;
  const joints = jointsOf(text, former.joints ?? former.text);
  const wrongForms = former.wrongForms.filter((form) => form !== text);
  // Of words, no rule minds the capitals; of abbreviations, only the most careless writing goes without
  // saying.
  if (former.type === 'abbreviation') wrongForms.push(former.text);
  return {
    ...rest,
    text,
    ...(joints === text ? {} : { joints }),
    ...(plural === 'none' ? { plural } : {}),
    notVariants: former.notVariants.filter((form) => form !== former.text),
    wrongForms,
  };
}

/** The text with a bar where it is solid and its other spelling is not. */
function jointsOf(text: string, other: string): string {
  const breaks = new Set<number>();
  let letters = 0;
  for (const character of other) {
    if (isLetter(character)) letters++;
    else breaks.add(letters);
  }
  let marked = '';
  let at = 0;
  for (const character of text) {
    if (isLetter(character)) {
      if (at > 0 && breaks.has(at) && isLetter(marked.at(-1) ?? '')) marked += '|';
      at++;
    }
    marked += character;
  }
  return marked;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** Whether two forms are one: abbreviations differ by case, words do not. */
export function isSameForm(a: string, b: string): boolean {
  return a === b || (typeOf(a) === typeOf(b) && typeOf(a) === 'full form' && foldForm(a) === foldForm(b));
}

/** Two capitals in a word make an abbreviation of it. */
function typeOf(text: string): DesignationType {
  return !/\s/.test(text) && (text.match(/\p{Lu}/gu) ?? []).length > 1 ? 'abbreviation' : 'full form';
}

function keyOf(text: string): string {
  return foldForm(text).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

function plain(text: string, type: DesignationType): Designation {
  return {
    text,
    type,
    status: 'admitted',
    inflections: [],
    notVariants: [],
    wrongForms: [],
    commonWord: false,
    ambiguous: false,
  };
}
