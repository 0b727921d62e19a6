/** The suite for thousands of files. */
import { runSuite } from '../host/suite.ts';

export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./thousands.test.ts');
  });
}
