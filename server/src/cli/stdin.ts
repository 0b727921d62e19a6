/** Standard input. */
import { fstatSync } from 'node:fs';

/** Whether something is piped or redirected into the program; a terminal or /dev/null is nothing to read. */
export function isPiped(): boolean {
  try {
    const stats = fstatSync(0);
    return stats.isFIFO() || stats.isFile() || stats.isSocket();
  } catch {
    return false; // It is closed.
  }
}

/** All of it. */
export async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
