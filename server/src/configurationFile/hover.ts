/** What stands at a place of a configuration file, explained. */
import type { Say } from '../engine/index.ts';
import { rulePages } from '../protocol.ts';
import { outlineOf } from './outline.ts';
import { descriptionOf, schemasAt, valuesOf } from './schema.ts';
import { type Spot, spotAt } from './spot.ts';
import { conceptNameAt } from './terms.ts';

/** What there is to explain; with the stretch `[from, to)` that it is about. */
export interface Explained {
  readonly from: number;
  readonly to: number;
  /** What the property is for, in Markdown. */
  readonly description?: string;
  /** The name of the concept whose card explains it better, where there is one of that name. */
  readonly concept?: string;
}

/** What is to be explained at an offset of a text. */
export function explainedAt(text: string, offset: number, say: Say): Explained | undefined {
  const root = outlineOf(text);
  const spot = spotAt(root, offset);
  if (!spot) return undefined;
  const { from, lineEnd } = spot.text;
  const place = { from, to: Math.min(spot.text.to, lineEnd) };
  const concept = conceptNameAt(spot, root);
  const description = describe(spot, say);
  if (concept === undefined && description === undefined) return undefined;
  return {
    ...place,
    ...(description === undefined ? {} : { description }),
    ...(concept === undefined ? {} : { concept }),
  };
}

/** Of values, those are explained that the schema knows; others are the writer’s own words. */
function describe({ role, path, text }: Spot, say: Say): string | undefined {
  if (role === 'value' && !valuesOf(schemasAt(path)).includes(text.value)) return undefined;
  // An entry of a list is explained by what the list is for.
  const property = path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1);
  const description = descriptionOf(property);
  if (description === undefined) return undefined;
  const schemas = schemasAt(property);
  const standard = schemas.find((one) => one.default !== undefined)?.default;
  const values = valuesOf(schemas).map((value) => `\`${value}\``);
  const [option, rule] = property;
  return [
    say(description),
    ...(values.length > 1 ? [say('One of {0}.', values.join(', '))] : []),
    ...(typeof standard === 'object' || standard === undefined
      ? []
      : [say('Without it: {0}.', `\`${standard}\``)]),
    ...(option === 'rules' && rule !== undefined
      ? [`[${say('More about this rule')}](${rulePages}/${rule}.md)`]
      : []),
  ].join('\n\n');
}
