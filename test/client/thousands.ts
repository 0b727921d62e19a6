/** Thousands of files, as the suite about them and the program that runs it need them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const fileCount = 3000;

/** How many findings each file has. */
export const findingsEach = 2;

/** Some 16 KB, so that a check of all files takes its time. */
const prose =
  'Nobody reads this, and everybody knows why: it says nothing at all, at some length.\n\n'.repeat(190);

/** Writes all files, over what is there. @param edition what tells the texts from those of another time. */
export function writeThousands(folder: string, edition: string): void {
  for (let index = 0; index < fileCount; index++) {
    const path = join(folder, `chapter-${index % 30}`, `page-${index}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `# Page ${index}, ${edition}\n\n${prose}A touch point and a csat.\n`);
  }
}
