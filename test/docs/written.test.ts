/** What the documentation tells of settings, commands, rules and figures is what their sources say today. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandTexts } from '../../build/docs/commandTexts.mts';
import { Manifest } from '../../build/docs/manifest.mts';
import { withPart, writtenPages } from '../../build/docs/pages.mts';
import { table } from '../../build/docs/table.mts';
import manifest from '../../package.json';
import texts from '../../package.nls.json';
import { root } from './pages.ts';

describe.each(writtenPages(root))('$file', ({ file, text }) => {
  it('is up to date', () => {
    expect(readFileSync(join(root, file), 'utf8'), 'Run "npm run docs", and commit what it writes.').toBe(
      text,
    );
  });
});

it('explains no command that there is none of', () => {
  const ids = manifest.contributes.commands.map(({ command }) => command);
  expect(Object.keys(commandTexts).filter((id) => !ids.includes(id))).toEqual([]);
});

it('replaces a part between its marks, and nothing else', () => {
  const page = '# A\n\n<!-- x: begin, written by "npm run docs" -->\n\nold\n\n<!-- x: end -->\n\nend\n';
  expect(withPart(page, 'x', 'new')).toBe(page.replace('old', 'new'));
  expect(() => withPart(page, 'y', 'new')).toThrow('lost its marks');
});

it('keeps each row of a table in its line', () => {
  expect(table(['a', 'b'], [['one | two', 'first\n\nsecond']])).toBe(
    '| a | b |\n| --- | --- |\n| one \\| two | first<br>second |',
  );
});

it('knows texts that stand for others', () => {
  const read = new Manifest(manifest, texts);
  expect(read.text('%category%')).toBe('CX Terminology');
  expect(read.text('plain')).toBe('plain');
  expect(() => read.text('%nowhere%')).toThrow('"nowhere"');
});
