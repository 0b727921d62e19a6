/** What lies in files beside the server as it ships: read when it is needed, and not before. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { FilesRead } from './support/filesRead.ts';
import { built, start } from './support/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'cx-terminology-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The names of the files beside the program that it reads when it checks a text, in alphabetical order. */
function readFor(text: string, configuration = ''): string[] {
  writeFileSync(join(folder, '.cx-terminology.yaml'), configuration);
  const read = new FilesRead();
  const config = configuration === '' ? '--no-config' : '--config=.cx-terminology.yaml';
  const args = [...read.nodeOptions, built('cli.js'), 'check', config, '--fail-on', 'error', '-'];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    input: text,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const files = read.names().filter((file) => !['cli.js', 'commandLine.js'].includes(file));
  read.dispose();
  return files;
}

test.each([
  ['nothing much', 'Every touch point.', '', ['glossary.json']],
  ['front matter', '---\ntitle: Every touch point\n---\n', '', ['glossary.json', 'yaml.js']],
  ['plain HTML', '<div>Every touch point</div>', '', ['glossary.json']],
  ['more HTML', '<div>Every touch point &gt;<!-- x --></div>', '', ['glossary.json', 'html.js']],
  [
    'a configuration',
    'Every touch point.',
    'spelling: en-GB',
    ['configuration.js', 'glossary.json', 'yaml.js'],
  ],
])('for a document with %s, what it takes is read', (_, text, configuration, files) => {
  expect(readFor(text, configuration)).toEqual(files);
});

test('where a word may be misspelled, the English words are read', () => {
  expect(readFor('Every custmer journey.')).toContain('words.txt');
});

/** The files that a server has read after the first diagnostics of a document and another request, in alphabetical order. */
async function filesFor(method?: string, params?: object, locale?: string): Promise<string[]> {
  const read = new FilesRead();
  const { connection, exitCode } = await start('stdio', read.nodeOptions);
  const textDocument = { uri: 'file:///docs/a.md' };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, locale });
  await connection.sendNotification('initialized', {});
  const text = 'Every touch point.';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text },
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument });
  if (method) await connection.sendRequest(method, { textDocument, ...params });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exitCode;
  connection.dispose();
  const files = read.names();
  read.dispose();
  return files;
}

/** The parts that it has loaded then, by their names. */
async function partsFor(method?: string, params?: object): Promise<string[]> {
  const parts = (await filesFor(method, params)).flatMap(
    (file) => /^languageServer\.(\w+)\./.exec(file)?.[1] ?? [],
  );
  return parts.filter((part) => part !== 'chunk' && part !== 'js');
}

const position = { line: 0, character: 8 };

test.each([
  ['nothing else', undefined, {}, []],
  ['a hover', 'textDocument/hover', { position }, ['hover']],
  ['a completion', 'textDocument/completion', { position }, ['completion']],
  ['a definition', 'textDocument/definition', { position }, ['definition']],
  ['a look-up', 'cxTerminology/lookUp', { query: 'touchpoint' }, ['formIndexes', 'lookUp']],
  ['symbols', 'workspace/symbol', { query: 'touchpoint' }, ['formIndexes', 'workspaceSymbols']],
  [
    'references',
    'textDocument/references',
    { position, context: { includeDeclaration: false } },
    ['references', 'workspaceUses'],
  ],
  [
    'what can be renamed',
    'textDocument/prepareRename',
    { position: { line: 0, character: 0 } },
    ['editServices', 'rename', 'workspaceUses'],
  ],
  ['an entry', 'cxTerminology/entry', { id: 'touchpoint' }, ['entry']],
  [
    'code actions',
    'textDocument/codeAction',
    { range: { start: position, end: position }, context: { diagnostics: [] } },
    ['codeActions', 'editServices'],
  ],
])('a server loads for %s what answers it', async (_, method, params, parts) => {
  expect(await partsFor(method, params)).toEqual(parts);
});

test.each([
  ['en', false],
  ['de', true],
])('with the locale %s, a server reads German: %s', async (locale, isRead) => {
  expect((await filesFor(undefined, undefined, locale)).includes('german.js')).toBe(isRead);
});

it('runs from wherever its files lie', () => {
  const elsewhere = join(folder, 'some where');
  cpSync(dirname(built('cli.js')), elsewhere, { recursive: true });
  const input = '---\ntitle: Every touch point\n---\n\nEvery custmer journey &amp; <b>csat</b>.\n';
  const run = (program: string) =>
    spawnSync(process.execPath, [program, 'check', '--no-config', '--format', 'json', '-'], {
      cwd: tmpdir(),
      input,
      encoding: 'utf8',
    });
  const { status, stdout } = run(join(elsewhere, 'cli.js'));
  expect(status).toBe(1);
  expect(stdout).toBe(run(built('cli.js')).stdout);
});

it('has every file that the programs name', () => {
  const files = readdirSync(dirname(built('cli.js')));
  const code = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(built(file), 'utf8'));
  const named = code.flatMap((text) =>
    [...text.matchAll(/(?:\w\(|__dirname,)["']\.\/([\w.]+)["']/g)].map(([, file = '']) => file),
  );
  expect(new Set(named).size).toBeGreaterThan(5);
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});
