/** The report for people. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';
import { check, program } from './support/program.ts';

/** The line and the carets of the first finding of a text, without the gutter. */
async function excerpt(text: string): Promise<string[]> {
  const { stdout } = await check(['-'], { input: text });
  return stdout
    .split('\n')
    .slice(1, 3)
    .map((line) => line.slice('   1 | '.length));
}

test('a finding, its line, and the sums', async () => {
  const folder = folderWith({
    'docs/a.md': '# Support\n\nEvery touch point counts, and CLTV too.\n',
    'docs/b.md': 'Nothing to find.\n',
  });
  expect((await check(['docs'], { in: folder })).stdout.replaceAll('\\', '/')).toBe(
    [
      'docs/a.md:3:7: warning: Write “touchpoint”. “touchpoint” is one word. [term-variant, fixable]',
      '   3 | Every touch point counts, and CLTV too.',
      '     |       ^^^^^^^^^^^',
      '',
      'docs/a.md:3:31: warning: Write “CLV”. A second abbreviation for the same metric makes readers ' +
        'look for a difference. [deprecated-term, fixable]',
      '   3 | Every touch point counts, and CLTV too.',
      '     |                               ^^^^',
      '',
      '2 findings in 1 of 2 files, 2 can be fixed with --fix.',
      '',
    ].join('\n'),
  );
});

test('no findings', async () => {
  const folder = folderWith({ 'a.md': 'A touchpoint.\n', 'b.md': '' });
  expect((await check(['.'], { in: folder })).stdout).toBe('No findings in 2 files.\n');
});

test('--quiet leaves out the sums', async () => {
  const folder = folderWith({ 'a.md': 'A touchpoint.\n', 'b.md': 'A touch point.\n' });
  expect((await check(['-q', 'a.md'], { in: folder })).stdout).toBe('');
  const { stdout } = await check(['--quiet', '.'], { in: folder });
  expect(stdout).toContain('b.md:1:3:');
  expect(stdout).not.toMatch(/finding/);
});

describe('the carets stand under the term', () => {
  test.each([
    ['at the start and end of a line', 'Touch point', ['Touch point', '^^^^^^^^^^^']],
    ['behind tabs', 'x\ty\ttouch point', ['x   y   touch point', '        ^^^^^^^^^^^']],
    ['with a special space inside', 'a touch\u00a0point', ['a touch\u00a0point', '  ^^^^^^^^^^^']],
    [
      'behind Chinese, Japanese and Korean',
      '日本語、한국 touch point',
      ['日本語、한국 touch point', '             ^^^^^^^^^^^'],
    ],
    [
      'behind full and half width forms',
      'ＡＢ ｱｲ touch point',
      ['ＡＢ ｱｲ touch point', '        ^^^^^^^^^^^'],
    ],
    ['behind emoji', '🎉 👩‍👩‍👧 ❤️ 🇳🇴 touch point', ['🎉 👩‍👩‍👧 ❤️ 🇳🇴 touch point', '            ^^^^^^^^^^^']],
    ['behind combining marks', 'Cafe\u0301 touch point', ['Cafe\u0301 touch point', '     ^^^^^^^^^^^']],
    ['up to the end of the first line', 'The touch\npoint.', ['The touch', '    ^^^^^']],
    ['in a line that ends with CR LF', 'a touch point\r\n', ['a touch point', '  ^^^^^^^^^^^']],
    ['behind a byte order mark', '\uFEFFa touch point', ['a touch point', '  ^^^^^^^^^^^']],
  ])('%s', async (_, text, expected) => {
    expect(await excerpt(text)).toEqual(expected);
  });

  test('in a long line, of which a part is shown', async () => {
    const words = 'and so on '.repeat(500);
    const [line = '', carets = ''] = await excerpt(`${words}touch point ${words}\n`);
    expect(line).toMatch(/^….*on touch point and.*…$/);
    expect(line.length).toBeLessThanOrEqual(113);
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('touch point');
  });

  test('in a long line of wide characters', async () => {
    const [line = '', carets = ''] = await excerpt(
      `${'顧客、'.repeat(200)} touch point ${'顧客、'.repeat(200)}\n`,
    );
    const before = line.slice(1, line.indexOf(' touch'));
    expect(line).toMatch(/^…[顧客、]+ touch point [顧客、]+…$/);
    expect(carets.indexOf('^')).toBe(1 + 2 * before.length + 1);
  });
});

test('the column counts as editors do, in UTF-16 code units', async () => {
  const { stdout } = await check(['-'], { input: 'x\n🎉\t日 touch point' });
  expect(stdout).toContain('<stdin>:2:6: warning:');
});

test('nothing in a document is obeyed by the terminal', async () => {
  const { stdout } = await check(['-'], { input: '\u001b[31mred\u202e a touch point\u0007' });
  expect(stdout).toContain('\uFFFD[31mred\uFFFD a touch point\uFFFD');
});

describe('colors', () => {
  const colorCode = '\u001b[';
  test.each([
    ['none where there is no terminal', [], {}, false],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, false],
    ['NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--color before NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
    ['--no-color before FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, args, env, expected) => {
    const { stdout } = await check([...args, '-'], {
      input: 'A touch point.\n',
      env: env as Record<string, string>,
    });
    expect(stdout.includes(colorCode)).toBe(expected);
  });
});

test('what can’t be checked is told behind the findings of the files before it, where both go to one place', () => {
  const folder = folderWith({
    'a.md': 'A touch point.\n',
    'b.md': 'no text\0',
    'c.md': 'An omni-channel plan.\n',
  });
  const log = join(folder, 'log');
  const output = openSync(log, 'w');
  spawnSync(process.execPath, [program, 'check', '.'], { cwd: folder, stdio: ['ignore', output, output] });
  closeSync(output);
  const places = ['a.md:1:3', 'b.md was left out', 'c.md:1:4', '2 findings'].map((told) =>
    readFileSync(log, 'utf8').indexOf(told),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});
