/** Errors of the file system, told so that the user knows what to do. */
import type { Problem } from './checkedFile.ts';

/** What went wrong with reading or writing a path. */
export function fileProblem(path: string, doing: 'read' | 'written', error: unknown): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  return { path, message: `${path} ${reasonOf(code, message, doing)}` };
}

function reasonOf(code: string | undefined, message: string, doing: 'read' | 'written'): string {
  switch (code) {
    case 'ENOENT':
      return 'does not exist. Check the spelling, and the folder you are in.';
    case 'EACCES':
    case 'EPERM':
      return `can't be ${doing}: permission denied. Change its permissions, or leave it out.`;
    case 'EROFS':
      return `can't be ${doing}: the file system is read-only.`;
    default:
      return `can't be ${doing}: ${message}.`;
  }
}
