/** The small changes that a change of a configuration file is made of, and what each does to the data. */

/** The keys that lead to something in the file; a number, as text, for an entry of a list. */
export type KeyPath = readonly string[];

export type Data = { readonly [key: string]: unknown };

export type Step =
  /** Adds an entry to a list; the list, and what is around it, is made where it is not there. */
  | {
      readonly kind: 'append';
      readonly path: KeyPath;
      readonly value: string | Data;
      /** What a writer may add to the entry; a remark, where the file's notation has such. */
      readonly remark?: string;
    }
  /** Writes a text, or true or false, under a key, in place of what stands there. */
  | { readonly kind: 'set'; readonly path: KeyPath; readonly value: string | boolean }
  /** Takes an entry, by its place, out of a list; the last one with the list, and with what is empty without it. */
  | { readonly kind: 'remove'; readonly path: KeyPath; readonly index: number };

/** The data after a step. */
export function dataAfter(data: Data, step: Step): Data {
  return changed(data, step.path, (value) => {
    const list = Array.isArray(value) ? value : [];
    if (step.kind === 'set') return step.value;
    if (step.kind === 'append') return [...list, step.value];
    const rest = list.toSpliced(step.index, 1);
    return rest.length === 0 ? undefined : rest;
  });
}

/** The data with another value at a path; `undefined` takes it out, and what is empty then. */
function changed(data: Data, [key, ...rest]: KeyPath, change: (value: unknown) => unknown): Data {
  if (key === undefined) return data;
  const former = data[key];
  const inner = rest.length === 0 ? change(former) : changedInside(former, rest, change);
  const value = isData(inner) && Object.keys(inner).length === 0 ? undefined : inner;
  const { [key]: _, ...others } = data;
  return value === undefined ? others : { ...data, [key]: value };
}

function changedInside(value: unknown, path: KeyPath, change: (value: unknown) => unknown): unknown {
  const [index, ...rest] = path;
  if (!Array.isArray(value)) return changed(isData(value) ? value : {}, path, change);
  return value.with(Number(index), changed(value[Number(index)], rest, change));
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
