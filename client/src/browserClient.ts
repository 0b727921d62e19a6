/// <reference lib="webworker" />
/** The language client in a browser: the server is a worker. */
import { Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type ShutdownMode,
} from 'vscode-languageclient/browser';
import { type ClientServices, prepared } from './languageClient.ts';
import { clientId, clientName } from './names.ts';

export function createClient(services: ClientServices): LanguageClient {
  return prepared(services, (options) => {
    const script = Uri.joinPath(services.extension, 'dist', 'web', 'server.js');
    return new WorkerClient(script, options);
  });
}

/** A client that also ends its server: a worker does not end by itself when it is told to exit. */
class WorkerClient extends LanguageClient {
  readonly #workers: Set<Worker>;

  constructor(script: Uri, options: LanguageClientOptions) {
    const workers = new Set<Worker>();
    const start = async () => {
      const worker = await startWorker(script);
      workers.add(worker);
      worker.addEventListener('error', (event) => this.error(`Error in the server: ${event.message}`));
      // Not the worker: VS Code's are no instances of the global `Worker`, by which the client would know it.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    super(clientId, clientName, start, options);
    this.#workers = workers;
  }

  protected override async shutdown(mode: ShutdownMode, timeout?: number): Promise<void> {
    try {
      await super.shutdown(mode, timeout);
    } finally {
      for (const worker of this.#workers) {
        worker.terminate();
      }
      this.#workers.clear();
    }
  }
}

async function startWorker(script: Uri): Promise<Worker> {
  if (script.scheme !== 'vscode-remote') {
    return new Worker(script.toString(true));
  }
  // VS Code makes no worker from a remote address; from the text that lies there it does.
  const text = (await workspace.fs.readFile(script)).slice();
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return new Worker(url);
}
