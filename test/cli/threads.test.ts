/** Many files are checked on several threads: the report is that of one. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';
import { check } from './support/program.ts';

/** Enough that threads are started. */
const many = 1200;

/** Files in folders, some with findings, some in a folder with a configuration of its own. */
function manyFiles(): Record<string, string> {
  const files: Record<string, string> = {
    'folder-3/.cx-terminology.yaml': 'rules:\n  term-variant: error\nexclude: ["*7.md"]\n',
    'folder-5/.cx-terminology.yaml': 'rulez: {}\n',
  };
  for (let number = 0; number < many; number++) {
    const path = `folder-${number % 7}/page-${number}.md`;
    files[path] = number % 5 === 0 ? `# Page ${number}\n\nA touch point.\n` : 'Nothing to find.\n';
  }
  return files;
}

describe('on several threads', () => {
  test.each(['human', 'json'])('the %s report is the same, in the same order', async (format) => {
    const folder = folderWith(manyFiles());
    const args = ['--format', format, '.', 'missing.md'];
    const one = await check(['--jobs', '1', ...args], { in: folder });
    const several = await check(['--jobs', '3', ...args], { in: folder });
    expect(several).toEqual(one);
    expect(one.stdout).toContain('page-395.md');
    expect(one.stderr).toContain('missing.md does not exist');
    expect(one.stderr).toContain('rulez');
    expect(one.exitCode).toBe(2);
  });

  test('a file that can’t be read keeps no other from being checked', async () => {
    const folder = folderWith(manyFiles());
    mkdirSync(join(folder, 'page.md'));
    const { stderr, stdout } = await check(['--jobs', '2', '.', 'folder-0/none.md'], { in: folder });
    expect(stderr).toContain('none.md does not exist');
    expect(stdout).toContain('page-385.md');
  });

  test('a number that is none is wrong use', async () => {
    const { exitCode, stderr } = await check(['--jobs', 'two', '.']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Give a whole number, such as 2.');
  });
});
