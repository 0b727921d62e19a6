/** The suite for a part of a repository. */
import { runSuite } from '../host/suite.ts';

export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./partOfRepository.test.ts');
  });
}
