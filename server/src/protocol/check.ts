/** Checks of a text. */
import type { Range } from 'vscode-languageserver';

/**
 * `cxTerminology/check`: checks a text, which need not be that of an open document. It is checked also where the
 * document is left out of checks.
 */
export const checkMethod = 'cxTerminology/check';

export interface CheckParams {
  text: string;
  /** `markdown` where it is not given. */
  languageId?: string;
  /** The document whose terms and settings hold; without it, those of the first open folder. */
  uri?: string;
}

export interface CheckResult {
  /** Whether the document is left out of checks, by a setting or a configuration file. */
  isLeftOut: boolean;
  /** In document order. */
  findings: CheckFinding[];
  /**
   * The text with all safe fixes but those that change the anchors of headings: links elsewhere may lead there. It is
   * the text itself where there is nothing to fix.
   */
  fixedText: string;
  /** How many findings there are in that. */
  left: number;
}

export interface CheckFinding {
  /** As LSP counts. */
  range: Range;
  /** The rule's code. */
  code: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  /** The form as it is read, without markup. */
  form: string;
  /** What to write instead; empty where that is not certain. */
  replacement: string;
  /** One or two sentences: what to write, and why. */
  message: string;
}
