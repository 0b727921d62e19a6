/** Configuration files in the terminal. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentOf, folderWith } from './support/folder.ts';
import { check, filesChecked, report } from './support/program.ts';

const name = '.cx-terminology.yaml';
const page = 'A touch point.\n';
const ignoring = 'ignore: [touch point]\n';

/** How many findings there are in each file, by path. */
async function findings(args: readonly string[], folder: string): Promise<Record<string, number>> {
  const { files } = await report(args, { in: folder });
  return Object.fromEntries(
    files.map(({ path, findings: found }) => [path.replaceAll('\\', '/'), found.length]),
  );
}

describe('the files of a folder', () => {
  test('hold for it and what is below', async () => {
    const folder = folderWith({
      'page.md': page,
      [`docs/${name}`]: ignoring,
      'docs/page.md': page,
      'docs/a/page.md': page,
    });
    expect(await findings(['.'], folder)).toEqual({ 'page.md': 1, 'docs/page.md': 0, 'docs/a/page.md': 0 });
  });

  test('are found from a folder below, up to the root of the repository', async () => {
    const folder = folderWith({
      [name]: 'rules: { term-variant: off }\n',
      'repository/.git/HEAD': '',
      [`repository/${name}`]: 'changes: { CLV: { prefer: CLTV } }\n',
      'repository/docs/page.md': 'A touch point. Our CLV.\n',
    });
    const { files } = await report(['page.md'], { in: join(folder, 'repository', 'docs') });
    const found = files[0]?.findings.filter(({ severity }) => severity === 'warning');
    expect(found).toMatchObject([{ replacement: 'touchpoint' }, { replacement: 'CLTV' }]);
  });

  test('switch off what is ordinary text', async () => {
    const folder = folderWith({
      [name]: 'dialects: { math: false }\n',
      'page.md': 'US$5 per touch point, 7 AU$ per call.\n',
      'docs/page.md': 'US$5 per touch point, 7 AU$ per call.\n',
      [`docs/${name}`]: 'dialects: { math: true }\n',
    });
    expect(await findings(['.'], folder)).toEqual({ 'page.md': 1, 'docs/page.md': 0 });
  });

  test('are used for fixing', async () => {
    const folder = folderWith({
      [name]: 'concepts:\n  - term: smart basket\n',
      'page.md': 'The smart-basket at a touch point.\n',
    });
    expect((await check(['--fix', '.'], { in: folder })).exitCode).toBe(0);
    expect(contentOf(folder, 'page.md')).toBe('The smart basket at a touchpoint.\n');
  });

  test('hold for standard input under the name it is given', async () => {
    const folder = folderWith({ [`docs/${name}`]: ignoring });
    const exitCodeOf = async (...args: string[]) =>
      (await check([...args, '-'], { in: folder, input: page })).exitCode;
    expect(await exitCodeOf('--stdin-filename', 'docs/page.md')).toBe(0);
    expect(await exitCodeOf('--stdin-filename', 'page.md')).toBe(1);
    expect(await exitCodeOf()).toBe(1);
  });

  test('leave out what they exclude, also where it is named, and say so', async () => {
    const folder = folderWith({
      [name]: 'exclude: [vendor/]\n',
      'page.md': page,
      'vendor/page.md': page,
    });
    expect(await filesChecked(['.'], { in: folder })).toEqual(['page.md']);
    const { exitCode, stderr } = await check(['vendor/page.md'], { in: folder });
    expect(exitCode).toBe(0);
    expect(stderr).toBe(`What include and exclude of ${name} leave out was not checked.\n`);
  });
});

describe('a wrong file', () => {
  const wrong = 'ignore: [x]\nrules:\n  term-varant: off\n';

  test('ends with 2, says where and what to do, once, and others are checked', async () => {
    const folder = folderWith({
      'a.md': page,
      [`docs/${name}`]: wrong,
      'docs/a.md': page,
      'docs/b.md': page,
      'docs/c/d.md': page,
    });
    const { exitCode, stdout, stderr } = await check(['.'], { in: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `error: ${join('docs', name)}:3:3: “term-varant” is no rule. Did you mean “term-variant”?\n`,
    );
    expect(stdout).toContain('1 finding in 1 file');
  });

  test('stands among the errors of the JSON report', async () => {
    const folder = folderWith({ [name]: wrong, 'a.md': page });
    const { files, errors } = await report(['.'], { in: folder });
    expect(files).toEqual([]);
    expect(errors).toEqual([
      { path: name, message: `${name}:3:3: “term-varant” is no rule. Did you mean “term-variant”?` },
    ]);
  });

  test('keeps files from being fixed', async () => {
    const folder = folderWith({ [name]: wrong, 'a.md': page });
    expect((await check(['--fix', '.'], { in: folder })).exitCode).toBe(2);
    expect(contentOf(folder, 'a.md')).toBe(page);
    const { exitCode, stdout } = await check(['--fix', '-'], { in: folder, input: page });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: page });
  });

  test('that is extended is told of at its own place', async () => {
    const folder = folderWith({
      [name]: 'extends: [terms.yaml]\n',
      'terms.yaml': 'ignore: x\n',
      'a.md': page,
    });
    const { exitCode, stderr } = await check(['.'], { in: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('error: terms.yaml:1:9: “ignore” must be a list');
  });

  test('that is not in UTF-8 is told of', async () => {
    const folder = folderWith({ [name]: Buffer.from('\uFEFFignore: [x]\n', 'utf16le'), 'a.md': page });
    const { exitCode, stderr } = await check(['.'], { in: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `error: ${name}:1:1: This file can’t be read: it is not in UTF-8. Save it as UTF-8.\n`,
    );
  });

  test('that is wrong in small things only is used, and told of', async () => {
    const folder = folderWith({
      [name]: `${ignoring}concepts:\n  - term: smart basket\n    related: [touchpiont]\n`,
      'a.md': page,
    });
    const { exitCode, stderr } = await check(['.'], { in: folder });
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      `warning: ${name}:4:15: There is no concept “touchpiont”. Did you mean “touchpoint”?\n`,
    );
  });
});

describe('--config', () => {
  test('names the one file that holds, whatever there is in the folders', async () => {
    const folder = folderWith({
      'team/terms.yaml': 'rules: { deprecated-term: off }\n',
      [`docs/${name}`]: ignoring,
      'docs/page.md': page,
    });
    expect(await findings(['--config', 'team/terms.yaml', '.'], folder)).toEqual({ 'docs/page.md': 1 });
  });

  test('that names no file ends with 2', async () => {
    const folder = folderWith({ 'a.md': page, 'b.md': page });
    const { exitCode, stderr } = await check(['--config', 'no.yaml', '.'], { in: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toBe('error: no.yaml does not exist. Check the spelling, and the folder you are in.\n');
  });
});

test('--no-config uses none', async () => {
  const folder = folderWith({ [name]: 'nonsense\n', 'page.md': page });
  expect(await findings(['--no-config', '.'], folder)).toEqual({ 'page.md': 1 });
});
