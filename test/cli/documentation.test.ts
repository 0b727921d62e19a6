/** The documentation keeps to its own terms: the checker finds nothing in it. */
import { expect, it } from 'vitest';
import { pages } from '../docs/pages.ts';
import { report, repositoryRoot } from './support/program.ts';

it('finds nothing in the documentation', async () => {
  const { files } = await report([...pages], { in: repositoryRoot });
  expect(files).toHaveLength(pages.length);
  const findings = files.flatMap(({ path, findings: found }) =>
    found.map(({ message, form, start }) => `${path}:${start?.line} ${form}: ${message}`),
  );
  expect(findings).toEqual([]);
});
