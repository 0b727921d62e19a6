/** The documents of a writer, as they are on disk. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryRoot } from '../host/paths.ts';
import { poll } from '../host/poll.ts';

export interface FolderContents {
  /** Texts by the paths of their files. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether the sample of the documentation is in it. */
  readonly hasSample?: boolean;
}

export class WritersFolder {
  readonly path: string;

  constructor(path: string, { files = {}, hasSample = false }: FolderContents) {
    this.path = path;
    mkdirSync(path);
    if (hasSample) cpSync(join(repositoryRoot, 'docs/sample'), path, { recursive: true });
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  /** Writes a file, with the folders that it takes. */
  write(name: string, text: string): void {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** The text of a file; empty where there is none. */
  read(name: string): string {
    const file = join(this.path, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** Waits until the text of a file matches, and resolves with it. */
  async waitForFile(name: string, wanted: RegExp): Promise<string> {
    const matches = (text: string) => wanted.test(text);
    return poll(`${wanted} in ${name}`, () => this.read(name), matches);
  }

  /** Waits until files have these texts; an empty one is that of no file. */
  async waitForFiles(wanted: Readonly<Record<string, string>>): Promise<void> {
    const read = () => JSON.stringify(Object.keys(wanted).map((name) => [name, this.read(name)]));
    const texts = JSON.stringify(Object.entries(wanted));
    await poll('the files', read, (found) => found === texts);
  }
}
