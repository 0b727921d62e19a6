/** Add Term to Glossary: a new concept, from what is selected or what the writer says. */
import { l10n } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { ask } from './ask.ts';
import { changeGlossary, termAt, termOf } from './glossaryServer.ts';
import type { Target } from './target.ts';

/** `smart basket (SB)` */
const withAbbreviation = /^(.*?\S)\s*\(([\p{L}\p{N}&-]{2,10})\)$/u;

/** @param form what to begin with, where that is known. */
export async function addTerm(server: LanguageServer, { uri, editor }: Target, form?: string): Promise<void> {
  const found = form === undefined && editor ? await termAt(server, editor) : null;
  const known = found?.concept === undefined ? found : null;
  const value =
    form ?? (known?.abbreviation === undefined ? known?.form : `${known.form} (${known.abbreviation})`);
  const term = await ask({
    title: l10n.t('Add Term to Glossary (1 of 3)'),
    prompt: l10n.t(
      'The term as in the middle of a sentence, in the singular, with its abbreviation in brackets.',
    ),
    placeHolder: l10n.t('smart basket (SB)'),
    ...(value === undefined ? {} : { value }),
    check: (answer) => problemWith(server, { uri }, answer),
  });
  if (term === undefined) return;
  const definition = await ask({
    title: l10n.t('Add Term to Glossary (2 of 3)'),
    prompt: l10n.t('What is it? One or two sentences, or nothing for now. The hover shows them.'),
    placeHolder: l10n.t('Shopping basket that adds up the prices of what is put into it.'),
    isOptional: true,
  });
  if (definition === undefined) return;
  const others = await ask({
    title: l10n.t('Add Term to Glossary (3 of 3)'),
    prompt: l10n.t('Which other words must not be used for it? With commas between them, or nothing.'),
    placeHolder: l10n.t('smart cart, trolley'),
    isOptional: true,
  });
  if (others === undefined) return;
  const [, written = term, abbreviation] = withAbbreviation.exec(term) ?? [];
  const deprecated = others.split(',').map((one) => one.trim());
  await changeGlossary(server, uri, {
    kind: 'add',
    term: written,
    ...(abbreviation === undefined ? {} : { abbreviation }),
    ...(definition === '' ? {} : { definition }),
    deprecated: deprecated.filter((one) => one !== ''),
  });
}

async function problemWith(
  server: LanguageServer,
  { uri }: Target,
  answer: string,
): Promise<string | undefined> {
  const [, term = answer] = withAbbreviation.exec(answer) ?? [];
  const { concept } = await termOf(server, uri, term);
  return concept && l10n.t('“{0}” is in the glossary already, as a form of “{1}”.', term, concept.term);
}
