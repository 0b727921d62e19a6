/**
 * Runs in the extension host: activates the extension, which no document has done yet, and takes the time that the
 * host itself spends on it: loading the bundle, and the call of `activate`. Waiting for the window does not count.
 * What the extension does then by itself, loading its client and starting its server, is the second figure.
 */
import Module from 'node:module';
import { performance } from 'node:perf_hooks';
import { type ExtensionContext, extensions, Uri, workspace } from 'vscode';
import { entryScheme } from '../../../server/src/protocol.ts';
import { formatResults, markedConsole } from '../../host/results.ts';
import { activationLine } from './activationLine.ts';

interface ExtensionModule {
  activate(context: ExtensionContext): unknown;
}

/** Node’s own function that `require` comes down to; VS Code replaces it in the same way. */
const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };

export async function run(): Promise<void> {
  const log = markedConsole(console);
  const extension = extensions.getExtension('cx-terminology.cx-terminology');
  if (!extension || extension.isActive) throw new Error('The extension is missing, or is active already.');
  let activated: number | undefined;
  const load = loader._load;
  loader._load = (request, ...rest) => {
    if (!/dist[\\/]client\.js$/.test(request)) return load(request, ...rest);
    const began = performance.now();
    const loaded = load(request, ...rest) as ExtensionModule;
    const loading = performance.now() - began;
    const activate = (context: ExtensionContext) => {
      const called = performance.now();
      const result = loaded.activate(context);
      activated = loading + performance.now() - called;
      return result;
    };
    return { ...loaded, activate };
  };
  await calm();
  const began = performance.now();
  const before = performance.eventLoopUtilization();
  try {
    await extension.activate();
  } finally {
    loader._load = load;
  }
  if (activated === undefined) throw new Error('The extension was loaded in another way than expected.');
  // An entry is what the server can be asked for without a document.
  await workspace.fs.readFile(Uri.from({ scheme: entryScheme, path: '/touchpoint.md' }));
  const busy = performance.eventLoopUtilization(before).active;
  log.log(activationLine({ activated, busy, answered: performance.now() - began }));
  log.log(formatResults({ passed: 1, failed: 0, pending: 0 }));
}

/** Waits until the host does nothing, because the window and other extensions have started; half a minute at most. */
async function calm(): Promise<void> {
  for (let waited = 0; waited < 60; waited++) {
    const before = performance.eventLoopUtilization();
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (performance.eventLoopUtilization(before).utilization < 0.02) return;
  }
}
