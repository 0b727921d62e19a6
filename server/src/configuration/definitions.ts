/** Where the configuration files define a concept, or change one. */
import { type Change, type Path, type Place, placeAt } from '../engine/configuration/index.ts';
import { type Concept, foldForm } from '../engine/index.ts';
import type { Layer } from './terminology.ts';

export interface DefinitionPlace extends Place {
  /** That of the file. */
  readonly uri: string;
}

/** Where a concept is defined, or else where it was changed last; `undefined` for a built-in one as it comes. */
export function definitionOf(concept: Concept, layers: readonly Layer[]): DefinitionPlace | undefined {
  const { glossary, changedIn } = concept.origin ?? {};
  for (const layer of layers.toReversed()) {
    const { file, configuration } = layer;
    const index = configuration.concepts.findIndex(({ id }) => id === concept.id);
    if (file.name === glossary && index >= 0) return placeIn(layer, ['concepts', index, 'term']);
  }
  for (const layer of layers.toReversed()) {
    const { file, configuration } = layer;
    const change = configuration.changes.find((one) => isOf(one, concept));
    if (file.name === changedIn && change) return placeIn(layer, ['changes', change.target], true);
  }
  return undefined;
}

/** The place that a path leads to; the start of a file that has changed and is wrong, so that nobody is led astray. */
function placeIn({ file, configuration }: Layer, path: Path, isKey = false): DefinitionPlace {
  const { uri, text } = file;
  return { uri, ...placeAt(file.configuration === configuration ? path : [], text, isKey) };
}

function isOf({ target }: Change, { id, designations }: Concept): boolean {
  const form = foldForm(target);
  return target === id || designations.some(({ text }) => foldForm(text) === form);
}
