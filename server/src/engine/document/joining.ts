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
    const groups: Group<Facts>[] = [];
    for (let from = 0; from === 0 || from < facts.length; from += width) {
      const known = last?.[groups.length];
      groups.push(known && isGroupAt(facts, from, known.facts) ? known : this.group(facts, from));
    }
    this.levels[level] = groups;
    return groups.map(({ joined }) => joined);
  }

  private group(facts: readonly Facts[], from: number): Group<Facts> {
    const group = facts.slice(from, from + width);
    return { facts: group, joined: this.join(group) };
  }
}

/** Whether the group that begins at an index is the same as one of before. */
function isGroupAt<Facts>(facts: readonly Facts[], from: number, group: readonly Facts[]): boolean {
  if (group.length !== Math.min(width, facts.length - from)) return false;
  for (let i = 0; i < group.length; i++) if (facts[from + i] !== group[i]) return false;
  return true;
}
