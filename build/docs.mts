/** Writes what the documentation tells of settings, commands, rules and figures, from their source: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenPages } from './docs/pages.mts';

const root = fileURLToPath(new URL('..', import.meta.url));
for (const { file, text } of writtenPages(root)) {
  if (readFileSync(`${root}${file}`, 'utf8') === text) continue;
  writeFileSync(`${root}${file}`, text);
  console.log(file);
}
