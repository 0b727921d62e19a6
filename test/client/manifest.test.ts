import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { commandIds } from '../../client/src/commandIds.ts';
import { rules } from '../../server/src/engine/rules/index.ts';
import { activate, extensionId } from './editor.ts';

describe('manifest and code', () => {
  const manifest = () => extensions.getExtension(extensionId)?.packageJSON;

  it('name the same commands', async () => {
    await activate();
    const declared: string[] = manifest().contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    assert.deepEqual(declared.toSorted(), Object.values(commandIds).toSorted());
    const registered = new Set(await commands.getCommands(true));
    for (const command of declared) assert.ok(registered.has(command), `${command} is not registered`);
  });

  it('name the same rules and their default severities', () => {
    const groups: { properties: Record<string, { properties?: Record<string, { default: string }> }> }[] =
      manifest().contributes.configuration;
    const setting = groups
      .flatMap(({ properties }) => Object.entries(properties))
      .find(([id]) => id === 'cxTerminology.severities');
    const declared = Object.entries(setting?.[1].properties ?? {}).map(([code, { default: severity }]) => [
      code,
      severity,
    ]);
    const wanted = rules.map(({ code, defaultSeverity }) => [code, defaultSeverity]);
    assert.deepEqual(declared.toSorted(), wanted.toSorted());
  });
});
