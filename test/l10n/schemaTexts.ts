/** What the schema of configuration files says of what may stand in them; the server shows it. */
import { configurationSchema } from '../../data/configurationSchema.ts';

/** All descriptions, and the labels of what may be inserted. */
export function schemaTexts(): ReadonlySet<string> {
  return new Set(textsOf(configurationSchema()));
}

function textsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    typeof value === 'string' && (key === 'description' || key === 'label') ? [value] : textsOf(value),
  );
}
