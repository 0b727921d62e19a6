/** The tree of the glossary view: which nodes there are, and in which order. */
import { describe, expect, test } from 'vitest';
import {
  type GlossaryNode,
  GlossaryTree,
  type TreeOptions,
  wrongUses,
} from '../../client/src/glossaryView/tree.ts';
import type { ConceptUseCounts, GlossaryConcept } from '../../server/src/protocol.ts';

function concept(term: string, subject: string, more: Partial<GlossaryConcept> = {}): GlossaryConcept {
  return { id: term, term, definition: '', subject, isOwn: false, ...more };
}

const concepts = [
  concept('chatbot', 'Service'),
  concept('leak sensor', 'Zoo', { isOwn: true, file: 'terms.yaml' }),
  concept('sales cycle', 'Sales'),
  concept('smart deal', 'Sales', { isOwn: true, file: 'terms.yaml' }),
  concept('touchpoint', 'Service'),
];

/** Forms with a `!` are wrong. */
function counts(id: string, forms: Readonly<Record<string, number>>): ConceptUseCounts {
  const all = Object.entries(forms).map(([form, count]) => ({
    form: form.replace('!', ''),
    count,
    documents: 1,
    isWrong: form.startsWith('!'),
  }));
  return { id, count: all.reduce((sum, { count }) => sum + count, 0), documents: 1, forms: all };
}

const used = [
  counts('chatbot', { chatbot: 2, '!chat bot': 1 }),
  counts('gone', { gone: 9 }),
  counts('sales cycle', { 'sales cycle': 3 }),
  counts('touchpoint', { '!touch point': 4, touchpoint: 3, '!touch-points': 2 }),
];

/** The nodes as an outline. */
function outline(nodes: readonly GlossaryNode[], indent = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'form') return `${indent}${node.form} ${node.count}`;
    if (node.kind === 'subject')
      return [`${indent}${node.subject}:`, ...outline(node.children, `${indent}- `)];
    const uses = node.uses ? ` ${node.uses.count}` : '';
    return [`${indent}${node.concept.term}${uses}`, ...outline(node.children, `${indent}- `)];
  });
}

function outlineOf(options: Omit<TreeOptions, 'concepts'>): string[] {
  return outline(new GlossaryTree({ concepts, ...options }).roots);
}

describe('the tree', () => {
  test('by subject has the team’s own subjects first, the others by the alphabet', () => {
    expect(outlineOf({ grouping: 'subject' })).toEqual([
      'Zoo:',
      '- leak sensor',
      'Sales:',
      '- sales cycle',
      '- smart deal',
      'Service:',
      '- chatbot',
      '- touchpoint',
    ]);
  });

  test('from A to Z is one list', () => {
    const terms = ['chatbot', 'leak sensor', 'sales cycle', 'smart deal', 'touchpoint'];
    expect(outlineOf({ grouping: 'alphabet' })).toEqual(terms);
  });

  test('of what is used has the most used first, with its wrong forms', () => {
    expect(outlineOf({ grouping: 'use', counts: used })).toEqual([
      'touchpoint 9',
      '- touch point 4',
      '- touch-points 2',
      'chatbot 3',
      '- chat bot 1',
      'sales cycle 3',
    ]);
  });

  test('of what is used is empty where nothing is, or nothing is known', () => {
    expect(outlineOf({ grouping: 'use', counts: [] })).toEqual([]);
    expect(outlineOf({ grouping: 'use' })).toEqual([]);
  });

  test('has numbers wherever they are known, wrong forms only among what is used', () => {
    expect(outlineOf({ grouping: 'alphabet', counts: used })).toEqual([
      'chatbot 3',
      'leak sensor',
      'sales cycle 3',
      'smart deal',
      'touchpoint 9',
    ]);
  });

  test.each([
    ['subject', ['Sales:', '- sales cycle', 'Service:', '- touchpoint']],
    ['alphabet', ['sales cycle', 'touchpoint']],
    ['use', ['touchpoint 9', '- touch point 4', '- touch-points 2', 'sales cycle 3']],
  ] as const)('by %s keeps to the filter', (grouping, expected) => {
    const found = new Set(['sales cycle', 'touchpoint', 'nothing']);
    const known = grouping === 'use' ? { counts: used } : {};
    expect(outlineOf({ grouping, found, ...known })).toEqual(expected);
  });
});

test.each(['subject', 'alphabet', 'use'] as const)('by %s, every node is found from below', (grouping) => {
  const { roots, concepts: nodes } = new GlossaryTree({ concepts, grouping, counts: used });
  const touchpoint = nodes.get('touchpoint');
  const parent = touchpoint?.parent;
  expect((parent?.children ?? roots).includes(touchpoint as never)).toBe(true);
  expect(touchpoint?.children.every((form) => form.parent === touchpoint)).toBe(true);
  expect(nodes.get('gone')).toBeUndefined();
});

test('trees are alike where they show the same', () => {
  const tree = (more: Partial<TreeOptions> = {}) =>
    new GlossaryTree({ concepts, grouping: 'use', counts: used, found: new Set(['chatbot']), ...more });
  expect(tree().isLike(tree({ counts: structuredClone(used), found: new Set(['chatbot']) }))).toBe(true);
  const others = [
    { grouping: 'subject' as const },
    { concepts: [...concepts] },
    { counts: used.slice(1) },
    { found: new Set(['touchpoint']) },
  ];
  for (const other of others) expect(tree().isLike(tree(other))).toBe(false);
});

test('wrong uses are those of wrong forms', () => {
  expect(used.map(wrongUses)).toEqual([1, 0, 0, 6]);
});
