/** Asks what the glossary is to be filtered by, and filters while it is typed. */
import { l10n, window } from 'vscode';
import type { GlossaryView } from './glossaryView.ts';

export function askFilter(view: GlossaryView): void {
  const before = view.filter;
  const box = window.createInputBox();
  let isAccepted = false;
  box.title = l10n.t('Filter the Glossary');
  box.placeholder = l10n.t('A term, an abbreviation, or any wrong form of one');
  box.prompt = l10n.t('The view is filtered while you type.');
  box.value = before;
  box.onDidChangeValue((value) => {
    view.filter = value.trim();
  });
  box.onDidAccept(() => {
    isAccepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!isAccepted) view.filter = before;
    box.dispose();
  });
  box.show();
}
