/** Tests that act as a person in a VS Code window with the packaged extension installed. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/person/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    // A step that waits in vain says so after a minute; a test has several.
    testTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // The first run installs VS Code.
    hookTimeout: 900_000,
    // One window, one story: what comes after a failed step says nothing.
    bail: 1,
  },
});
