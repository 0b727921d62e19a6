/** Tells of a long list in a message which lists it was made of, so that those can be sent as they were sent before. */

const parts = Symbol('parts');

/** A list that other lists make, one behind the other. They are the same objects for as long as their items are. */
interface Made {
  readonly [parts]?: readonly (readonly unknown[])[];
}

/** One list of several. Nobody who does not ask for its parts sees a difference. */
export function madeOf<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return Object.defineProperty(([] as Item[]).concat(...lists), parts, { value: lists });
}

/** What a list was made of; `undefined` where it was not made so. */
export function partsOf(list: unknown): readonly (readonly unknown[])[] | undefined {
  return Array.isArray(list) ? (list as Made)[parts] : undefined;
}
