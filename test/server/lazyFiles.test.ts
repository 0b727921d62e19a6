/** What lies in files beside the server as it ships: read when it is needed, and not before. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { built } from './support/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'cx-terminology-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The names of the files beside the program that it reads when it checks a text, in alphabetical order. */
function readFor(text: string, configuration = ''): string[] {
  writeFileSync(join(folder, '.cx-terminology.yaml'), configuration);
  const report = join(folder, 'read.json');
  const spy = `
    const fs = require('fs');
    const path = require('path');
    const read = new Set();
    const { readFileSync } = fs;
    fs.readFileSync = (file, ...rest) => {
      if (path.dirname(String(file)) === ${JSON.stringify(dirname(built('cli.js')))}) read.add(path.basename(file));
      return readFileSync(file, ...rest);
    };
    process.on('exit', () => fs.writeFileSync(${JSON.stringify(report)}, JSON.stringify([...read])));`;
  writeFileSync(join(folder, 'spy.cjs'), spy);
  const config = configuration === '' ? '--no-config' : '--config=.cx-terminology.yaml';
  const args = ['--require', './spy.cjs', built('cli.js'), 'check', config, '--fail-on', 'error', '-'];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    input: text,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const files: string[] = JSON.parse(readFileSync(report, 'utf8'));
  return files.filter((file) => !['cli.js', 'commandLine.js'].includes(file)).toSorted();
}

test.each([
  ['nothing much', 'Every touch point.', '', ['glossary.json']],
  ['front matter', '---\ntitle: Every touch point\n---\n', '', ['glossary.json', 'yaml.js']],
  ['HTML', '<div>Every touch point</div>', '', ['glossary.json', 'html.js']],
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
