/** The language of what the extension says, as a BCP 47 tag: where it has no texts in that of VS Code, English. */
import { env, l10n } from 'vscode';

export function textLanguage(): string {
  return l10n.bundle === undefined ? 'en' : env.language;
}
