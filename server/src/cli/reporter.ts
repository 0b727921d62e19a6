/** What a report format has to offer: the text to print at each step. */
import type { CheckedFile, Problem, Totals } from './checkedFile.ts';

export interface Reporter {
  /** Before the first file. */
  begin(): string;
  /** After each file, in order. */
  file(file: CheckedFile): string;
  /** After the last file. */
  end(totals: Totals, problems: readonly Problem[]): string;
}
