/** The npm package, packed and installed as the README says, has all that its two programs load. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { editorCapabilities } from './support/client.ts';
import { built } from './support/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-npm-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The path of a file of the package that is installed. */
const installed = (file: string) => join(scratch, 'node_modules', 'cx-terminology', file);

function npm(...args: string[]): string {
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  return execFileSync('npm', [...args, ...quiet], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

beforeAll(() => {
  built('server.js');
  const [{ filename }] = JSON.parse(npm('pack', '--json', '--pack-destination', scratch));
  npm('install', '--prefix', scratch, join(scratch, filename));
}, 60_000);

test('its command checks, with a team’s terms', () => {
  writeFileSync(join(scratch, '.cx-terminology.yaml'), 'ignore: [omni-channel]\n');
  writeFileSync(join(scratch, 'page.md'), '# Omni-channel\n\n<b>Every *touch* point</b>\n');
  const args = [installed('dist/cli.js'), 'check', '--fix', 'page.md'];
  const output = execFileSync(process.execPath, args, { cwd: scratch, encoding: 'utf8' });
  expect(output).toBe('Fixed 1, 0 left.\n');
});

test('its language server checks and explains', async () => {
  const child = spawn(process.execPath, [installed('dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  try {
    connection.onRequest('workspace/configuration', () => [null]);
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: editorCapabilities,
    });
    await connection.sendNotification('initialized', {});
    const uri = 'file:///docs/a.md';
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: 'Every touch point.' },
    });
    const textDocument = { uri };
    const report = await connection.sendRequest('textDocument/diagnostic', { textDocument });
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'term-variant' }] });
    const hover = await connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line: 0, character: 8 },
    });
    expect(JSON.stringify(hover)).toMatch('touchpoint');
  } finally {
    connection.dispose();
    child.kill();
  }
});
