/** --fix: what it writes, and what it leaves alone. */
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf, folderWith } from './support/folder.ts';
import { check, report } from './support/program.ts';

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

describe('a fix in a heading', () => {
  const page = '# Touch point\n\nSee [above](#touch-point).\n';
  const fixed = '# Touchpoint\n\nSee [above](#touchpoint).\n';

  test('corrects the links to it in all files of the repository, and says how many', async () => {
    const folder = folderWith({
      '.git/': '',
      'docs/page.md': page,
      'docs/other.md': '\uFEFF# Omni-channel\r\n\r\n[a](page.md#touch-point) and [b](page#touch-point)\r\n',
      'README.md': '[a](docs/page.md#touch-point), [b](/docs/other.md#omni-channel), a csat\n',
      'build/copy.md': '[a](../docs/page.md#touch-point)\n',
      '.gitignore': 'build\n',
    });
    const { exitCode, stdout, stderr } = await check(['--fix', 'page.md', 'other.md'], {
      in: join(folder, 'docs'),
    });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: 'Fixed 2, 0 left; 2 of 2 files changed.\nCorrected 5 links to renamed headings in 3 files.\n',
      stderr: '',
    });
    expect(contentOf(folder, 'docs/page.md')).toBe(fixed);
    expect(contentOf(folder, 'docs/other.md')).toBe(
      '\xef\xbb\xbf# Omnichannel\r\n\r\n[a](page.md#touchpoint) and [b](page#touchpoint)\r\n',
    );
    expect(contentOf(folder, 'README.md')).toBe(
      '[a](docs/page.md#touchpoint), [b](/docs/other.md#omnichannel), a csat\n',
    );
    expect(contentOf(folder, 'build/copy.md')).toBe('[a](../docs/page.md#touch-point)\n');
    const again = await check(['--fix', 'page.md', 'other.md'], { in: join(folder, 'docs') });
    expect(again.stdout).toBe('No findings in 2 files.\n');
  });

  test('corrects the links in the current folder where there is no repository', async () => {
    const folder = folderWith({ 'a/page.md': page, 'b/other.md': '[a](../a/page.md#touch-point)\n' });
    const { stdout } = await check(['--fix', 'a'], { in: folder });
    expect(stdout).toContain('Corrected 2 links to renamed headings in 2 files.');
    expect(contentOf(folder, 'b/other.md')).toBe('[a](../a/page.md#touchpoint)\n');
  });

  test('is reported for programs, with the places of what is left as they are now', async () => {
    const folder = folderWith({ 'a.md': '[a](z.md#touch-point), the FCR.\n', 'z.md': page });
    const { files, summary } = await report(['--fix', '.'], { in: folder });
    expect(summary).toMatchObject({ linksCorrected: 2, filesWithLinksCorrected: 2 });
    expect(files[0]?.findings).toMatchObject([{ form: 'FCR', range: [26, 29] }]);
    expect(contentOf(folder, 'a.md').slice(26, 29)).toBe('FCR');
  });

  test('corrects numbers, where headings become the same', async () => {
    const folder = folderWith({
      'a.md': '# Touch point\n\n# Touchpoint\n',
      'b.md': '[a](a.md#touch-point) [b](a.md#touchpoint)\n',
    });
    await check(['--fix', 'a.md'], { in: folder });
    expect(contentOf(folder, 'b.md')).toBe('[a](a.md#touchpoint) [b](a.md#touchpoint-1)\n');
  });

  test('does not write links in what is not UTF-8, and says so', async () => {
    const link = 'Caf\xe9 [a](page.md#touch-point)\n';
    const folder = folderWith({ 'page.md': page, 'latin.md': Buffer.from(link, 'latin1') });
    const { exitCode, stderr } = await check(['--fix', 'page.md'], { in: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'error: latin.md is not UTF-8, and its links to renamed headings were not corrected.',
    );
    expect(contentOf(folder, 'latin.md')).toBe(link);
  });

  test('is left where the links to it can’t be known: in standard input', async () => {
    const { exitCode, stdout, stderr } = await check(['--fix', '-'], {
      input: `${page}\n## Our csat\n\nA touch point.\n`,
    });
    expect(exitCode).toBe(1);
    expect(stdout).toBe(`${page}\n## Our CSAT\n\nA touchpoint.\n`);
    expect(stderr).toContain('<stdin>:1:3: warning: Write “Touchpoint”.');
    expect(stderr).toContain('Fixed 2, 1 left.\n');
    expect(stderr).not.toContain('fixable');
  });
});
