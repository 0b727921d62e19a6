/** No link of the documentation is dead. What is outside of the repository is looked at, but not asked for. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages, readPage, root } from './pages.ts';

/** Why a link of a page leads nowhere; `undefined` where it leads somewhere. */
function fault(page: string, target: string): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target)) {
    return /^https:/.test(target) && URL.canParse(target)
      ? undefined
      : 'is no address that begins with https:';
  }
  const [path = '', anchor] = decodeURIComponent(target).split('#');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  if (file.startsWith('../') || !existsSync(join(root, file))) return `there is no ${file}`;
  if (anchor === undefined) return undefined;
  return readPage(file).anchors.has(anchor) ? undefined : `${file} has no heading of that name`;
}

describe.each(pages)('%s', (page) => {
  it('has links that lead somewhere', () => {
    const faults = readPage(page).targets.map((target) => [target, fault(page, target)]);
    expect(faults.filter(([, what]) => what !== undefined)).toEqual([]);
  });
});

it('finds out that a link is dead', () => {
  expect(fault('README.md', 'docs/nowhere.md')).toBe('there is no docs/nowhere.md');
  expect(fault('docs/settings.md', '../README.md#nowhere')).toBe('README.md has no heading of that name');
  expect(fault('docs/settings.md', '#checks')).toBeUndefined();
  expect(fault('README.md', '../outside.md')).toBe('there is no ../outside.md');
  expect(fault('README.md', 'http://example.com')).toMatch('https');
});
