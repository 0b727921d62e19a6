/** The link labels that a document defines. */
export class Labels {
  /** How many definitions each label has; one that has none is not in it. */
  private readonly counts = new Map<string, number>();

  isDefined(label: string): boolean {
    return this.counts.has(label);
  }

  /** Whether a label has a definition that is not among these. */
  isDefinedBeside(label: string, definitions: readonly string[]): boolean {
    const all = this.counts.get(label) ?? 0;
    return all > 0 && all > definitions.filter((one) => one === label).length;
  }

  /** Counts definitions in place of others, and tells which labels are defined now that were not, and vice versa. */
  replace(before: readonly string[], now: readonly string[]): Set<string> {
    const labels = new Set([...before, ...now]);
    const defined = new Set([...labels].filter((label) => this.isDefined(label)));
    for (const label of before) this.add(label, -1);
    for (const label of now) this.add(label, 1);
    return new Set([...labels].filter((label) => defined.has(label) !== this.isDefined(label)));
  }

  private add(label: string, count: number): void {
    const sum = (this.counts.get(label) ?? 0) + count;
    if (sum > 0) this.counts.set(label, sum);
    else this.counts.delete(label);
  }
}
