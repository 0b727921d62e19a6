/** What a schema can't check: ids, links and forms over a whole glossary. */
import { type Concept, preferredTerm } from './concept.ts';
import { foldForm } from './termBase.ts';

export interface GlossaryFault {
  readonly conceptId: string;
  /** What is wrong and what to do, one sentence. */
  readonly message: string;
}

const maximumWords = 60;

/** All faults of a glossary, in the order of its concepts. */
export function faultsOfGlossary(concepts: readonly Concept[]): GlossaryFault[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return [
    ...repeatedIds(concepts),
    ...concepts.flatMap((c) => [...brokenLinks(c, byId), ...ownFaults(c)]),
    ...sharedForms(concepts),
  ];
}

function repeatedIds(concepts: readonly Concept[]): GlossaryFault[] {
  const seen = new Set<string>();
  return concepts
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => ({ conceptId: id, message: 'The id is used twice; give one of the concepts another.' }));
}

/** Links must resolve and go both ways. */
function brokenLinks(concept: Concept, byId: ReadonlyMap<string, Concept>): GlossaryFault[] {
  const kinds = [
    { ids: concept.related, name: 'related', back: 'related', reverse: (c: Concept) => c.related },
    { ids: concept.broader, name: 'broader', back: 'narrower', reverse: (c: Concept) => c.narrower },
    { ids: concept.narrower, name: 'narrower', back: 'broader', reverse: (c: Concept) => c.broader },
    {
      ids: concept.notToBeConfusedWith.map((c) => c.concept),
      name: 'notToBeConfusedWith',
      back: 'notToBeConfusedWith',
      reverse: (c: Concept) => c.notToBeConfusedWith.map(({ concept: id }) => id),
    },
  ];
  return kinds.flatMap(({ ids, name, back, reverse }) =>
    ids.flatMap((id) => {
      const target = byId.get(id);
      const conceptId = concept.id;
      if (!target)
        return [{ conceptId, message: `${name} names ${id}, which is no concept; correct the id.` }];
      if (id === conceptId) return [{ conceptId, message: `${name} names the concept itself; remove it.` }];
      if (reverse(target).includes(conceptId)) return [];
      return [{ conceptId, message: `${name} names ${id}; let ${id} name ${conceptId} under ${back}.` }];
    }),
  );
}

function ownFaults(concept: Concept): GlossaryFault[] {
  const faults: string[] = [];
  const words = concept.definition.split(/\s+/).length;
  if (words > maximumWords) faults.push(`The definition has ${words} words; shorten it to ${maximumWords}.`);
  for (const { text, joints } of concept.designations) {
    if (joints !== undefined && joints.replaceAll('|', '') !== text) {
      faults.push(`joints “${joints}” must be “${text}” with bars in it.`);
    }
  }
  return faults.map((message) => ({ conceptId: concept.id, message }));
}

/** No form may stand for two concepts unless both say so. */
function sharedForms(concepts: readonly Concept[]): GlossaryFault[] {
  const owners = new Map<string, { concept: Concept; ambiguous: boolean }>();
  return concepts.flatMap((concept) =>
    concept.designations.flatMap(({ text, ambiguous }) => {
      const form = foldForm(text);
      const owner = owners.get(form);
      owners.set(form, owner ?? { concept, ambiguous });
      if (!owner || (owner.ambiguous && ambiguous && owner.concept !== concept)) return [];
      const other = preferredTerm(owner.concept).text;
      const message =
        owner.concept === concept
          ? `“${text}” is listed twice; remove one.`
          : `“${text}” is also a form of ${other}; remove it from one of the two, or mark both as ambiguous.`;
      return [{ conceptId: concept.id, message }];
    }),
  );
}
