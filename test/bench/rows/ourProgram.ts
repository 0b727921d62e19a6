/** The command-line program of this project, as it is built. */

import { built } from '../../server/support/program.ts';
import type { ColdRun } from '../drive/coldRun.ts';
import type { Tool } from '../peers/tool.ts';

/** @param config a configuration file; none where it is absent. */
export function ourProgram(config?: string): Tool {
  const configuration = config === undefined ? ['--no-config'] : ['--config', config];
  return {
    name: 'cx-terminology check',
    isOurs: true,
    command: () => [process.execPath, built('cli.js'), 'check', '--format', 'json', ...configuration, '.'],
    findings: ({ stdout }: ColdRun) => JSON.parse(stdout).summary.findings,
  };
}
