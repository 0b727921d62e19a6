/** --fix: what it writes, and what it leaves alone. */
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf, folderWith } from './support/folder.ts';
import { check } from './support/program.ts';

test('fixes findings, says how many, and has nothing to do the second time', async () => {
  const folder = folderWith({
    'a.md': 'Every Touch Points counts. Send a csat survey, or a `csat` one.\n',
    'b.md': 'Nothing to find.\n',
  });
  const first = await check(['--fix', '.'], { in: folder });
  expect(first).toMatchObject({
    exitCode: 0,
    stdout: 'Fixed 2, 0 left; 1 of 2 files changed.\n',
    stderr: '',
  });
  expect(contentOf(folder, 'a.md')).toBe('Every Touchpoints counts. Send a CSAT survey, or a `csat` one.\n');
  const before = statSync(join(folder, 'a.md'));
  const second = await check(['--fix', '.'], { in: folder });
  expect(second).toMatchObject({ exitCode: 0, stdout: 'No findings in 2 files.\n' });
  const after = statSync(join(folder, 'a.md'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('keeps byte order mark, line endings, white space, and everything around the terms', async () => {
  const around = [
    '\xef\xbb\xbf---\r\ntitle: x\r\n---\r\n',
    '# H  \r\n\n\ta `touch point`\t\r',
    '<https://a.example/touch-points>\xc2\xa0 * ',
    '  \r\n\r\n  1) \xc3\xa9\xf0\x9f\x8e\x89 ',
    '.\r\n\x20\x20',
  ];
  const document = (terms: readonly string[]) =>
    around.map((part, index) => part + (terms[index] ?? '')).join('');
  const before = document(['\r\nA touch point.\r\n', 'No csat here.\n\n', 'chat bots', 'omni-channel']);
  const after = document(['\r\nA touchpoint.\r\n', 'No CSAT here.\n\n', 'chatbots', 'omnichannel']);
  const folder = folderWith({ 'a.md': Buffer.from(before, 'latin1') });
  expect((await check(['--fix', 'a.md'], { in: folder })).stdout).toBe('Fixed 4, 0 left.\n');
  expect(contentOf(folder, 'a.md')).toBe(after);
});

test('keeps the mode, and leaves nothing beside the file', async () => {
  const folder = folderWith({ 'a.md': 'A touch point.\n' });
  chmodSync(join(folder, 'a.md'), 0o640);
  await check(['--fix', 'a.md'], { in: folder });
  expect(contentOf(folder, 'a.md')).toBe('A touchpoint.\n');
  expect(readdirSync(folder)).toEqual(['a.md']);
  if (process.platform !== 'win32') expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
});

test('writes through a link that is named', async () => {
  const folder = folderWith({ 'a.md': 'A touch point.\n' });
  symlinkSync('a.md', join(folder, 'link.md'));
  await check(['--fix', 'link.md'], { in: folder });
  expect(contentOf(folder, 'a.md')).toBe('A touchpoint.\n');
  expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
});

test('does not write what is not UTF-8, and says so', async () => {
  const bytes = 'Caf\xe9, touch point.\n';
  const folder = folderWith({
    'a.md': Buffer.from(bytes, 'latin1'),
    'b.md': Buffer.from('Caf\xe9.\n', 'latin1'),
  });
  const { exitCode, stdout, stderr } = await check(['--fix', '.'], { in: folder });
  expect(exitCode).toBe(2);
  expect(stderr).toBe('error: a.md is not UTF-8 and was not fixed. Save it as UTF-8, and run again.\n');
  expect(stdout).toContain('a.md:1:7:');
  expect(contentOf(folder, 'a.md')).toBe(bytes);
});

describe('with standard input', () => {
  test('the fixed text goes to standard output, and the report to standard error', async () => {
    const { exitCode, stdout, stderr } = await check(['--fix', '-'], { input: '\uFEFFA touch point.\r\n' });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: '\uFEFFA touchpoint.\r\n',
      stderr: 'Fixed 1, 0 left.\n',
    });
  });

  test('what can’t be fixed is passed on byte by byte', async () => {
    const input = Buffer.from('Caf\xe9, touch point.\n', 'latin1');
    const { exitCode, stdoutBytes } = await check(['--fix', '-'], { input });
    expect(exitCode).toBe(2);
    expect(stdoutBytes).toEqual(input);
  });
});
