/** Whatever the manner of a configuration file: a change adds what it says, and leaves everything else as it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration } from '../../server/src/engine/configuration/index.ts';
import { applyEdits } from '../../server/src/engine/index.ts';
import type { GlossaryChange } from '../../server/src/glossaryEdits/changes.ts';
import { editConfiguration } from '../../server/src/glossaryEdits/configurationEdit.ts';

const form = 'new form';
const concept = { key: 'touchpoint', all: ['touchpoint', 'contact point'] };

interface FileData {
  ignore?: string[];
  exclude?: string[];
  changes?: Record<string, { prefer?: string; admit?: string[]; forbid?: string[]; note?: string }>;
  concepts?: { term: string; definition?: string }[];
  spelling?: string;
}

/** How the next value, remark or line break is written; drawn anew for each. */
interface Manner {
  next(choices: number): number;
}

const forms = fc.uniqueArray(fc.constantFrom('a', 'b c', 'D-E', 'f: g', '404', form), {
  minLength: 1,
  maxLength: 3,
});

const changeEntry = fc
  .record(
    { prefer: fc.constantFrom('a', form), admit: forms, forbid: forms, note: fc.constant('Ours.') },
    { requiredKeys: [] },
  )
  .filter((entry) => Object.keys(entry).length > 0)
  // No form may be in two places at once.
  .map(({ prefer, admit, forbid, ...rest }) => {
    const admitted = admit?.filter((one) => one !== prefer) ?? [];
    const forbidden = forbid?.filter((one) => one !== prefer && !admitted.includes(one)) ?? [];
    return {
      ...rest,
      ...(prefer === undefined ? {} : { prefer }),
      ...(admitted.length > 0 ? { admit: admitted } : {}),
      ...(forbidden.length > 0 ? { forbid: forbidden } : {}),
    };
  })
  .filter((entry) => Object.keys(entry).length > 0);

const fileData: fc.Arbitrary<FileData> = fc.record(
  {
    spelling: fc.constant('off'),
    ignore: forms,
    exclude: forms,
    changes: fc.dictionary(fc.constantFrom('touchpoint', 'CLV', 'contact point'), changeEntry, {
      minKeys: 1,
    }),
    concepts: fc.uniqueArray(
      fc
        .record({ term: fc.constantFrom('x', 'y z') })
        .map(({ term }) => ({ term, definition: `It is ${term}.` })),
      { minLength: 1, selector: ({ term }) => term },
    ),
  },
  { requiredKeys: [] },
);

const manners = fc
  .infiniteStream(fc.nat(1000))
  .map((stream): Manner => ({ next: (choices) => (stream.next().value ?? 0) % choices }));

/** The file in some manner, with remarks. */
function written(data: FileData, manner: Manner, lineBreak: string): string {
  let remarks = 0;
  const remark = () => (manner.next(3) === 0 ? ` # remark ${++remarks}` : '');
  const remarkLine = (indent: string) => (manner.next(4) === 0 ? [`${indent}# remark ${++remarks}`] : []);
  const scalar = (value: string) => {
    const quotes = manner.next(3);
    if (quotes === 0 && /^[a-z][a-z -]*$|^D-E$/.test(value)) return value;
    return quotes === 1 ? `'${value}'` : JSON.stringify(value);
  };
  const inline = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(inline).join(', ')}${manner.next(4) === 0 ? ',' : ''}]`;
    if (typeof value !== 'object' || value === null) return scalar(String(value));
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${inline(one)}`)
      .join(', ')} }`;
  };
  const lines = (value: object, indent: string): string[] =>
    Object.entries(value).flatMap(([key, one]) => {
      const name = `${indent}${key}:`;
      const style = typeof one === 'string' ? 0 : manner.next(4);
      const blank = indent === '' && manner.next(3) === 0 ? [''] : [];
      if (style === 0) return [...remarkLine(indent), `${name} ${inline(one)}${remark()}`, ...blank];
      const inner = `${indent}${['', '  ', '    '][manner.next(2) + 1]}`;
      if (!Array.isArray(one)) return [`${name}${remark()}`, ...lines(one, inner), ...blank];
      if (style === 1) {
        const last = one.length - 1;
        const entries = one.flatMap((entry, index) => [
          ...remarkLine(inner),
          `${inner}${inline(entry)}${index < last || manner.next(2) === 0 ? ',' : ''}${remark()}`,
        ]);
        return [`${name} [`, ...entries, `${indent}${indent === '' ? '' : ' '}]`, ...blank];
      }
      const dash = `${style === 2 ? indent : inner}-${' '.repeat(1 + manner.next(3))}`;
      const entries = one.flatMap((entry) => [...remarkLine(inner), `${dash}${inline(entry)}${remark()}`]);
      return [`${name}${remark()}`, ...entries, ...blank];
    });
  const text = [...remarkLine(''), ...lines(data, ''), ...remarkLine('')].join(lineBreak);
  return manner.next(2) === 0 ? text : text + lineBreak;
}

/** What the file has to say after a change: told without regard to how the change is made. */
function expected(data: FileData, kind: string): unknown {
  const file = structuredClone(data);
  if (kind === 'ignore') file.ignore = [...new Set([...(file.ignore ?? []), form])];
  if (kind === 'add') return { ...file, concepts: [...(file.concepts ?? []), { term: form }] };
  if (kind === 'ignore') return file;
  const changes = { ...file.changes };
  const keys = Object.keys(changes).filter((key) => concept.all.includes(key));
  const has = (list: 'admit' | 'forbid') => keys.some((key) => changes[key]?.[list]?.includes(form));
  const last = keys.at(-1) ?? concept.key;
  if (kind === 'prefer') {
    const key = keys.findLast((one) => changes[one]?.prefer !== undefined) ?? last;
    changes[key] = { ...changes[key], prefer: form };
  } else {
    const list = kind === 'admit' ? 'admit' : 'forbid';
    if (!has(list)) changes[last] = { ...changes[last], [list]: [...(changes[last]?.[list] ?? []), form] };
  }
  const contrary = { prefer: ['admit', 'forbid'], admit: ['forbid'], forbid: ['admit'] }[kind] ?? [];
  for (const key of keys) {
    for (const list of contrary as ('admit' | 'forbid')[]) {
      const rest = changes[key]?.[list]?.filter((one) => one !== form) ?? [];
      const { [list]: _, ...others } = changes[key] ?? {};
      changes[key] = rest.length > 0 ? { ...others, [list]: rest } : others;
    }
    if (Object.keys(changes[key] ?? {}).length === 0) delete changes[key];
  }
  return { ...file, changes };
}

/** The places of the lines of the text that don't stand in the other one, in their order. */
function lostLines(before: readonly string[], after: readonly string[]): number[] {
  let at = 0;
  return before.flatMap((line, index) => {
    const found = after.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0 ? [index] : [];
  });
}

const changeOf = (kind: string): GlossaryChange =>
  kind === 'ignore'
    ? { kind, form }
    : kind === 'add'
      ? { kind, term: form }
      : { kind: kind as 'admit' | 'prefer' | 'forbid', form, concept };

describe.each(['ignore', 'admit', 'prefer', 'forbid', 'add'])('%s', (kind) => {
  test('means the file and the change, and keeps the other lines', () => {
    fc.assert(
      fc.property(fileData, manners, fc.constantFrom('\n', '\r\n'), (data, manner, lineBreak) => {
        const text = written(data, manner, lineBreak);
        expect(parse(text) ?? {}).toEqual(data);
        const made = editConfiguration({ name: 'terms.yaml', text }, changeOf(kind));
        if ('problem' in made) {
          const isPreferred = concept.all.some((key) => data.changes?.[key]?.prefer === form);
          expect([made.problem, kind === 'forbid' && isPreferred]).toEqual([expect.any(String), true]);
          return;
        }
        expect(applyEdits(text, made.edits)).toBe(made.text);
        expect(readConfiguration(made.text, 'terms').faults).toEqual([]);
        expect(parse(made.text)).toEqual(expected(data, kind));
        const before = text.split(lineBreak);
        const after = made.text.split(lineBreak);
        const lost = lostLines(before, after);
        const hasForm = (index: number) => before[index]?.includes(form) === true;
        // A remark goes with what it stands beside, and with nothing else.
        const remarks = lost.filter((index) => /^\s*#/.test(before[index] ?? ''));
        expect(remarks.filter((index) => !hasForm(index - 1) && !hasForm(index + 1))).toEqual([]);
        const others = lost.filter((index) => !hasForm(index) && !remarks.includes(index));
        // A line that gets or loses a comma or an entry between its brackets, or the key of a list that goes.
        expect(others.length).toBeLessThanOrEqual(kind === 'ignore' || kind === 'add' ? 1 : 4);
        expect(made.text.replaceAll(lineBreak, '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 150, seed: 20 },
    );
  });
});
