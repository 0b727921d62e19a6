/** What an index keeps of a text, and the threads that find it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTermBase } from '../../server/src/engine/index.ts';
import { defaultServerSettings } from '../../server/src/settings.ts';
import { SameThreadChecker } from '../../server/src/workspace/fileChecker.ts';
import { findingsOf } from '../../server/src/workspace/findingsOf.ts';
import { ContextPacker, unpack } from '../../server/src/workspace/packedContext.ts';
import { packProseSettings } from '../../server/src/workspace/proseJob.ts';
import { ThreadPool } from '../../server/src/workspace/threadPool.ts';
import { folderWith } from '../cli/support/folder.ts';
import { concept, designation } from './support/concepts.ts';

const concepts = [
  concept('touchpoint', 'touchpoint', {
    designations: [designation('touchpoint', { joints: 'touch|point' })],
  }),
  concept('csat', 'customer satisfaction'),
];
const context = { termBase: compileTermBase(concepts), settings: defaultServerSettings };
const withAbbreviation = {
  ...context,
  termBase: compileTermBase([
    concept('sla', 'service level agreement', {
      designations: [designation('service level agreement'), designation('SLA', { type: 'abbreviation' })],
    }),
  ]),
};
const uri = 'file:///docs/a.md';

describe('of a text', () => {
  test('the findings are kept as diagnostics, and each form with its number', () => {
    const { count, diagnostics, uses } = findingsOf(
      uri,
      'Touch points, touchpoints.\n\nTouch\npoints and `touchpoint`.\n',
      context,
    );
    expect(count).toBe(2);
    expect(JSON.parse(diagnostics)).toMatchObject([
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 12 } } },
      { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 6 } } },
    ]);
    expect(uses).toEqual([
      { concept: 'touchpoint', form: 'Touch points', isWrong: true, count: 2 },
      { concept: 'touchpoint', form: 'touchpoints', count: 1 },
    ]);
  });

  test('the hints are not kept, but the abbreviations that are never written out', () => {
    const { count, unexpanded } = findingsOf(uri, 'One.\n\nThe SLA and the SLA.\n', withAbbreviation);
    expect(count).toBe(0);
    expect(unexpanded).toEqual([{ concept: 'sla', form: 'SLA', line: 2, character: 4 }]);
  });

  test('it is told how many findings have a fix', () => {
    expect(findingsOf(uri, 'Touch points.\n', context)).toMatchObject({
      count: 1,
      fixable: [{ code: 'term-variant', concept: 'touchpoint', count: 1 }],
    });
  });
});

describe('a packed context', () => {
  const packer = new ContextPacker('1.0.0');
  const { fingerprint } = packer.pack(context);

  test('checks like the one that it was made of', () => {
    const settings = {
      ...defaultServerSettings,
      dialects: defaultServerSettings.dialects.with({ math: false }),
    };
    const own = { ...context, settings };
    const text = 'A $a touch point here$ and a touch-point.\n';
    const there = unpack(structuredClone(packer.pack(own)));
    expect(findingsOf(uri, text, there)).toEqual(findingsOf(uri, text, own));
    expect(findingsOf(uri, text, there).count).toBe(2);
  });

  test('has the fingerprint of what it says', () => {
    const same = { termBase: compileTermBase([...concepts]), settings: { ...defaultServerSettings } };
    expect(packer.pack(same).fingerprint).toBe(fingerprint);
    expect(packer.pack(context)).toBe(packer.pack(context));
  });

  test.each([
    ['terms', { ...context, termBase: compileTermBase(concepts.slice(1)) }, packer],
    ['settings', { ...context, settings: { ...defaultServerSettings, spelling: 'en-GB' as const } }, packer],
    ['programs', context, new ContextPacker('1.0.1')],
  ])('differs with other %s', (_, other, itsPacker) => {
    expect(itsPacker.pack(other).fingerprint).not.toBe(fingerprint);
  });
});

describe('threads', () => {
  const job = (name: string) => {
    const packed = new ContextPacker('1.0.0').pack(context);
    return { uri: name, text: '', context, packed };
  };

  const prose = (name: string) => ({
    uri: name,
    text: '',
    settings: packProseSettings(defaultServerSettings),
  });

  /** Answers with the URI in the place of diagnostics or words; some make it fail. */
  function pool(): ThreadPool {
    const script = join(folderWith({}), 'thread.js');
    writeFileSync(
      script,
      `require('node:worker_threads').parentPort.on('message', ({ number, check, sightings }) => {
        const { uri } = check ?? sightings;
        if (uri === 'dies') process.exit(1);
        const found = sightings && uri;
        const result = found ?? (uri === 'fails' ? { problem: 'It has failed' } : { count: 0, diagnostics: uri, uses: [] });
        require('node:worker_threads').parentPort.postMessage({ number, result });
      });`,
    );
    return new ThreadPool(script);
  }

  test('answer each with its own', async () => {
    const threads = pool();
    const names = Array.from({ length: 40 }, (_, index) => `${index}`);
    const answers = await Promise.all(names.map((name) => threads.check(job(name))));
    expect(answers.map(({ diagnostics }) => diagnostics)).toEqual(names);
  });

  test('answer what they are asked for', async () => {
    const threads = pool();
    const [found, checked] = await Promise.all([threads.sightings(prose('a')), threads.check(job('b'))]);
    expect(found).toBe('a');
    expect(checked).toMatchObject({ diagnostics: 'b' });
  });

  test('that fail for one file, or die of it, do not keep others from being checked', async () => {
    const threads = pool();
    await expect(threads.check(job('fails'))).rejects.toThrow('It has failed');
    await expect(threads.check(job('dies'))).rejects.toThrow('the thread has ended');
    expect(await threads.check(job('lives'))).toMatchObject({ diagnostics: 'lives' });
  });
});

test('where there are no threads, as in a browser, others have their turn between two files', async () => {
  const checker = new SameThreadChecker();
  const packed = new ContextPacker('1.0.0').pack(context);
  const text = 'Every touch point counts, and so does what is said there.\n\n'.repeat(100);
  const order: string[] = [];
  const check = async (index: number) => {
    await checker.check({ uri: `${uri}/${index}.md`, text, context, packed });
    order.push('file');
    if (index === 0) setTimeout(() => order.push('other'));
  };
  await Promise.all(Array.from({ length: 50 }, (_, index) => check(index)));
  expect(order).toContain('other');
});
