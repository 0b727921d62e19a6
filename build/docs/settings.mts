/** The settings of the extension: a table for each of their groups, and one for each setting with members. */
import type { Manifest, SettingSchema } from './manifest.mts';
import { table } from './table.mts';

export function settingTables(manifest: Manifest): string {
  const groups = manifest.contributes.configuration.toSorted((one, other) => one.order - other.order);
  return groups.map((group) => groupOf(manifest, group)).join('\n\n');
}

function groupOf(manifest: Manifest, group: Manifest['contributes']['configuration'][number]): string {
  const settings = Object.entries(group.properties).toSorted(
    ([, one], [, other]) => (one.order ?? 0) - (other.order ?? 0),
  );
  const rows = settings.map(([id, schema]) => [
    code(id),
    code(defaultOf(schema)),
    explanation(manifest, schema),
  ]);
  const members = settings
    .filter(([, { properties }]) => properties)
    .map(([id, { properties = {} }]) => membersOf(manifest, id, properties));
  return [
    `## ${manifest.text(group.title)}`,
    table(['setting', 'default', 'what it does'], rows),
    ...members,
  ].join('\n\n');
}

function membersOf(manifest: Manifest, id: string, members: Readonly<Record<string, SettingSchema>>): string {
  const rows = Object.entries(members).map(([name, schema]) => [
    code(name),
    code(defaultOf(schema)),
    explanation(manifest, schema, false),
  ]);
  return `### What \`${id}\` may name\n\n${table(['name', 'default', 'what it is'], rows)}`;
}

/** What a setting is for, then its values, a line each. */
function explanation(manifest: Manifest, schema: SettingSchema, withValues = true): string {
  const { enum: values = [], enumDescriptions = [] } = schema;
  const text = manifest.text(schema.markdownDescription ?? schema.description ?? '');
  const meanings = values.map((value, at) => `${code(value)}: ${manifest.text(enumDescriptions[at] ?? '')}`);
  // In the settings editor, #…# is a link to another setting.
  return [text.replaceAll(/`#([\w.]+)#`/g, '`$1`'), ...(withValues ? meanings : [])].join('\n');
}

function defaultOf(schema: SettingSchema): string {
  return typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default);
}

/** Code in Markdown, whatever it contains. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
