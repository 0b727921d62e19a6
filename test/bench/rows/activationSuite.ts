/**
 * Runs in the extension host: activates the extension, which no document has done yet, and takes the time
 * that the host itself spends on it: loading the bundle, and the call of `activate`. Waiting for the window
 * does not count.
 */
import Module from 'node:module';
import { type ExtensionContext, extensions } from 'vscode';
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
  let spent: number | undefined;
  const load = loader._load;
  loader._load = (request, ...rest) => {
    if (!/dist[\\/]client\.js$/.test(request)) return load(request, ...rest);
    const began = performance.now();
    const loaded = load(request, ...rest) as ExtensionModule;
    const loading = performance.now() - began;
    const activate = (context: ExtensionContext) => {
      const called = performance.now();
      const result = loaded.activate(context);
      spent = loading + performance.now() - called;
      return result;
    };
    return { ...loaded, activate };
  };
  try {
    await extension.activate();
  } finally {
    loader._load = load;
  }
  if (spent === undefined) throw new Error('The extension was loaded in another way than expected.');
  log.log(activationLine(spent));
  log.log(formatResults({ passed: 1, failed: 0, pending: 0 }));
}
