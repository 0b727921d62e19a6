/** Everything that is said has a translation, and every translation is of something that is said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { german } from '../../server/src/messages/german.ts';
import { repositoryRoot } from '../host/paths.ts';
import { schemaTexts } from './schemaTexts.ts';
import { type Said, saidIn } from './source.ts';
import { differing, fingerprintsNow, fingerprintsTaken } from './translated.ts';

const read = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(repositoryRoot, file), 'utf8'));

/** The numbers of the values that a text has gaps for. */
const gapsOf = (text: string) => [...new Set(text.match(/\{\d\}/g))].toSorted();

function templatesOf(said: readonly Said[]): string[] {
  return [...new Set(said.flatMap(({ template }) => template ?? []))].toSorted();
}

/** Templates with fewer or more gaps than values. */
function withWrongValues(said: readonly Said[]): Said[] {
  return said.filter(({ template, values }) => template !== undefined && gapsOf(template).length !== values);
}

function withOtherGaps(bundle: Readonly<Record<string, string>>): string[] {
  return Object.entries(bundle)
    .filter(([template, text]) => gapsOf(template).join() !== gapsOf(text).join())
    .map(([template]) => template);
}

/** Straight quotes that are none of code, and English ones. */
function withWrongQuotes(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const prose = text.replace(/`[^`]*`/g, '');
    return (
      /"|”|(?<!\p{L})'/u.test(prose) || (prose.match(/„/g)?.length ?? 0) !== (prose.match(/“/g)?.length ?? 0)
    );
  });
}

/**
 * German texts with another word for what has one already (Befund, Begriff, Form, Abkürzung, Verwendung, korrigieren,
 * Arbeitsbereich, Bericht), or that say du.
 */
function withOtherWords(texts: readonly string[]): string[] {
  const others =
    /Fundstelle|Treffer|Benennung|Terminus|Synonym|Kurzform|Akronym|berichtig|Workspace|Report|\b(?:du|dich|dir|dein\p{L}*)\b/iu;
  return texts.filter((text) => others.test(text.replace(/\(command:[^)]*\)|`[^`]*`/g, '')));
}

/** Templates that count something, “{0} files”, and have none beside them for one, “1 file”. */
function withoutSingular(templates: readonly string[]): string[] {
  return templates.filter((template) =>
    [...template.matchAll(/\{\d\} (?!is |has |abbreviates |says )(\p{Ll}+)s\b/gu)].some(
      ([, noun], index, all) => {
        const start = template.slice(0, all[index]?.index);
        return !templates.some((other) => other.startsWith(`${start}1 ${noun}`));
      },
    ),
  );
}

describe('the client', () => {
  const said = saidIn(['client/src/**/*.{ts,tsx}'], (callee) => callee === 'l10n.t');
  const english = read('l10n/bundle.l10n.json');
  const translated = read('l10n/bundle.l10n.de.json');

  test('says only literals, with a value for each gap', () => {
    expect(said.filter(({ template }) => template === undefined)).toEqual([]);
    expect(withWrongValues(said)).toEqual([]);
  });

  test('has in its bundles what it says, and nothing else', () => {
    expect(Object.keys(english)).toEqual(templatesOf(said));
    expect(Object.values(english)).toEqual(templatesOf(said));
    expect(Object.keys(translated)).toEqual(templatesOf(said));
  });

  test('has a text for one of what it counts', () => {
    expect(withoutSingular(Object.keys(english))).toEqual([]);
  });

  test('has the same gaps in German, German quotes, and one word for one thing', () => {
    expect(withOtherGaps(translated)).toEqual([]);
    expect(withWrongQuotes(Object.values(translated))).toEqual([]);
    expect(withOtherWords(Object.values(translated))).toEqual([]);
  });
});

describe('the server', () => {
  const files = ['server/src/**/*.ts', '!server/src/cli/**'];
  const said = saidIn(files, (callee) => /(?:^|\.)say$|^sayIn\([^)]*\)$/.test(callee));
  // Who tells that a file can't be read says why in the reader's language.
  const reasons = saidIn(files, (callee) => callee === 'UnreadableFile');

  test('says only literals, but for what the schema and unreadable files say; with a value for each gap', () => {
    const places = said.filter(({ template }) => template === undefined).map(({ place }) => place);
    expect(places.map((place) => place.replace(/:\d+$/, ''))).toEqual([
      'server/src/configurationFile/completion.ts',
      'server/src/configurationFile/completionItems.ts',
      'server/src/configurationFile/hover.ts',
      'server/src/engine/configuration/schemaFaults.ts',
      'server/src/files/workspaceFiles.ts',
    ]);
    expect(withWrongValues(said)).toEqual([]);
  });

  test('has in German what it says, and nothing else', () => {
    const all = new Set([...templatesOf([...said, ...reasons]), ...schemaTexts()]);
    expect(Object.keys(german).toSorted()).toEqual([...all].toSorted());
  });

  test('has a text for one of what it counts, but where there are always several', () => {
    expect(withoutSingular(Object.keys(german))).toEqual([
      'A term has {0} characters at most.',
      '“{0}” stands for {1} concepts. Name one by its id: {2}.',
    ]);
  });

  test('has the same gaps in German, German quotes, and one word for one thing', () => {
    expect(withOtherGaps(german)).toEqual([]);
    expect(withWrongQuotes(Object.values(german))).toEqual([]);
    expect(withOtherWords(Object.values(german))).toEqual([]);
  });
});

describe('the manifest', () => {
  const manifest = read('package.json');
  const english = read('package.nls.json');
  const translated = read('package.nls.de.json');

  test('has in both languages what it refers to, and nothing else', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    expect(Object.keys(english).toSorted()).toEqual([...new Set(keys)].toSorted());
    expect(Object.keys(translated)).toEqual(Object.keys(english));
  });

  test('has German texts of the English ones of today', () => {
    const stale = differing(fingerprintsTaken(), fingerprintsNow());
    const advice =
      'The German of these was made from other English texts. Check it in package.nls.de.json, then run "npm run translated".';
    expect(stale, advice).toEqual([]);
    expect(differing({ a: '1', b: '2', c: '3' }, { a: '1', b: '9', d: '4' })).toEqual(['b', 'c', 'd']);
  });

  test('refers to all that readers see', () => {
    expect(textsShown(manifest.contributes)).toEqual([]);
  });

  test('has German quotes, one word for one thing, and the same commands and links in German', () => {
    const linksOf = (text = '') => text.match(/\(command:[^)]*\)|`#[^`]*#`/g) ?? [];
    for (const [key, text] of Object.entries(translated))
      expect(linksOf(text), key).toEqual(linksOf(english[key]));
    expect(withWrongQuotes(Object.values(translated))).toEqual([]);
    expect(withOtherWords(Object.values(translated))).toEqual([]);
  });
});

/** What the manifest shows without referring to it. What is for language models, and names that are ids, are English. */
function textsShown(value: unknown, key = ''): string[] {
  const isShown =
    /^(?:title|category|name|label|displayName|contents|altText|(?:markdown)?[dD]escription|enumDescriptions)$/;
  if (typeof value === 'string')
    return isShown.test(key) && !/^%.*%$/.test(value) ? [`${key}: ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsShown(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'inputSchema' || String(inner).startsWith('cxTerminology_') ? [] : textsShown(inner, name),
  );
}
