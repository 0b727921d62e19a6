/** The suite for a workspace that the user does not trust. */
import { runSuite } from '../host/suite.ts';

export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./restricted.test.ts');
  });
}
