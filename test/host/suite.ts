// The inside of a test run: bundled with the test files, it runs them with Mocha in the extension
// host, and tells the program that started VS Code what came of them.

import Mocha from 'mocha';
import { formatResults, markedConsole } from './results.ts';

/**
 * Runs the tests that `load` imports; a suite's `run()` is one call of this. It rejects if a test
 * failed, which makes VS Code end with an exit code other than 0.
 */
export async function runSuite(
  load: () => Promise<unknown>,
  options: Mocha.MochaOptions = {},
): Promise<void> {
  globalThis.console = markedConsole(console);
  Mocha.reporters.Base.consoleLog = globalThis.console.log; // It kept the console it was loaded with.
  const mocha = new Mocha({ ui: 'bdd', color: false, reporter: 'spec', timeout: 20_000, ...options });
  // Makes `describe` and its like global, which the test files need when they are evaluated.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run();
    runner.once('end', () => {
      const { passes: passed = 0, failures: failed = 0, pending = 0 } = runner.stats ?? {};
      console.log(formatResults({ passed, failed, pending }));
      if (failed > 0) {
        reject(new Error(`${failed} of the tests failed.`));
      } else {
        resolve();
      }
    });
  });
}
