/** A change of a configuration file as edits of its text; remarks, order and manner of the rest stay as they are. */
import { type Document, isNode, parseDocument } from 'yaml';
import { readConfiguration } from '../engine/configuration/index.ts';
import { type Edit, inEnglish, type Say } from '../engine/index.ts';
import { type GlossaryChange, stepsOf } from './changes.ts';
import { Draft } from './draft.ts';
import { notationOf } from './notation.ts';
import { editsOf } from './placing.ts';
import { type Data, dataAfter, isData, type Step } from './steps.ts';

export type ConfigurationEdit =
  | {
      /** In order and without overlaps, in UTF-16 offsets of the text; none where the file says so already. */
      readonly edits: readonly Edit[];
      /** The text that comes of it. */
      readonly text: string;
      /** Where in it the new entry stands, `[from, to)`. */
      readonly entry: readonly [from: number, to: number];
    }
  /** Why the file can't be changed, and what to do; one or two sentences. */
  | { readonly problem: string };

export interface ConfigurationText {
  /** How readers know the file. */
  readonly name: string;
  /** `undefined` where there is no such file yet. */
  readonly text: string | undefined;
}

/** What a new file begins with; the editor that it is made in knows its schema. */
const head = `# What your team writes, and what is not reported. It counts for this folder and everything below, for everybody.
# What else can stand here: https://github.com/cx-terminology/cx-terminology/blob/main/docs/configuration.md

`;

/** A file that is made to be written by hand. */
export const newText = `${head}# concepts:
#   - term: smart basket
#     definition: Shopping basket that adds up the prices of what is put into it.
#
# changes:
#   CLV:
#     prefer: CLTV
#
# ignore:
#   - Touch Point Ltd.
`;

/** Brings a change into a file. */
export function editConfiguration(
  { name, text }: ConfigurationText,
  change: GlossaryChange,
  say: Say = inEnglish,
): ConfigurationEdit {
  const isJson = name.endsWith('.json');
  if (text !== undefined) return edited({ name, text, isJson }, change, say);
  const made = edited({ name, text: isJson ? '' : head, isJson }, change, say);
  if ('problem' in made) return made;
  return { ...made, edits: [{ from: 0, to: 0, text: made.text }] };
}

interface ExistingText {
  readonly name: string;
  readonly text: string;
  readonly isJson: boolean;
}

function edited({ name, text, isJson }: ExistingText, change: GlossaryChange, say: Say): ConfigurationEdit {
  const fault = faultIn(text, name, say);
  if (fault)
    return {
      problem: say('{0} has a mistake in line {1}. Correct it first: {2}', name, fault.line, fault.message),
    };
  const draft = new Draft(text);
  let document = parseDocument(text);
  const before = dataOf(document);
  const steps = stepsOf(before, change);
  if (!steps) return { problem: say('{0} says something else about it. Change that there.', name) };
  for (const step of steps) {
    const notation = notationOf(draft.text, document.contents, isJson);
    const edits = editsOf(step, { text: draft.text, document, notation });
    if (!edits) return { problem: impossible(name, say) };
    draft.apply(edits);
    document = parseDocument(draft.text);
  }
  const after = draft.text;
  const wanted = steps.reduce(dataAfter, before);
  // Whatever is built in an unusual way must not come to mean something else.
  if (
    faultIn(after, name, say) ||
    !isEqual(dataOf(document), wanted) ||
    (isJsonText(text) && !isJsonText(after))
  )
    return { problem: impossible(name, say) };
  return { edits: draft.edits(), text: after, entry: entryOf(document, after, wanted, steps[0]) };
}

function impossible(name: string, say: Say): string {
  return say('{0} is built in a way that only you can change. Add it there by hand.', name);
}

/** The first mistake for which the file does not come into force. */
function faultIn(text: string, name: string, say: Say): { line: number; message: string } | undefined {
  const fault = readConfiguration(text, name, undefined, say).faults.find(
    ({ severity }) => severity === 'error',
  );
  return fault && { line: fault.start.line, message: fault.message };
}

/** What a file says that has passed the schema. An option with nothing behind its colon says nothing. */
function dataOf(document: Document.Parsed): Data {
  const data: unknown = document.toJS();
  return isData(data) ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : {};
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The order of keys, which is that of changes, counts. */
function isEqual(a: Data, b: Data): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Where the step's entry stands in the text, which the data is that of. */
function entryOf(
  document: Document.Parsed,
  text: string,
  data: Data,
  step: Step | undefined,
): readonly [number, number] {
  if (!step) return [0, 0];
  const list = step.path.reduce<unknown>((at, key) => (isData(at) ? at[key] : undefined), data);
  const path = Array.isArray(list) && step.kind === 'append' ? [...step.path, list.length - 1] : step.path;
  const [from, to] = rangeIn(document.getIn(path, true)) ?? [0, 0];
  return [from, from + text.slice(from, to).trimEnd().length];
}

function rangeIn(node: unknown): readonly [number, number] | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return [node.range[0], node.range[1]];
}
