/** Asks the writer for one line after another. */
import { l10n, window } from 'vscode';

export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeHolder?: string;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
  /** What is wrong with an answer, as a message; nothing where it is right. */
  readonly check?: (answer: string) => Promise<string | undefined>;
}

/** The answer on one line, without spaces around it; `undefined` where the writer has given up. */
export async function ask({ isOptional = false, check, ...options }: Question): Promise<string | undefined> {
  const answer = await window.showInputBox({
    ...options,
    ignoreFocusOut: true,
    async validateInput(input) {
      const text = trimmed(input);
      if (text === '') return isOptional ? undefined : l10n.t('Write something, or press Escape.');
      // Where that can't be found out, what is done with the answer says why.
      return check?.(text).catch(() => undefined);
    },
  });
  return answer === undefined ? undefined : trimmed(answer);
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
