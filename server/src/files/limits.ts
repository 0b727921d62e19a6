/** Which files are too large to be documentation that people write. */

/** In bytes. */
export const maxDocumentSize = 2 * 1024 * 1024;
