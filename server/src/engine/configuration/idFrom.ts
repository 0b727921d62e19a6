/** The id that a term makes. */

/** The term in lower case with hyphens; empty where it has no letters that an id may have. */
export function idFrom(term: string): string {
  return term
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
