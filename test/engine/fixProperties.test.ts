/** Whatever the document: a fix changes words and nothing else, as micromark sees it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AnchoredDocument,
  applyEdits,
  check,
  combineEdits,
  defaultSettings,
  type Edit,
  type Finding,
} from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { generatedMarkdown } from './generatedMarkdown.ts';
import { builtinTermBase } from './marked.ts';
import { structureOf } from './oracle/structure.ts';

const termBase = builtinTermBase();

/** More documents, and others, for whoever looks for faults. */
const numRuns = Number(process.env.CX_TERMINOLOGY_RUNS ?? 200);
const seed = Number(process.env.CX_TERMINOLOGY_SEED ?? 20260201);

function findingsIn(document: string): readonly Finding[] {
  return check(document, termBase, defaultSettings, isEnglishWord).findings;
}

/** Edits with those of the links to the headings that they rename. */
function withLinks(document: string, edits: readonly Edit[]): Edit[] {
  const anchored = new AnchoredDocument(document);
  return anchored.withLinkEdits(edits, anchored.changedAnchors(edits), ({ path }) => path === '');
}

function fixed(document: string): string {
  return applyEdits(document, withLinks(document, combineEdits(findingsIn(document))));
}

function expectSameStructure(document: string, edits: readonly Edit[]): void {
  const all = withLinks(document, edits);
  const after = applyEdits(document, all);
  const before = structureOf(document, (from, to) => all.some((edit) => edit.from < to && from < edit.to));
  expect(structureOf(after).join('\n'), after).toBe(before.join('\n'));
}

/** Every change that a writer is offered for a finding. */
function offered({ edits, choices = [] }: Finding): readonly (readonly Edit[])[] {
  return [...(edits ? [edits] : []), ...choices.map((choice) => choice.edits)];
}

function expectInPlace(document: string, edits: readonly Edit[]): void {
  let end = 0;
  for (const [i, { from, to }] of edits.entries()) {
    expect(from).toBeGreaterThanOrEqual(end);
    expect(to).toBeGreaterThanOrEqual(from);
    expect(to).toBeLessThanOrEqual(document.length);
    // At one place there may be an insertion, and after it what replaces the text there.
    expect(edits[i - 1]?.from === from && from === to, 'the order is not certain').toBe(false);
    for (const at of [from, to]) {
      expect(document.slice(at - 1, at + 1)).not.toMatch(/^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/);
    }
    end = to;
  }
}

function expectOnlyStated(document: string, finding: Finding, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const { from, to, text } = edit;
    const isInside = from >= finding.from && to <= finding.to;
    const isArticle = /^an?$/i.test(document.slice(from, to)) && to < finding.from;
    const isLabel = from === to && from >= finding.to && /^[[\]]|\]$/.test(document[from - 1] ?? '');
    const removed = document.slice(from, finding.from) + document.slice(finding.to, to);
    const isMoved =
      text === '' && edits.some((other) => other !== edit && other.text.includes(removed.trim()));
    expect(isInside || isArticle || isLabel || isMoved, JSON.stringify({ edit, finding })).toBe(true);
  }
}

function forAll(name: string, judge: (document: string) => void): void {
  test(name, () => {
    fc.assert(fc.property(generatedMarkdown, judge), { numRuns, seed });
  }, 600_000);
}

describe('in any document', () => {
  forAll('all fixes at once leave none to make', (document) => {
    const after = fixed(document);
    expect(
      findingsIn(after).filter(({ edits }) => edits),
      after,
    ).toEqual([]);
  });

  forAll('all fixes at once keep the structure', (document) => {
    expectSameStructure(document, combineEdits(findingsIn(document)));
  });

  forAll('each fix and each choice keeps the structure', (document) => {
    for (const finding of findingsIn(document)) {
      for (const edits of offered(finding)) expectSameStructure(document, edits);
    }
  });

  forAll('edits are in order and split no character', (document) => {
    const findings = findingsIn(document);
    for (const edits of findings.flatMap(offered)) expectInPlace(document, edits);
    expectInPlace(document, withLinks(document, combineEdits(findings)));
  });

  forAll('edits change what is found, and nothing around it', (document) => {
    for (const finding of findingsIn(document)) {
      for (const edits of offered(finding)) expectOnlyStated(document, finding, edits);
    }
  });
});
