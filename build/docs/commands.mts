/** The commands of the extension, those of the command palette first, with their keys. */
import { commandTexts } from './commandTexts.mts';
import type { Command, Manifest } from './manifest.mts';
import { table } from './table.mts';

export function commandTables(manifest: Manifest): string {
  const { commands, menus } = manifest.contributes;
  const hidden = new Set(
    (menus.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const inPalette = commands.filter(({ command }) => !hidden.has(command));
  const elsewhere = commands.filter(({ command }) => hidden.has(command));
  return [
    '## In the command palette',
    tableOf(manifest, inPalette),
    '## In menus and on buttons',
    tableOf(manifest, elsewhere),
  ].join('\n\n');
}

function tableOf(manifest: Manifest, commands: readonly Command[]): string {
  const rows = commands.map(({ command, title }) => [
    manifest.text(title),
    textOf(command),
    keysOf(manifest, command),
    `\`${command}\``,
  ]);
  return table(['command', 'what it does', 'keys', 'id'], rows);
}

function textOf(command: string): string {
  const text = commandTexts[command];
  if (text === undefined) throw new Error(`Say in build/docs/commandTexts.mts what ${command} does.`);
  return text;
}

function keysOf(manifest: Manifest, id: string): string {
  return manifest.contributes.keybindings
    .filter(({ command }) => command === id)
    .map(({ key, mac }) => (mac && mac !== key ? `${keys(key)}, on a Mac ${keys(mac)}` : keys(key)))
    .join('; ');
}

/** As people write them: `ctrl+k ctrl+g` is Ctrl+K Ctrl+G. */
function keys(binding: string): string {
  return binding.replaceAll(/\b\w/g, (letter) => letter.toUpperCase());
}
