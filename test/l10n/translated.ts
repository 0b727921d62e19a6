/**
 * Takes down from which English texts of the manifest the German ones were made: `npm run translated`, after a look at
 * them. Elsewhere the English text is the key, so that a new one has no German text yet.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Texts = Readonly<Record<string, string>>;

const root = new URL('../../', import.meta.url);
const taken = new URL('translated.json', import.meta.url);

const read = (file: URL): Texts => JSON.parse(readFileSync(file, 'utf8'));

/** What the English texts were when the German ones were made, by their keys. */
export function fingerprintsTaken(): Texts {
  return read(taken);
}

/** What they are now. */
export function fingerprintsNow(): Texts {
  const english = Object.entries(read(new URL('package.nls.json', root)));
  return Object.fromEntries(english.map(([key, text]) => [key, fingerprintOf(text)]));
}

function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The keys that only one of the two has, or that stand for another text in each. */
export function differing(one: Texts, other: Texts): string[] {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => one[key] !== other[key]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(differing(fingerprintsTaken(), fingerprintsNow()).join('\n'));
  writeFileSync(taken, `${JSON.stringify(fingerprintsNow(), undefined, 2)}\n`);
}
