/** The glossary as a tree: which nodes there are, and in which order. Nothing of VS Code. */
import type { ConceptUseCounts, GlossaryConcept } from '../../../server/src/protocol.ts';

/** By subject; all in one list by the alphabet; or what the workspace uses, the most used first. */
export type Grouping = 'subject' | 'alphabet' | 'use';

export type GlossaryNode = SubjectNode | ConceptNode | FormNode;

export interface SubjectNode {
  readonly kind: 'subject';
  readonly subject: string;
  readonly children: readonly ConceptNode[];
}

export interface ConceptNode {
  readonly kind: 'concept';
  readonly concept: GlossaryConcept;
  readonly parent?: SubjectNode;
  /** How often it is used, and in which forms; absent where that is not known or it is not used. */
  readonly uses?: ConceptUseCounts;
  /** The wrong forms in use, the most used first; only where the tree is of what is used. */
  readonly children: readonly FormNode[];
}

export interface FormNode {
  readonly kind: 'form';
  readonly form: string;
  readonly count: number;
  readonly parent: ConceptNode;
}

export interface TreeOptions {
  /** In alphabetical order. */
  readonly concepts: readonly GlossaryConcept[];
  readonly grouping: Grouping;
  /** The ids of the concepts that the filter lets through; absent where there is none. */
  readonly found?: ReadonlySet<string>;
  /** Absent where it is not known what is used. */
  readonly counts?: readonly ConceptUseCounts[];
}

export class GlossaryTree {
  readonly #options: TreeOptions;
  readonly roots: readonly GlossaryNode[];
  /** Those that are shown, by id. */
  readonly concepts: ReadonlyMap<string, ConceptNode>;

  constructor(options: TreeOptions) {
    const { concepts, grouping, found, counts = [] } = options;
    this.#options = options;
    const uses = new Map(counts.map((one) => [one.id, one]));
    const wanted = concepts.filter(({ id }) => found?.has(id) ?? true);
    this.roots = rootsOf(wanted, grouping, uses);
    const nodes = this.roots.flatMap((root) => (root.kind === 'subject' ? root.children : root));
    this.concepts = new Map(
      nodes.flatMap((node) => (node.kind === 'concept' ? [[node.concept.id, node]] : [])),
    );
  }

  /** Whether another tree shows the same. Glossaries are the same only where they are the same array. */
  isLike(other: GlossaryTree): boolean {
    const { concepts, ...rest } = this.#options;
    const { concepts: otherConcepts, ...otherRest } = other.#options;
    return concepts === otherConcepts && textOf(rest) === textOf(otherRest);
  }
}

/** How many of the uses are of wrong forms. */
export function wrongUses({ forms }: ConceptUseCounts): number {
  return forms.reduce((sum, { isWrong, count }) => sum + (isWrong ? count : 0), 0);
}

function textOf({ found, ...rest }: Omit<TreeOptions, 'concepts'>): string {
  return JSON.stringify([found ? [...found] : null, rest]);
}

type Uses = ReadonlyMap<string, ConceptUseCounts>;

function rootsOf(concepts: readonly GlossaryConcept[], grouping: Grouping, uses: Uses): GlossaryNode[] {
  switch (grouping) {
    case 'subject':
      return subjectsOf(concepts, uses);
    case 'alphabet':
      return concepts.map((concept) => conceptNode(concept, uses));
    case 'use':
      // The sort is stable: those that are used as often stay in the order of the alphabet.
      return concepts
        .filter(({ id }) => uses.has(id))
        .sort((a, b) => (uses.get(b.id)?.count ?? 0) - (uses.get(a.id)?.count ?? 0))
        .map((concept) => usedNode(concept, uses));
  }
}

/** In the order of the alphabet; first those that a team has made for itself. */
function subjectsOf(concepts: readonly GlossaryConcept[], uses: Uses): SubjectNode[] {
  const groups = new Map<string, GlossaryConcept[]>();
  for (const concept of concepts) {
    const group = groups.get(concept.subject) ?? [];
    group.push(concept);
    groups.set(concept.subject, group);
  }
  const rank = (group: readonly GlossaryConcept[]) => (group.every(({ isOwn }) => isOwn) ? 0 : 1);
  return [...groups]
    .sort(([a, inA], [b, inB]) => rank(inA) - rank(inB) || a.localeCompare(b, 'en'))
    .map(([subject, group]) => {
      const children: ConceptNode[] = [];
      const node: SubjectNode = { kind: 'subject', subject, children };
      children.push(...group.map((concept) => ({ ...conceptNode(concept, uses), parent: node })));
      return node;
    });
}

function conceptNode(concept: GlossaryConcept, uses: Uses): ConceptNode {
  const used = uses.get(concept.id);
  return { kind: 'concept', concept, children: [], ...(used ? { uses: used } : {}) };
}

/** With its wrong forms. */
function usedNode(concept: GlossaryConcept, uses: Uses): ConceptNode {
  const children: FormNode[] = [];
  const node: ConceptNode = { ...conceptNode(concept, uses), children };
  for (const { form, count, isWrong } of uses.get(concept.id)?.forms ?? []) {
    if (isWrong) children.push({ kind: 'form', form, count, parent: node });
  }
  return node;
}
