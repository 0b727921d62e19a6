/** What the extension costs the extension host of a real VS Code until it is active. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isInstalled } from '../../host/install.ts';
import { current } from '../../host/release.ts';
import { chooseHost, runMocha } from '../../host/runMocha.ts';
import { built } from '../../server/support/program.ts';
import type { Family } from '../bench.ts';
import { atMost, failedRow, row } from '../report/row.ts';
import { type ActivationTimes, activationTimesIn } from './activationLine.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const what = 'activation of the extension in VS Code';
const targets = atMost(30);

export const activation: Family = {
  name: 'activation',
  async run(bench) {
    built('client.js');
    const { host } = await chooseHost();
    if (host === 'browser' && !(await isInstalled(current))) {
      return [failedRow(what, 'ms', 'no VS Code yet; “npm test -- extension” installs one', targets)];
    }
    const suite = join(bench.scratch, 'activation.cjs');
    await build({
      entryPoints: [fileURLToPath(new URL('activationSuite.ts', import.meta.url))],
      outfile: suite,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['vscode'],
      logLevel: 'warning',
    });
    const folder = join(bench.scratch, 'empty');
    mkdirSync(folder, { recursive: true });
    const samples: ActivationTimes[] = [];
    for (let run = 0; run < bench.options.runs; run++) {
      const onLine = (line: string) => {
        const times = activationTimesIn(line);
        if (times) samples.push(times);
      };
      await runMocha({ suite, extensionDevelopmentPath: root, folder, onLine });
    }
    const each = (time: keyof ActivationTimes) => samples.map((times) => times[time]);
    return [
      row(what, 'ms', each('activated'), {
        targets,
        note: `loading the bundle, and the call of activate(); ${host} host`,
      }),
      row('… extension host busy until its server answers', 'ms', each('busy'), {
        note: 'that, loading the client, and starting the server',
      }),
      row('… until then in all', 'ms', each('answered')),
    ];
  },
};
