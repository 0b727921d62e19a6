/** What is measured is the same on every day and every machine. */
import { describe, expect, it } from 'vitest';
import { check, compileTermBase, defaultSettings } from '../../server/src/engine/index.ts';
import { builtinTermBase } from '../engine/marked.ts';
import { syntheticFiles } from './inputs/corpus.ts';
import { MarkdownWriter, type Wording } from './inputs/markdown.ts';
import { ownConcepts, ownGlossary } from './inputs/ownGlossary.ts';
import { pathological } from './inputs/pathological.ts';
import { Random } from './inputs/random.ts';
import { Typist } from './inputs/typist.ts';
import { sentences } from './inputs/wording.ts';
import { wrongFormsOf } from './inputs/wrongForms.ts';

const wording: Wording = {
  words: ['river', 'stone', 'yellow', 'window', 'paper', 'garden', 'summer', 'bottle'],
  wrongForms: [{ wrong: 'touch point', right: 'touchpoint', isCase: false }],
};

describe('chance', () => {
  it('repeats itself from the same seed alone', () => {
    const five = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.below(1000));
    };
    expect(five(1)).toEqual(five(1));
    expect(five(1)).not.toEqual(five(2));
  });
});

describe('the synthetic corpus', () => {
  it('is the same from the same seed, and another one from another', () => {
    expect([...syntheticFiles(0.2, wording, 7)]).toEqual([...syntheticFiles(0.2, wording, 7)]);
    expect([...syntheticFiles(0.2, wording, 7)]).not.toEqual([...syntheticFiles(0.2, wording, 8)]);
  });

  it('has the size and the number of files that are stated', () => {
    const files = [...syntheticFiles(1, wording, 7)];
    const length = files.reduce((sum, { text }) => sum + text.length, 0);
    expect(files).toHaveLength(180);
    expect(new Set(files.map(({ path }) => path)).size).toBe(180);
    expect(length).toBeGreaterThan(0.85e6);
    expect(length).toBeLessThan(1.25e6);
  });

  it('hides most wrong forms where there is no prose', () => {
    const texts = [...syntheticFiles(0.4, wording, 7)].map(({ text }) => text);
    const all = texts.flatMap((text) => text.match(/touch[ -]point/g) ?? []).length;
    const termBase = builtinTermBase();
    const found = texts.flatMap((text) => check(text, termBase, defaultSettings).findings).length;
    expect(all).toBeGreaterThan(50);
    expect(found).toBeGreaterThan(4);
    expect(found).toBeLessThan(20);
  });
});

describe('a document', () => {
  it('has the length and the findings that are asked for', () => {
    const text = new MarkdownWriter(wording, 3).document(100_000, 50);
    expect(Math.abs(text.length - 100_000)).toBeLessThan(2000);
    const { findings } = check(text, builtinTermBase(), defaultSettings);
    expect(findings).toHaveLength(50);
    expect(new Set(findings.map(({ form }) => form))).toEqual(new Set(['touch point']));
  });

  it('has whole sentences with what is inserted in the middle', () => {
    for (let seed = 0; seed < 50; seed++) {
      const text = sentences(12, wording.words, new Random(seed), 'touch point');
      expect(text).toMatch(/^[A-Z].*[a-z,] the touch point [a-z].*\.$/);
    }
  });
});

describe('wrong forms', () => {
  it('are those that the checker reports, with what it wants', () => {
    const forms = wrongFormsOf(builtinTermBase());
    expect(forms).toContainEqual({ wrong: 'touch point', right: 'touchpoint', isCase: false });
    expect(forms).toContainEqual({ wrong: 'csat', right: 'CSAT', isCase: true });
    expect(forms.map(({ wrong }) => wrong)).not.toContain('touchpoint');
    expect(forms.length).toBeGreaterThan(200);
  });
});

describe('a typist', () => {
  it('presses letters, spaces, return and backspace, each at the cursor', () => {
    const typist = new Typist(1000, new Random(1));
    let length = 1000;
    const seen = new Set<string>();
    for (let key = 0; key < 500; key++) {
      const { from, to, text } = typist.next();
      expect(to - from + text.length).toBe(1);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(length);
      length += text.length - (to - from);
      seen.add(/[a-z]/.test(text) ? 'letter' : text);
    }
    expect(seen).toEqual(new Set(['letter', ' ', '\n', '']));
  });
});

describe('terms of one’s own', () => {
  it('are as many as are asked for, and all different', () => {
    const concepts = ownConcepts(1000, wording.words, 1);
    const all = concepts.flatMap(({ designations }) => designations.map(({ text }) => text));
    expect(all).toHaveLength(1000);
    expect(new Set(all).size).toBe(1000);
    expect(compileTermBase(concepts).concepts).toHaveLength(concepts.length);
  });

  it('are the same in a file', () => {
    const file = ownGlossary(100, wording.words, 1);
    expect(file.match(/ term: /g)).toHaveLength(100);
    expect(file).toContain(ownConcepts(100, wording.words, 1).at(-1)?.designations[0]?.text);
  });
});

describe('pathological documents', () => {
  it.each(pathological)('$name: about as long as asked for', ({ text }) => {
    expect(text(20_000).length).toBeGreaterThan(18_000);
    expect(text(20_000).length).toBeLessThan(22_000);
  });

  it('have names of their own', () => {
    expect(new Set(pathological.map(({ name }) => name)).size).toBe(pathological.length);
  });
});
