/** What a diagnostic carries besides what LSP has a place for: what it is about, in a form that programs can read. */
import type { Finding } from './engine/index.ts';

export interface DiagnosticData {
  /** Empty where the finding is about no concept. */
  conceptId: string;
  /** The form as it is read, without markup. */
  form: string;
  /** What to write instead; empty where that is not certain. */
  replacement: string;
}

/**
 * Makes the data of a finding. The edits of its fix are not among them: the server knows them from its last check,
 * and a document with hundreds of findings would send them with every keystroke.
 */
export function diagnosticDataOf({ conceptId, form, replacement }: Finding): DiagnosticData {
  return { conceptId, form, replacement };
}
