/** Command line, exit codes, and standard streams. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';
import { check, program, repositoryRoot, run } from './support/program.ts';

describe('help', () => {
  test('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await run(['--version'])).toMatchObject({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('--help names the command and where more is to be found', async () => {
    const { exitCode, stdout } = await run(['--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('cx-terminology check --help');
  });

  test('check --help has every option, examples, and the exit codes', async () => {
    const { exitCode, stdout } = await check(['--help']);
    expect(exitCode).toBe(0);
    for (const option of [
      '--format',
      '--fix',
      '--fail-on',
      '--config',
      '--no-config',
      '--stdin-filename',
      '--color',
      '--no-color',
      '--quiet',
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('Exit codes:');
  });
});

describe('wrong use ends with 2 and says what is wrong', () => {
  test.each([
    ['no command', [], 'Usage: cx-terminology'],
    ['an unknown command', ['chekc'], "unknown command 'chekc'"],
    ['an unknown option', ['check', '--fixx'], 'Did you mean --fix?'],
    ['an unknown format', ['check', '--format', 'xml'], 'human, json'],
    ['an unknown severity', ['check', '--fail-on', 'warn'], 'error, warning, information, hint'],
    ['standard input and a path', ['check', '-', 'page.md'], "can't be combined"],
  ])('%s', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect(stderr).toContain(message);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });
});

describe('exit codes', () => {
  test('0 without findings, 1 with findings', async () => {
    const folder = folderWith({ 'good.md': 'A touchpoint.\n', 'bad.md': 'A touch point.\n' });
    expect((await check(['good.md'], { in: folder })).exitCode).toBe(0);
    expect((await check(['bad.md'], { in: folder })).exitCode).toBe(1);
    expect((await check(['good.md', 'bad.md'], { in: folder })).exitCode).toBe(1);
  });

  test.each([
    ['error', 0],
    ['warning', 1],
    ['information', 1],
    ['hint', 1],
  ])('--fail-on %s: a warning ends with %i and is reported', async (severity, expected) => {
    const folder = folderWith({ 'bad.md': 'A touch point.\n' });
    const { exitCode, stdout } = await check(['--fail-on', severity, '.'], { in: folder });
    expect(exitCode).toBe(expected);
    expect(stdout).toContain('bad.md:1:3: warning:');
  });
});

describe('standard input', () => {
  test('is read for -', async () => {
    const { exitCode, stdout } = await check(['-'], { input: 'A touch point.\n' });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('<stdin>:1:3: warning: Write “touchpoint”.');
    expect(stdout).toContain('1 finding in 1 file');
  });

  test('is read without a path if it is piped, under the name it is given', async () => {
    const folder = folderWith({ 'other.md': 'A chat bot.\n' });
    const { stdout } = await check(['--stdin-filename', 'docs/page.md'], {
      in: folder,
      input: 'A touch point.\n',
    });
    expect(stdout).toContain('docs/page.md:1:3: warning:');
    expect(stdout).not.toContain('chat bot');
  });

  test('is not read where there is nothing piped: the current folder is checked', async () => {
    const folder = folderWith({ 'page.md': 'A chat bot.\n' });
    const { exitCode, stdout } = await check([], { in: folder });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('page.md:1:3:');
  });

  test('may be empty', async () => {
    expect(await check(['-'], { input: '' })).toMatchObject({
      exitCode: 0,
      stdout: 'No findings in 1 file.\n',
    });
  });
});

test('a reader that goes away is no error', async () => {
  const many = 'A touch point. '.repeat(2_000);
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.md`, many]));
  const child = spawn(process.execPath, [program, 'check', folderWith(files)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
});
