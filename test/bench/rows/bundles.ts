/** How large the bundles are that editors load. */
import { readFileSync } from 'node:fs';
import { compileGlossary } from '../../../data/compile.ts';
import { compileWords } from '../../../data/words.ts';
import { built } from '../../server/support/program.ts';
import type { Family } from '../bench.ts';
import { atMost, row } from '../report/row.ts';

export const bundles: Family = {
  name: 'bundles',
  async run() {
    const server = readFileSync(built('languageServer.js'), 'utf8');
    const words = compileWords();
    const isInside = server.includes(words.slice(0, 500));
    const withoutWords = kilobytes(server) - (isInside ? kilobytes(words) : 0);
    const glossary = kilobytes(JSON.stringify(compileGlossary()));
    return [
      row('client bundle', 'KB', [kilobytes(readFileSync(built('client.js'), 'utf8'))], {
        targets: atMost(550),
      }),
      row('server bundle without the word list', 'KB', [withoutWords], {
        targets: atMost(400),
        note: `the glossary as JSON is ${glossary.toFixed(0)} KB`,
      }),
      row('server bundle, all of it', 'KB', [kilobytes(server)]),
    ];
  },
};

/** Of 1,000 bytes each. */
function kilobytes(text: string): number {
  return Buffer.byteLength(text) / 1000;
}
