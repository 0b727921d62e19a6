/** What the extension costs the extension host of a real VS Code until it is active. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { isInstalled } from '../../host/install.ts';
import { chooseHost, runMocha } from '../../host/runMocha.ts';
import { built } from '../../server/support/program.ts';
import type { Family } from '../bench.ts';
import { atMost, failedRow, row } from '../report/row.ts';
import { activationPattern } from './activationLine.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const what = 'activation of the extension in VS Code';
const targets = atMost(30);

export const activation: Family = {
  name: 'activation',
  async run(bench) {
    built('client.js');
    const { host } = await chooseHost();
    if (host === 'browser' && !(await isInstalled())) {
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
    const samples: number[] = [];
    for (let run = 0; run < bench.options.runs; run++) {
      const onLine = (line: string) => {
        const time = activationPattern.exec(line)?.[1];
        if (time !== undefined) samples.push(Number(time));
      };
      await runMocha({ suite, extensionDevelopmentPath: root, folder, onLine });
    }
    return [
      row(what, 'ms', samples, {
        targets,
        note: `loading the bundle, and the call of activate(); ${host} host`,
      }),
    ];
  },
};
