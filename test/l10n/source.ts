/** The texts in the source: what is said to readers by way of translation, and what is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parseAst } from 'vitest/node';
import { repositoryRoot } from '../host/paths.ts';

/** A node of the syntax tree, as ESTree has it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** A string or a template in the source. */
export interface Text {
  /** The path from the root of the repository, and the line. */
  readonly place: string;
  /** With `{}` for what a template puts in. */
  readonly text: string;
  /** What is called with it, directly or further out, as it is written: `l10n.t`, `Error`. The innermost first. */
  readonly calls: readonly string[];
  /** The property or attribute that it is the value of, also where it is one of two. */
  readonly property: string | undefined;
}

/** What is said to a reader. */
export interface Said {
  readonly place: string;
  /** Absent where it is no literal. */
  readonly template: string | undefined;
  /** How many values it gets. */
  readonly values: number;
}

/** All strings and templates in the files that the patterns match, but for those in types and imports. */
export function textsIn(patterns: readonly string[]): Text[] {
  return nodesIn(patterns).flatMap(({ place, node, around, source }): Text[] => {
    const text = textOf(node);
    if (text === undefined || around.some(isSilent)) return [];
    const calls = around.flatMap((one) => callOf(one, source)?.callee ?? []);
    return [{ place, text, calls, property: propertyOf(node, around) }];
  });
}

/**
 * All that is said in the files that the patterns match.
 * @param isSaying whether a call says its first argument, by what is called as it is written.
 */
export function saidIn(patterns: readonly string[], isSaying: (callee: string) => boolean): Said[] {
  return nodesIn(patterns).flatMap(({ place, node, source }): Said[] => {
    const call = callOf(node, source);
    if (!call || !isSaying(call.callee)) return [];
    const [first, ...values] = call.args;
    return [
      { place, template: first?.type === 'Literal' ? textOf(first) : undefined, values: values.length },
    ];
  });
}

interface PlacedNode {
  readonly place: string;
  readonly node: Node;
  /** The nodes around it, the innermost first. */
  readonly around: readonly Node[];
  readonly source: string;
}

function nodesIn(patterns: readonly string[]): PlacedNode[] {
  return globSync(patterns, { cwd: repositoryRoot })
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(join(repositoryRoot, file), 'utf8');
      const nodes: PlacedNode[] = [];
      const visit = (node: Node, around: readonly Node[]) => {
        const line = source.slice(0, node.start).split('\n').length;
        nodes.push({ place: `${file}:${line}`, node, around, source });
        const inner = Object.values(node).flat().filter(isNode);
        for (const one of inner) visit(one, [node, ...around]);
      };
      visit(parseAst(source, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' }) as unknown as Node, []);
      return nodes;
    });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node.value).trim();
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const parts = node.quasis as { value: { cooked: string } }[];
  return parts.map(({ value }) => value.cooked).join('{}');
}

/** Types and imports. */
function isSilent({ type }: Node): boolean {
  return /^(?:TS.*(?:Type|Declaration)|Import.*|ExportAll.*)$/.test(type);
}

/** What a call or a `new` calls, as it is written, and with what. */
function callOf(node: Node, source: string): { callee: string; args: Node[] } | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const { start, end } = node.callee as Node;
  return { callee: source.slice(start, end), args: node.arguments as Node[] };
}

function propertyOf(node: Node, [parent, ...around]: readonly Node[]): string | undefined {
  if (parent?.type === 'ConditionalExpression' || parent?.type === 'LogicalExpression')
    return propertyOf(parent, around);
  if (parent?.type === 'JSXExpressionContainer') return propertyOf(parent, around);
  if (parent?.type === 'JSXAttribute') return (parent.name as { name: string }).name;
  if (parent?.type !== 'Property' || parent.value !== node) return undefined;
  const key = parent.key as { name?: string; value?: string };
  return key.name ?? key.value;
}
