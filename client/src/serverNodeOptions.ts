/** How Node runs the server. */

/**
 * Megabytes for each half of what lives short. Node lets them grow to 32 and gives nothing back; a check makes much that
 * lives short, but is no faster with more than this.
 */
const halfOfYoungGeneration = 8;

/** Options of Node, before the path of the program. */
export const serverNodeOptions: readonly string[] = [`--max-semi-space-size=${halfOfYoungGeneration}`];
