/** Which of its own files a program has read when it ends. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from './program.ts';

export class FilesRead {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cx-terminology-read-'));
  private readonly report = join(this.folder, 'read.json');
  /** What Node is to be started with. */
  readonly nodeOptions: readonly string[];

  constructor() {
    const spy = join(this.folder, 'spy.cjs');
    writeFileSync(
      spy,
      `const fs = require('fs');
      const path = require('path');
      const read = new Set();
      const { readFileSync } = fs;
      fs.readFileSync = (file, ...rest) => {
        if (path.dirname(String(file)) === ${JSON.stringify(dirname(built('cli.js')))}) read.add(path.basename(file));
        return readFileSync(file, ...rest);
      };
      process.on('exit', () => fs.writeFileSync(${JSON.stringify(this.report)}, JSON.stringify([...read])));`,
    );
    this.nodeOptions = ['--require', spy];
  }

  /** Their names, once the program has ended; in alphabetical order. */
  names(): string[] {
    const names: string[] = JSON.parse(readFileSync(this.report, 'utf8'));
    return names.toSorted();
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
