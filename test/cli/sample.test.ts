/** The sample workspace: what is found in it, and what fixing makes of it. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, folderWith } from './support/folder.ts';
import { check, report, repositoryRoot } from './support/program.ts';

const sample = join('docs', 'sample');

/** How many findings each file has, by rule. */
const expected = {
  'blog/one-conversation.md': { 'term-variant': 5, 'deprecated-term': 1 },
  'handbook/channels.mdx': { 'term-variant': 3 },
  'help-center/contact-support.md': { 'term-variant': 9, 'abbreviation-form': 2 },
  'playbooks/first-ninety-days.md': { 'term-variant': 5, 'abbreviation-form': 2 },
  'releases/spring.md': { 'term-variant': 4, 'abbreviation-form': 5, 'deprecated-term': 1 },
  'reports/customer-survey.md': { 'term-variant': 5, 'abbreviation-form': 2, 'deprecated-term': 1 },
};

/** What must stay as it is: code, addresses, paths, names in front matter and in MDX. */
const untouched =
  /`[^`\n]+`|```[\s\S]*?```|<[^>\n]*>|\]\([^)\n]*\)|^(?:slug|tags|image|import|export)\b.*$|#omni-channel/gm;

test('has these findings', async () => {
  const { files } = await report(['.'], { in: join(repositoryRoot, sample) });
  const found = files.map(({ path, findings }) => {
    const counts: Record<string, number> = {};
    for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
    return [path.replaceAll('\\', '/'), counts];
  });
  expect(Object.fromEntries(found)).toEqual(expected);
});

test('has none that can be fixed after fixing, and code and addresses are as before', async () => {
  const folder = folderWith({});
  cpSync(join(repositoryRoot, sample), folder, { recursive: true });
  const before = filesBelow(folder);
  const { summary } = await report(['--fix', '.'], { in: folder });
  expect(summary).toMatchObject({ fixed: 45, findings: 0, fixable: 0 });
  const after = filesBelow(folder);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [path, text] of Object.entries(before)) {
    const kept = text.match(untouched);
    expect(kept?.length).toBeGreaterThan(0);
    expect(after[path]?.match(untouched)).toEqual(kept);
    expect(after[path]).not.toBe(text);
  }
});

test('is what npm start shows first, as a success', async () => {
  const { status, stdout } = spawnSync(process.execPath, [join('test', 'host', 'start.ts'), '--check-only'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toBe((await check([sample])).stdout);
});
