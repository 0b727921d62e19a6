/** Which files are checked, and what happens with those that can't be. */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';
import { check, filesChecked, report } from './support/program.ts';

const text = 'Nothing to find.\n';

describe('files that are no documents', () => {
  test.each([
    ['that are no text', 'touch point\0\0', 'a.md was left out: it is not a text, whatever its name.'],
    ['that are huge', 'a touch point '.repeat(800_000), 'a.md was left out: it is larger than 10 MB.'],
  ])('%s are left out with a note', async (_, content, note) => {
    const folder = folderWith({ 'a.md': content, 'b.md': 'A touch point.\n' });
    const { exitCode, stdout, stderr } = await check(['.'], { in: folder });
    expect([exitCode, stderr.trim()]).toEqual([1, note]);
    expect(stdout).not.toContain('a.md');
    expect(await filesChecked(['.'], { in: folder })).toEqual(['b.md']);
  });
});

describe('a file', () => {
  test('is read as it is, whatever was read before it', async () => {
    // The second is larger than the room for files is at first, and what follows is shorter than what it has left.
    const long = `${'Nothing. '.repeat(60_000)}\n\nA touch point.\n`;
    const folder = folderWith({
      'a.md': 'An omni-channel plan.\n',
      'b.md': long,
      'c.md': text,
      'd.md': '',
      'e.md': long,
    });
    const { files } = await report(['.'], { in: folder });
    expect(files.map(({ findings }) => findings.map(({ range, form }) => [range[0], form]))).toEqual([
      [[3, 'omni-channel']],
      [[long.length - 'touch point.\n'.length, 'touch point']],
      [],
      [],
      [[long.length - 'touch point.\n'.length, 'touch point']],
    ]);
  });
});

describe('folders', () => {
  test('are searched for Markdown in alphabetical order, without what packages bring', async () => {
    const folder = folderWith({
      'b.md': text,
      'a/z.markdown': text,
      'a/Y.MDX': text,
      'a.md': text,
      'page.txt': text,
      '.github/pull_request_template.md': text,
      '.git/description.md': text,
      'node_modules/package/readme.md': text,
      'a/node_modules/package/readme.md': text,
    });
    const expected = ['.github/pull_request_template.md', 'a/Y.MDX', 'a/z.markdown', 'a.md', 'b.md'];
    expect(await filesChecked(['.'], { in: folder })).toEqual(expected);
    expect(await filesChecked([], { in: folder })).toEqual(expected);
  });

  test('and files are checked in the order given, each once, and named as they were', async () => {
    const folder = folderWith({ 'docs/a.md': text, 'docs/b.md': text, 'c.md': text });
    const absolute = resolve(folder, 'c.md').replaceAll('\\', '/');
    expect(await filesChecked(['./docs/b.md', absolute, 'docs/', 'c.md'], { in: folder })).toEqual([
      'docs/b.md',
      absolute,
      'docs/a.md',
    ]);
  });

  test('without Markdown are told of, and are no failure', async () => {
    const folder = folderWith({ 'empty/': '', 'page.txt': text });
    const { exitCode, stdout, stderr } = await check(['empty', '.'], { in: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toContain('No Markdown files found in empty, the current folder');
    expect((await check(['--quiet', 'empty'], { in: folder })).stderr).toBe('');
    expect((await report(['empty'], { in: folder })).files).toEqual([]);
  });

  test('named explicitly are searched, whatever their name', async () => {
    const folder = folderWith({ 'node_modules/package/readme.md': text });
    expect(await filesChecked(['node_modules/package'], { in: folder })).toEqual([
      'node_modules/package/readme.md',
    ]);
  });

  test('links in them are not followed', async () => {
    const folder = folderWith({ 'docs/a.md': text });
    symlinkSync('..', join(folder, 'docs', 'loop'), 'dir');
    symlinkSync('a.md', join(folder, 'docs', 'b.md'));
    expect(await filesChecked(['docs'], { in: folder })).toEqual(['docs/a.md']);
    expect(await filesChecked(['docs/b.md'], { in: folder })).toEqual(['docs/b.md']);
  });
});

test('a file that is named is checked, whatever its name', async () => {
  const folder = folderWith({ 'notes.txt': 'A touch point.\n', 'node_modules/a.md': text });
  expect((await check(['notes.txt'], { in: folder })).stdout).toContain('notes.txt:1:3: warning:');
  expect(await filesChecked(['node_modules/a.md'], { in: folder })).toEqual(['node_modules/a.md']);
});

describe('what can’t be checked ends with 2, and the rest is checked', () => {
  test('a path that does not exist', async () => {
    const folder = folderWith({ 'a.md': 'A touch point.\n', 'b.md': 'A chat bot.\n' });
    const { exitCode, stdout, stderr } = await check(['a.md', 'docs/missing.md', 'b.md'], { in: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `error: ${join('docs', 'missing.md')} does not exist. Check the spelling, and the folder you are in.\n`,
    );
    expect(stdout).toContain('a.md:1:3:');
    expect(stdout).toContain('b.md:1:3:');
    expect(stdout).toContain('2 findings in 2 of 2 files');
  });

  test('a path that does not exist, alone', async () => {
    const { exitCode, stdout, stderr } = await check(['missing.md'], { in: folderWith({}) });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).not.toContain('No Markdown files');
  });

  test('a file that can’t be read', async () => {
    const folder = folderWith({ 'a.md': text, 'secret.md': text, 'z.md': 'A touch point.\n' });
    makeUnreadable(folder, 'secret.md');
    const { exitCode, stdout, stderr } = await check(['a.md', 'secret.md', 'z.md'], { in: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: secret\.md can't be read: /);
    expect(stdout).toContain('z.md:1:3:');
  });

  test('rules that can’t be read', async () => {
    const folder = folderWith({ 'docs/a.md': text, 'docs/.gitignore': '' });
    makeUnreadable(folder, 'docs/.gitignore');
    const { files, errors } = await report(['.'], { in: folder });
    expect(files).toHaveLength(1);
    expect(errors).toMatchObject([{ path: join('docs', '.gitignore') }]);
  });
});

describe('encodings', () => {
  test('UTF-16 is read, as editors on Windows write it', async () => {
    const folder = folderWith({ 'page.md': Buffer.from('\uFEFFÄ touch point.\n', 'utf16le') });
    expect((await check(['page.md'], { in: folder })).stdout).toContain('page.md:1:3:');
  });

  test('of any other, what is ASCII is read', async () => {
    const folder = folderWith({ 'page.md': Buffer.from('Café, touch point.\n', 'latin1') });
    expect((await check(['page.md'], { in: folder })).stdout).toContain('page.md:1:7:');
  });
});

/** The superuser may read everything that has permissions; but the memory of a process at address 0, nobody may. */
function makeUnreadable(folder: string, path: string): void {
  const target = join(folder, path);
  if (process.getuid?.() === 0) {
    rmSync(target);
    symlinkSync('/proc/self/mem', target);
  } else if (process.platform === 'win32') {
    rmSync(target);
    mkdirSync(target);
  } else {
    chmodSync(target, 0);
  }
}
