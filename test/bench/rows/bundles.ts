/** How large the bundles are that editors load. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileWords } from '../../../data/words.ts';
import { FilesRead } from '../../server/support/filesRead.ts';
import { built } from '../../server/support/program.ts';
import type { Family } from '../bench.ts';
import { OpenServer } from '../drive/openServer.ts';
import { atMost, row } from '../report/row.ts';

export const bundles: Family = {
  name: 'bundles',
  async run(bench) {
    const client = partsOf('client');
    const code = await readUntilDiagnostics(bench.document(10_000, 10));
    const isWordList = (file: string) =>
      readFileSync(built(file), 'utf8').includes(compileWords().slice(0, 500));
    return [
      row('client bundle', 'KB', [kilobytes(client)], { targets: atMost(550) }),
      row('server code until the first diagnostics, 10 KB', 'KB', [kilobytes(code)], {
        targets: atMost(400),
        note: `${code.some(isWordList) ? 'with' : 'without'} the word list; the glossary is ${kilobytes(['glossary.json']).toFixed(0)} KB of data`,
      }),
      row('server code, all of it', 'KB', [kilobytes(partsOf('languageServer'))], {
        note: 'without what documents with front matter, HTML or a configuration need',
      }),
    ];
  },
};

/** The names of the files that a program is made of. */
function partsOf(program: string): string[] {
  const files = readdirSync(dirname(built(`${program}.js`)));
  return files.filter((file) => file.startsWith(`${program}.`) && file.endsWith('.js'));
}

/** The names of the files with code that a server reads until it has the diagnostics of its first document. */
async function readUntilDiagnostics(text: string): Promise<string[]> {
  const read = new FilesRead();
  const server = await OpenServer.start({ nodeOptions: read.nodeOptions });
  await server.open('file:///bench/start.md', text);
  await server.close();
  const names = read.names();
  read.dispose();
  return names.filter((file) => file.endsWith('.js'));
}

/** The size of files, of 1,000 bytes each. */
function kilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(join(dirname(built(file)), file)).size, 0) / 1000;
}
