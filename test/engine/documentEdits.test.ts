/** Whatever is edited, and however short its chunks are: a document is checked as if it were read anew in one piece. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CheckResult, DocumentCheck, defaultSettings } from '../../server/src/engine/index.ts';
import type { MarkdownLanguage } from '../../server/src/engine/markdown/dialects.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { anyDocument, anyEdit, changed, changeOf, type PlacelessEdit } from './editedDocuments.ts';
import { builtinTermBase } from './marked.ts';
import { readCorpus } from './oracle/corpus.ts';

const termBase = builtinTermBase();

const seed = Number(process.env.CX_TERMINOLOGY_SEED ?? 20260301);

const format = fc.record({
  language: fc.constantFrom<MarkdownLanguage[]>('markdown', 'markdown', 'markdown', 'mdx'),
  shortest: fc.constantFrom(1, 1, 20, 200, 2000),
});

function checkOf(text: string, language: MarkdownLanguage, shortest: number): DocumentCheck {
  const settings = { ...defaultSettings, language, severities: { capitalization: 'hint' as const } };
  return new DocumentCheck(text, { termBase, settings, isWord: isEnglishWord }, shortest);
}

/** What a result says, without how it was come by. */
function told({ findings, occurrences }: CheckResult): unknown {
  return {
    findings,
    occurrences: occurrences.map(({ from, to, occurrence }) => [from, to, occurrence.surface]),
  };
}

/** How many edits have been compared, and how many texts there was something to find in. */
let steps = 0;
let withFindings = 0;

/** Makes the edits one after the other, and compares after each of them. */
function expectSame(
  start: string,
  edits: readonly PlacelessEdit[],
  { language, shortest }: { language: MarkdownLanguage; shortest: number },
): void {
  const check = checkOf(start, language, shortest);
  const texts = [start];
  for (const edit of [undefined, ...edits]) {
    const text = texts.at(-1) as string;
    if (edit) {
      const change = changeOf(edit, text, texts);
      check.edit(change);
      texts.push(changed(text, change));
      steps++;
    }
    const now = texts.at(-1) as string;
    const whole = checkOf(now, language, Number.POSITIVE_INFINITY);
    if (whole.result.findings.length > 0) withFindings++;
    const results = [told(check.result), told(whole.result)];
    if (!isDeepStrictEqual(results[0], results[1]))
      expect(results[0], JSON.stringify(now)).toEqual(results[1]);
  }
}

const edits = fc.array(anyEdit, { minLength: 15, maxLength: 25, size: 'max' });

describe('after every edit the same is found as in a document that is read anew', () => {
  test('in generated documents', { timeout: 120_000 }, () => {
    steps = 0;
    withFindings = 0;
    fc.assert(
      fc.property(anyDocument, edits, format, (text, made, read) => expectSame(text, made, read)),
      { numRuns: 280, seed },
    );
    expect(steps).toBeGreaterThanOrEqual(4000);
    expect(withFindings).toBeGreaterThan(steps / 2);
  });

  test('in the documents of this repository', { timeout: 120_000 }, () => {
    const root = join(import.meta.dirname, '../..');
    const documents = readCorpus(join(root, 'docs')).map(({ text }) => text);
    documents.push(readFileSync(join(root, 'README.md'), 'utf8'));
    expect(documents.length).toBeGreaterThan(10);
    steps = 0;
    fc.assert(
      fc.property(fc.constantFrom(...documents), edits, format, (text, made, read) =>
        expectSame(text, made, read),
      ),
      { numRuns: 60, seed },
    );
    expect(steps).toBeGreaterThanOrEqual(900);
  });

  test('in real documents', { timeout: 300_000 }, () => {
    const folder = process.env.CX_TERMINOLOGY_CORPUS;
    if (!folder) {
      console.log('Real documents were left out: CX_TERMINOLOGY_CORPUS names no folder.');
      return;
    }
    const documents = readCorpus(folder).map(({ text }) => text);
    fc.assert(
      fc.property(fc.constantFrom(...documents), edits, format, (text, made, read) =>
        expectSame(text, made, read),
      ),
      { numRuns: 100, seed },
    );
  });
});
