/** From nothing to the first diagnostics. */
import type { Family } from '../bench.ts';
import { coldRun } from '../drive/coldRun.ts';
import { OpenServer } from '../drive/openServer.ts';
import { atMost, row } from '../report/row.ts';

const runs = 15;

export const start: Family = {
  name: 'start',
  async run(bench) {
    const text = bench.document(10_000, 10);
    const [initialized, first, bare]: [number[], number[], number[]] = [[], [], []];
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      const server = await OpenServer.start();
      initialized.push(performance.now() - began);
      await server.open('file:///bench/start.md', text);
      first.push(performance.now() - began);
      await server.close();
      const { milliseconds } = await coldRun([process.execPath, '-e', '0'], bench.scratch, bench.scratch);
      bare.push(milliseconds);
    }
    return [
      row('start of a server → initialize answered', 'ms', initialized, { targets: atMost(70) }),
      row('start of a server → first diagnostics, 10 KB', 'ms', first, { targets: atMost(120) }),
      row('… of which Node itself: an empty program', 'ms', bare),
    ];
  },
};
