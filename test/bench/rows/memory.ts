/** How much memory the server takes: with many open documents, and with a large workspace. */
import { pathToFileURL } from 'node:url';
import { WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import type { Bench, Family } from '../bench.ts';
import { residentMemory } from '../drive/memory.ts';
import { OpenServer } from '../drive/openServer.ts';
import { syntheticFiles, writeSynthetic } from '../inputs/corpus.ts';
import { atMost, failedRow, type Row, row, type Target } from '../report/row.ts';

/** Megabytes that hold as many files as the rows speak of. */
const open = { megabytes: 1000 / 180, targets: atMost(150) };
const workspace = { megabytes: 6000 / 180, targets: atMost(250) };

export const memory: Family = {
  name: 'memory',
  run: async (bench) => [await openDocuments(bench), ...(await indexedWorkspace(bench))],
};

async function openDocuments(bench: Bench): Promise<Row> {
  const server = await OpenServer.start();
  try {
    let [count, length] = [0, 0];
    for (const { path, text } of syntheticFiles(open.megabytes, bench.wording, bench.seed)) {
      await server.open(`file:///bench/${path}`, text);
      count++;
      length += text.length;
    }
    const what = `server memory, ${count.toLocaleString('en')} open documents of ${(length / 1e6).toFixed(1)} MB`;
    return memoryRow(what, server, open.targets);
  } finally {
    await server.close();
  }
}

/** Nothing where the server does not look at closed files. */
async function indexedWorkspace(bench: Bench): Promise<Row[]> {
  const folder = `${bench.scratch}/workspace`;
  const server = await OpenServer.start({ folders: [pathToFileURL(folder).toString()] });
  try {
    if (!server.capabilities.diagnosticProvider?.workspaceDiagnostics) return [];
    const { files } = writeSynthetic(folder, workspace.megabytes, bench.wording, bench.seed);
    const began = performance.now();
    await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const time = performance.now() - began;
    const name = `workspace of ${files.toLocaleString('en')} files`;
    return [
      row(`diagnostics of a ${name}`, 'ms', [time]),
      memoryRow(`server memory, ${name}`, server, workspace.targets),
    ];
  } finally {
    await server.close();
  }
}

function memoryRow(what: string, server: OpenServer, targets: readonly Target[]): Row {
  const used = residentMemory(server.program.process.pid ?? 0);
  return used === undefined
    ? failedRow(what, 'MB', 'this system does not tell', targets)
    : row(what, 'MB', [used], { targets });
}
