/** The preview of documents in which the engine has found the terms. */
import concepts from 'cx-terminology:glossary';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Term } from '../../client/src/preview/terms.ts';
import { compileTermBase, DocumentCheck, defaultSettings } from '../../server/src/engine/index.ts';
import { generatedMarkdown } from '../engine/generatedMarkdown.ts';
import { markedHtml, plainHtml, withBrackets, withoutMarks } from './rendering.ts';

const termBase = compileTermBase(concepts);
const settings = { ...defaultSettings, language: 'markdown' as const };

function termsOf(text: string): Term[] {
  const { result } = new DocumentCheck(text, { termBase, settings, isWord: undefined });
  return result.occurrences
    .map(({ from, to }) => ({ from, to, explanation: text.slice(from, to) }))
    .sort((a, b) => a.from - b.from);
}

/** What the marks of HTML stand around, and the source of what they say that is. */
function marksOf(html: string): { shown: string; source: string }[] {
  return [...html.matchAll(/data-cx-explanation="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, source = '', shown = '']) => ({ shown, source }),
  );
}

test('the sample has every term of its text marked but those in links and front matter', () => {
  const folder = fileURLToPath(new URL('../../docs/sample', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  let marked = 0;
  for (const file of files) {
    // VS Code leaves front matter out of the text.
    const text = readFileSync(join(folder, file), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const terms = termsOf(text);
    const html = markedHtml(text, terms);
    const inLinks = [...text.matchAll(/!?\[[^\]]*\]/g)].map(({ 0: link, index }) => [
      index,
      index + link.length,
    ]);
    const expected = terms
      .filter(({ from }) => !inLinks.some(([start = 0, end = 0]) => start < from && from < end))
      .map(({ explanation }) => explanation);
    const found = [...new Set(marksOf(html).map(({ source }) => source))];
    expect(found, file).toEqual([...new Set(expected.map(escapedHtml))]);
    marked += found.length;
  }
  expect(marked).toBeGreaterThan(40);
});

function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

test('of any document nothing but the marks is added, and they stand around words of their terms', () => {
  fc.assert(
    fc.property(generatedMarkdown, (text) => {
      const html = markedHtml(text, termsOf(text));
      expect(withoutMarks(html)).toBe(withoutMarks(plainHtml(text)));
      expect(withBrackets(html)).not.toMatch(/<(code|a)\b[^>]*>[^<]*⟦/);
      for (const { shown, source } of marksOf(html)) {
        for (const [word] of shown.matchAll(/\p{L}+/gu)) expect(source).toContain(word);
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
