/** Joins what the parts of a document have to say, and joins again only what has changed since. */

/** How many are joined at once. */
const width = 16;

/** What was joined, and what came of it. */
interface Group<Facts> {
  readonly facts: readonly Facts[];
  readonly joined: Facts;
}

/** Joins lists that differ little from one to the next. */
export class Joining<Facts> {
  private readonly join: (facts: readonly Facts[]) => Facts;
  /** For each level, the groups that were joined last. */
  private readonly levels: (readonly Group<Facts>[])[] = [];

  /** @param join associative; what it returns for a list depends on nothing else. */
  constructor(join: (facts: readonly Facts[]) => Facts) {
    this.join = join;
  }

  /** All of them joined, in their order. */
  of(facts: readonly Facts[]): Facts {
    let current = facts;
    for (let level = 0; ; level++) {
      current = this.joinGroups(current, level);
      if (current.length === 1) return current[0] as Facts;
    }
  }

  private joinGroups(facts: readonly Facts[], level: number): readonly Facts[] {
    const last = this.levels[level];
    const groups = Array.from({ length: Math.max(1, Math.ceil(facts.length / width)) }, (_, index) => {
      const known = last?.[index];
      if (known && isGroupAt(facts, index * width, known.facts)) return known;
      const group = facts.slice(index * width, (index + 1) * width);
      return { facts: group, joined: this.join(group) };
    });
    this.levels[level] = groups;
    return groups.map(({ joined }) => joined);
  }
}

/** Whether the group that begins at an index is the same as one of before. */
function isGroupAt<Facts>(facts: readonly Facts[], from: number, group: readonly Facts[]): boolean {
  if (group.length !== Math.min(width, facts.length - from)) return false;
  for (let i = 0; i < group.length; i++) if (facts[from + i] !== group[i]) return false;
  return true;
}
