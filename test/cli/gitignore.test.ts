/** What .gitignore files exclude is left out, as Git does it. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';
import { filesChecked } from './support/program.ts';

/** A repository whose files are empty, but for .gitignore files. */
function repository(paths: readonly string[], rules: Readonly<Record<string, string>>): string {
  return folderWith({ '.git/': '', ...Object.fromEntries(paths.map((path) => [path, ''])), ...rules });
}

describe('.gitignore', () => {
  test('excludes files and folders by name, path and pattern', async () => {
    const folder = repository(
      ['a.md', 'draft.md', 'docs/draft.md', 'docs/a.md', 'build/a.md', 'docs/build/a.md', 'docs/old-1.md'],
      { '.gitignore': '# Drafts\n\n/draft.md\r\nbuild/\ndocs/old-*.md  \n' },
    );
    expect(await filesChecked(['.'], { in: folder })).toEqual(['a.md', 'docs/a.md', 'docs/draft.md']);
  });

  test('holds below its folder only, and a deeper one has the last word', async () => {
    const folder = repository(
      [
        'drafts/a.md',
        'docs/drafts/a.md',
        'docs/drafts/b.md',
        'docs/keep.tmp.md',
        'keep.tmp.md',
        'docs/x/y.md',
        'x/y.md',
      ],
      {
        '.gitignore': 'drafts/\n*.tmp.md\n',
        'docs/.gitignore': '!drafts/\n!*.tmp.md\n/drafts/b.md\nx/y.md\n',
      },
    );
    expect(await filesChecked(['.'], { in: folder })).toEqual([
      'docs/drafts/a.md',
      'docs/keep.tmp.md',
      'x/y.md',
    ]);
  });

  test('can’t get back what is in an excluded folder', async () => {
    const folder = repository(['build/a.md', 'build/deep/b.md'], {
      '.gitignore': 'build/\n!build/a.md\n',
      'build/.gitignore': '!*\n',
    });
    expect(await filesChecked(['.'], { in: folder })).toEqual([]);
  });

  test('of parents holds, up to the root of the repository', async () => {
    const folder = folderWith({
      '.gitignore': '*.md\n',
      'project/.git/': '',
      'project/.gitignore': 'drafts/\n/docs/api/*.md\n',
      'project/docs/a.md': '',
      'project/docs/drafts/a.md': '',
      'project/docs/api/a.md': '',
      'project/docs/api/v1/a.md': '',
    });
    const docs = join(folder, 'project', 'docs');
    expect(await filesChecked(['.'], { in: docs })).toEqual(['a.md', 'api/v1/a.md']);
    expect(await filesChecked(['docs'], { in: join(folder, 'project') })).toEqual([
      'docs/a.md',
      'docs/api/v1/a.md',
    ]);
  });

  test('of a repository does not hold in one inside it', async () => {
    const folder = repository(['a.md', 'module/a.md', 'module/b.md'], {
      '.gitignore': 'a.md\n',
      'module/.git': 'gitdir: ../.git/modules/module\n',
      'module/.gitignore': 'b.md\n',
    });
    expect(await filesChecked(['.'], { in: folder })).toEqual(['module/a.md']);
  });

  test('counts without a repository, too', async () => {
    const folder = folderWith({
      '.gitignore': 'a.md\n',
      'a.md': '',
      'b.md': '',
      'c/.gitignore': 'b.md',
      'c/b.md': '',
    });
    expect(await filesChecked(['.'], { in: folder })).toEqual(['b.md']);
  });

  test('does not hold for what is named explicitly', async () => {
    const folder = repository(['dist/a.md', 'dist/drafts/b.md', 'dist/deep/c.md', 'draft.md'], {
      '.gitignore': 'dist/\ndraft.md\n',
      'dist/.gitignore': 'drafts/\n',
    });
    expect(await filesChecked(['dist', 'draft.md'], { in: folder })).toEqual([
      'dist/a.md',
      'dist/deep/c.md',
      'draft.md',
    ]);
    expect(await filesChecked(['dist/deep'], { in: folder })).toEqual(['dist/deep/c.md']);
  });

  test('may stand in a folder whose name looks like a pattern', async () => {
    const folder = repository(['[a]/x.md', '[a]/y.md', 'a/x.md', '!b/x.md', '#c/x.md'], {
      '[a]/.gitignore': 'x.md\n',
      '!b/.gitignore': 'x.md\n',
      '#c/.gitignore': '/x.md\n',
    });
    expect(await filesChecked(['.'], { in: folder })).toEqual(['[a]/y.md', 'a/x.md']);
  });
});
