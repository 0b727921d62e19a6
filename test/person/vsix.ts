/** The packaged extension, made by `npm run package`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../host/paths.ts';

/** The path of the one .vsix in dist/. */
export function packagedExtension(): string {
  const dist = join(repositoryRoot, 'dist');
  const packages = readdirSync(dist).filter((name) => name.endsWith('.vsix'));
  const [name] = packages;
  if (name === undefined || packages.length > 1) {
    throw new Error(`dist/ has ${packages.length} packages instead of one. Run "npm run package" first.`);
  }
  return join(dist, name);
}
