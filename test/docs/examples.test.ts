/** The examples of files in the documentation can be read, and that of the README does what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configurationExamples, findingsUnder, reportedAs } from '../engine/configurationExamples.ts';
import { pages, root } from './pages.ts';

const read = (page: string) => readFileSync(join(root, page), 'utf8');
const blocksOf = (page: string, language: string) =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text = '']) => text,
  );

describe.each(pages)('%s', (page) => {
  it('has JSON and YAML without mistakes', () => {
    for (const text of blocksOf(page, 'json')) expect(() => JSON.parse(text), text).not.toThrow();
    for (const text of blocksOf(page, 'yaml')) expect(() => parse(text), text).not.toThrow();
  });
});

it.each([
  ['A water detector.', 'water detector → leak sensor'],
  ['Our customer lifetime value (CLTV) is up, our CLV is not.', 'CLV → CLTV'],
  ['Join the Touch Point Club.', 'nothing'],
])('the team’s terms in the README: %s', (text, reported) => {
  const [example] = configurationExamples(read('README.md'));
  expect(reportedAs(findingsUnder(example?.yaml ?? '')(text))).toBe(reported);
});
