/** Puts one file's terms on top of the glossaries that it builds on. */
import { type Concept, preferredTerm } from '../glossary/concept.ts';
import { foldForm } from '../glossary/termBase.ts';
import { inEnglish, type Say } from '../say.ts';
import { applyChange, formsOfChange } from './changes.ts';
import type { Change, Configuration } from './configuration.ts';
import type { FaultAt, Path } from './fault.ts';
import { type Remedy, removing } from './remedy.ts';
import { closest, listOf } from './wording.ts';

export interface Layered {
  /** The very array of the base where the file has nothing to add. */
  readonly concepts: readonly Concept[];
  /** What is wrong with the file in view of what it builds on; what is at fault is left out. */
  readonly faults: readonly FaultAt[];
}

/**
 * The base with the file's own concepts, and then with its changes. What the file says wins over the base.
 * @param name how readers know the file.
 */
export function applyLayer(
  base: readonly Concept[],
  { concepts, changes }: Pick<Configuration, 'concepts' | 'changes'>,
  name: string,
  say: Say = inEnglish,
): Layered {
  if (concepts.length + changes.length === 0) return { concepts: base, faults: [] };
  const layer = new Layer(base, name, say);
  for (const [index, concept] of concepts.entries()) layer.add(concept, ['concepts', index]);
  for (const change of changes) layer.change(change, ['changes', change.target]);
  const merged = layer.finish();
  return { concepts: merged, faults: [...layer.faults, ...brokenLinks(concepts, merged, say)] };
}

const none: readonly string[] = [];

class Layer {
  readonly faults: FaultAt[] = [];
  private readonly concepts: Map<string, Concept>;
  /** Which concepts have a form: those of the base, and, once there is a change, those of the file. */
  private readonly owners = new Map<string, Set<string>>();
  /** Of the file's own concepts those that are not in `owners`. */
  private readonly own: Concept[] = [];
  private readonly name: string;
  private readonly say: Say;
  private hasLost = false;

  constructor(base: readonly Concept[], name: string, say: Say) {
    this.name = name;
    this.say = say;
    this.concepts = new Map(base.map((concept) => [concept.id, concept]));
    for (const concept of base) this.index(concept);
  }

  add(concept: Concept, path: Path): void {
    this.unindex(concept.id);
    for (const designation of concept.designations) {
      for (const id of this.ownersOf(designation.text)) {
        const other = this.concepts.get(id);
        if (!other) continue;
        if (designation.ambiguous) this.shareForm(other, designation.text);
        else this.takeForm(other, designation.text, path);
      }
    }
    this.own.push(concept);
    this.concepts.set(concept.id, concept);
  }

  change(change: Change, path: Path): void {
    for (const concept of this.own.splice(0)) this.index(concept);
    const concept = this.targetOf(change.target, path);
    if (!concept) return;
    for (const { form, at } of formsOfChange(change)) {
      const [other] = this.ownersOf(form).filter((id) => id !== concept.id);
      if (other === undefined) continue;
      const term = this.termOf(other);
      const message = this.say('“{0}” is a form of “{1}”. Change it there, or drop “{1}”.', form, term);
      this.tell('error', message, [...path, ...at]);
      return;
    }
    const { concept: changed, faults } = applyChange(concept, change, path, this.say);
    this.faults.push(...faults);
    this.unindex(concept.id);
    if (changed) this.put({ ...changed, origin: { ...concept.origin, changedIn: this.name } });
    else this.drop(concept.id);
  }

  /** All concepts; links to those that have gone are taken out. */
  finish(): Concept[] {
    const concepts = [...this.concepts.values()];
    return this.hasLost ? concepts.map((concept) => this.withoutLostLinks(concept)) : concepts;
  }

  private targetOf(target: string, path: Path): Concept | undefined {
    const byId = this.concepts.get(target);
    if (byId) return byId;
    const ids = this.ownersOf(target);
    if (ids.length === 1) return this.concepts.get(ids[0] ?? '');
    const key = { path, isKey: true, severity: 'error' } as const;
    if (ids.length > 1) {
      const message = this.say(
        '“{0}” stands for {1} concepts. Name one by its id: {2}.',
        target,
        ids.length,
        listOf(ids, this.say),
      );
      const remedies = ids.map((to): Remedy => ({ kind: 'rename', path, to }));
      this.faults.push({ ...key, message, remedies });
      return undefined;
    }
    const terms = [...this.concepts.values()].flatMap(({ designations }) =>
      designations.map(({ text }) => text),
    );
    const near = closest(target, [...this.concepts.keys(), ...terms]);
    const advice = near
      ? this.say('Did you mean “{0}”?', near)
      : this.say('Write one of its terms as the glossary has it, or its id.');
    this.faults.push({
      ...key,
      message: this.say('“{0}” is no term of the glossaries below. {1}', target, advice),
      remedies: [...(near ? [{ kind: 'rename', path, to: near } as const] : []), ...removing(path)],
    });
    return undefined;
  }

  /** Both meanings are wanted: the other concept has to know. */
  private shareForm(other: Concept, text: string): void {
    const form = foldForm(text);
    const designations = other.designations.map((d) =>
      foldForm(d.text) === form ? { ...d, ambiguous: true } : d,
    );
    this.concepts.set(other.id, { ...other, designations });
  }

  /** A form of two concepts is that of the upper one. */
  private takeForm(other: Concept, text: string, path: Path): void {
    const form = foldForm(text);
    const term = preferredTerm(other).text;
    const from = other.origin?.glossary ?? this.say('the built-in glossary');
    const isItsTerm = foldForm(term) === form;
    const designations = other.designations.filter((d) => foldForm(d.text) !== form);
    this.unindex(other.id);
    if (isItsTerm) this.drop(other.id);
    else this.put({ ...other, designations });
    this.tell(
      'warning',
      isItsTerm
        ? this.say(
            '“{0}” is a term of {1}, too, and yours replaces it. Say id: {2} if that is what you want, or ambiguous: true if it has two meanings.',
            text,
            from,
            other.id,
          )
        : this.say(
            '“{0}” is a form of “{1}” in {2}, too, and from now on only yours. Say ambiguous: true if it has two meanings.',
            text,
            term,
            from,
          ),
      path,
      isItsTerm ? [{ kind: 'insert', path, key: 'id', value: other.id }] : [],
    );
  }

  /** At the place of the concept with that id, where there is one. */
  private put(concept: Concept): void {
    this.concepts.set(concept.id, concept);
    this.index(concept);
  }

  private drop(id: string): void {
    this.hasLost = this.concepts.delete(id) || this.hasLost;
  }

  private unindex(id: string): void {
    for (const { text } of this.concepts.get(id)?.designations ?? [])
      this.owners.get(foldForm(text))?.delete(id);
  }

  private index({ id, designations }: Concept): void {
    for (const { text } of designations) {
      const form = foldForm(text);
      const owners = this.owners.get(form);
      if (owners) owners.add(id);
      else this.owners.set(form, new Set([id]));
    }
  }

  private ownersOf(text: string): readonly string[] {
    const owners = this.owners.get(foldForm(text));
    return owners ? [...owners] : none;
  }

  private termOf(id: string): string {
    const concept = this.concepts.get(id);
    return concept ? preferredTerm(concept).text : id;
  }

  private tell(
    severity: FaultAt['severity'],
    message: string,
    path: Path,
    remedies: readonly Remedy[] = [],
  ): void {
    this.faults.push({ severity, path, message, ...(remedies.length > 0 ? { remedies } : {}) });
  }

  private withoutLostLinks(concept: Concept): Concept {
    const isThere = (id: string) => this.concepts.has(id);
    const { related, broader, narrower, notToBeConfusedWith } = concept;
    const isWhole =
      [...related, ...broader, ...narrower].every(isThere) &&
      notToBeConfusedWith.every(({ concept: id }) => isThere(id));
    if (isWhole) return concept;
    return {
      ...concept,
      related: related.filter(isThere),
      broader: broader.filter(isThere),
      narrower: narrower.filter(isThere),
      notToBeConfusedWith: notToBeConfusedWith.filter(({ concept: id }) => isThere(id)),
    };
  }
}

function hasLinks({ related, broader, narrower, notToBeConfusedWith }: Concept): boolean {
  return related.length + broader.length + narrower.length + notToBeConfusedWith.length > 0;
}

/** Links of own concepts that lead nowhere. */
function brokenLinks(own: readonly Concept[], all: readonly Concept[], say: Say): FaultAt[] {
  if (!own.some(hasLinks)) return [];
  const ids = new Set(all.map(({ id }) => id));
  return own.flatMap(({ related, broader, narrower, notToBeConfusedWith }, index) => {
    const links = [
      ...related.map((id, position) => ({ id, at: ['related', position], entry: ['related', position] })),
      ...broader.map((id, position) => ({ id, at: ['broader', position], entry: ['broader', position] })),
      ...narrower.map((id, position) => ({ id, at: ['narrower', position], entry: ['narrower', position] })),
      ...notToBeConfusedWith.map(({ concept }, position) => ({
        id: concept,
        at: ['notToBeConfusedWith', position, 'concept'],
        entry: ['notToBeConfusedWith', position],
      })),
    ];
    return links
      .filter(({ id }) => !ids.has(id))
      .map(({ id, at, entry }): FaultAt => {
        const path = ['concepts', index, ...at];
        const near = closest(id, ids);
        const advice = near ? say('Did you mean “{0}”?', near) : say('Correct the id, or remove it.');
        return {
          severity: 'warning',
          path,
          message: say('There is no concept “{0}”. {1}', id, advice),
          remedies: [
            ...(near ? [{ kind: 'write', path, value: near } as const] : []),
            ...removing(['concepts', index, ...entry]),
          ],
        };
      });
  });
}
