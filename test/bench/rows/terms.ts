/** `cx-terminology check` with a large glossary of a team's own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Family } from '../bench.ts';
import { coldRun } from '../drive/coldRun.ts';
import { ownGlossary } from '../inputs/ownGlossary.ts';
import { atMost, row } from '../report/row.ts';
import { median } from '../report/statistics.ts';
import { ourProgram } from './ourProgram.ts';

const counts = [10_000, 50_000];

export const terms: Family = {
  name: 'terms',
  async run(bench) {
    const programs = [ourProgram(), ...counts.map((count) => ourProgram(glossaryFile(count, bench)))];
    const times = programs.map((): number[] => []);
    for (let run = 0; run < bench.options.runs; run++) {
      for (const [index, program] of programs.entries()) {
        const { folder } = bench.corpus();
        const { exitCode, stderr, milliseconds } = await coldRun(
          program.command(folder),
          folder,
          bench.scratch,
        );
        if (exitCode !== 0 && exitCode !== 1) throw new Error(`The check ended with ${exitCode}: ${stderr}`);
        times[index]?.push(milliseconds);
      }
    }
    const [builtin = [], ...own] = times;
    const note = bench.corpus().description;
    return own.flatMap((samples, index) => {
      const name = `cx-terminology check with ${counts[index]?.toLocaleString('en')} terms of one’s own`;
      return [
        row(`${name}, cold`, 'ms', samples, { note }),
        row('… to the built-in glossary alone', '×', [median(samples) / median(builtin)], {
          targets: atMost(1.3),
        }),
      ];
    });
  },
};

function glossaryFile(count: number, bench: Bench): string {
  const file = join(bench.scratch, `terms-${count}.yaml`);
  writeFileSync(file, ownGlossary(count, bench.wording.words, bench.seed));
  return file;
}
