/** The suite for a workspace of several folders. */
import { runSuite } from '../host/suite.ts';

export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./folders.test.ts');
  });
}
