/** To prefer, to forbid or to ignore what is selected, or what is at the cursor. */
import { l10n, window } from 'vscode';
import type { TermAt } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { addTerm } from './addTerm.ts';
import { ask } from './ask.ts';
import { changeGlossary, termAt, termOf } from './glossaryServer.ts';
import type { Target } from './target.ts';

export async function preferForm(server: LanguageServer, target: Target): Promise<void> {
  const found = await formFor(server, target, l10n.t('Prefer Form'), l10n.t('Which form is to be written?'));
  if (!found) return;
  const { form, concept } = found;
  if (concept) {
    await changeGlossary(server, target.uri, { kind: 'prefer', form, concept: concept.id });
    return;
  }
  const add = l10n.t('Add Term…');
  const message = l10n.t(
    '“{0}” is no form of a term that the glossary knows. Add it as a term of your own?',
    form,
  );
  if ((await window.showInformationMessage(message, add)) === add) await addTerm(server, target, form);
}

export async function forbidForm(server: LanguageServer, target: Target): Promise<void> {
  const title = l10n.t('Forbid Form');
  const found = await formFor(server, target, title, l10n.t('Which form must not be written?'));
  if (!found) return;
  const { form, concept } = found;
  if (concept && concept.status !== 'preferred') {
    await changeGlossary(server, target.uri, { kind: 'forbid', form, concept: concept.id });
    return;
  }
  const instead = await ask({ title, prompt: l10n.t('What is to be written instead of “{0}”?', form) });
  if (instead === undefined) return;
  if (concept) {
    await changeGlossary(server, target.uri, { kind: 'prefer', form: instead, concept: concept.id });
    return;
  }
  const { concept: other } = await termOf(server, target.uri, instead);
  if (other) await changeGlossary(server, target.uri, { kind: 'forbid', form, concept: other.id });
  else await changeGlossary(server, target.uri, { kind: 'add', term: instead, deprecated: [form] });
}

export async function ignoreInWorkspace(server: LanguageServer, target: Target): Promise<void> {
  const title = l10n.t('Ignore in Workspace');
  const found = await formFor(server, target, title, l10n.t('Which words are never to be reported?'));
  if (found) await changeGlossary(server, target.uri, { kind: 'ignore', form: found.form });
}

/** What is selected or at the cursor, or else what the writer says; `undefined` where the writer has given up. */
async function formFor(
  server: LanguageServer,
  { uri, editor }: Target,
  title: string,
  prompt: string,
): Promise<TermAt | undefined> {
  const found = editor ? await termAt(server, editor) : null;
  if (found) return found;
  const form = await ask({ title, prompt });
  return form === undefined ? undefined : termOf(server, uri, form);
}
