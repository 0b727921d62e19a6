/** The findings of a workspace from the server as it ships, which checks files in threads of their own. */
import { afterEach, expect, test } from 'vitest';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { right, wrong } from './support/checkedWorkspace.ts';
import { type Program, start } from './support/program.ts';
import { Workspace } from './support/workspace.ts';

const running: Program[] = [];

afterEach(() => {
  for (const { process } of running.splice(0)) process.kill();
});

/** The findings of a folder, by the end of the URI, with the text that each is about. */
async function findingsIn(workspace: Workspace): Promise<Record<string, string[]>> {
  const program = await start('stdio');
  running.push(program);
  const { connection } = program;
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: workspace.uri(), name: 'docs' }],
  });
  await connection.sendNotification('initialized', {});
  const params = { previousResultIds: [] };
  const { items }: WorkspaceDiagnosticReport = await connection.sendRequest('workspace/diagnostic', params);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await program.exitCode).toBe(0);
  return Object.fromEntries(
    items.map((report) => [
      report.uri.split('/').at(-1) ?? '',
      report.kind === 'full' ? report.items.map(({ data }) => data.form) : [],
    ]),
  );
}

test('they are those that hold with the terms and settings of each folder', async () => {
  const workspace = new Workspace({
    'a.md': wrong,
    'b.mdx': `${wrong}\n<Note>Our csat.</Note>\n`,
    'c.md': right,
    'own/.cx-terminology.yaml':
      'ignore: [touch point]\nconcepts:\n  - term: smart basket\n    definition: It adds up.\ndialects:\n  math: false\n',
    'own/d.md': `A smart-basket, $a csat now$ and ${wrong}`,
  });
  expect(await findingsIn(workspace)).toEqual({
    'a.md': ['touch point'],
    'b.mdx': ['touch point', 'csat'],
    'd.md': ['smart-basket', 'csat'],
  });
});
