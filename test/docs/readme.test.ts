/** The README begins with what a newcomer wants first: what it is, how it looks, and how to try and to test it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './pages.ts';

it('says what it is, shows it, and has the two commands that run and test it in a clone', () => {
  const [opening, first = ''] = readFileSync(join(root, 'README.md'), 'utf8').split(/^## /m);
  expect(opening).toMatch(/^# [^\n]+\n\n[A-Z][^!]+\n\n!\[[^\]]+\]\(images\/[^)]+\)\n\n$/);
  const commands = [...first.matchAll(/^```sh\n(.*?)\n```$/gms)].map(([, command]) => command);
  expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});
