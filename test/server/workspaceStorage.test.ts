/** What was found in the files of a workspace is known at the next start. */
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CheckedWorkspace, right, wrong } from './support/checkedWorkspace.ts';
import { Workspace } from './support/workspace.ts';

const files = { 'a.md': wrong, 'b.md': right, 'c/c.md': `${wrong}\nOur csat.\n` };

/** A workspace, and the folder that the client keeps for it. */
class Kept {
  readonly workspace = new Workspace(files);
  readonly storage = new Workspace({});

  /** Starts a server, has it check everything, and ends it: what it tells, and how many files it had to check. */
  async check() {
    const one = await CheckedWorkspace.in(this.workspace, {
      initializationOptions: { storageUri: this.storage.uri('kept') },
    });
    const counts = one.counts(await one.pull());
    const { checks } = await one.state();
    await one.client.connection.sendRequest('shutdown');
    return { counts, checks };
  }

  path(name = this.names()[0] ?? ''): string {
    return join(this.storage.folder, 'kept', name);
  }

  names(): string[] {
    return readdirSync(join(this.storage.folder, 'kept'));
  }
}

const counts = { 'a.md': 1, 'c/c.md': 2 };

test('nothing is checked again', async () => {
  const kept = new Kept();
  expect(await kept.check()).toEqual({ counts, checks: 3 });
  expect(await kept.check()).toEqual({ counts, checks: 0 });
  expect(kept.names()).toHaveLength(1);
});

test('only what has changed meanwhile is checked', async () => {
  const kept = new Kept();
  await kept.check();
  writeFileSync(join(kept.workspace.folder, 'b.md'), wrong);
  writeFileSync(join(kept.workspace.folder, 'd.md'), wrong);
  rmSync(join(kept.workspace.folder, 'a.md'));
  expect(await kept.check()).toEqual({ counts: { 'b.md': 1, 'd.md': 1, 'c/c.md': 2 }, checks: 2 });
  expect((await kept.check()).checks).toBe(0);
});

test('a file that was only touched is not checked', async () => {
  const kept = new Kept();
  await kept.check();
  utimesSync(join(kept.workspace.folder, 'a.md'), 1, 1);
  expect(await kept.check()).toEqual({ counts, checks: 0 });
});

test('all that the glossary holds for is checked again when that has changed', async () => {
  const kept = new Kept();
  await kept.check();
  writeFileSync(join(kept.workspace.folder, 'c', '.cx-terminology.yaml'), 'ignore: [csat]\n');
  expect(await kept.check()).toEqual({ counts: { 'a.md': 1, 'c/c.md': 1 }, checks: 1 });
});

test.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['changed', (text: string) => text.replace('"count":1', '"count":7')],
  ['something else', () => 'PNG\n1\n2'],
  ['empty', () => ''],
  ['of another format', (text: string) => text.replace(/index \d+/, 'index 0')],
])('what is kept is of no use where it is %s', async (_, spoil) => {
  const kept = new Kept();
  await kept.check();
  writeFileSync(kept.path(), spoil(readFileSync(kept.path(), 'utf8')));
  expect(await kept.check()).toEqual({ counts, checks: 3 });
  expect((await kept.check()).checks).toBe(0);
});

test('where nothing can be kept everything works, and the log says so', async () => {
  const kept = new Kept();
  writeFileSync(join(kept.storage.folder, 'kept'), 'A file in the place of the folder.');
  expect(await kept.check()).toEqual({ counts, checks: 3 });
});
