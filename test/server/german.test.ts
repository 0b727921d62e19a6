/** What the server says to a client whose user reads German. */
import { describe, expect, test } from 'vitest';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { CheckedWorkspace, wrong } from './support/checkedWorkspace.ts';
import { connect, editorCapabilities } from './support/client.ts';
import { Workspace } from './support/workspace.ts';

const text = 'Every touch point of CSAT (customer satisfaction) counts.\n';

test.each([
  ['de', 'Schreiben Sie „touchpoint“. „touchpoint“ wird zusammengeschrieben.'],
  ['de-AT', 'Schreiben Sie „touchpoint“. „touchpoint“ wird zusammengeschrieben.'],
  ['den', 'Write “touchpoint”. “touchpoint” is one word.'],
  ['fr', 'Write “touchpoint”. “touchpoint” is one word.'],
  [undefined, 'Write “touchpoint”. “touchpoint” is one word.'],
])('with the locale %s, a finding says: %s', async (locale, message) => {
  const client = await connect(locale === undefined ? {} : { locale });
  const [diagnostic] = await (await client.open(wrong)).diagnostics();
  expect(diagnostic?.message).toBe(message);
});

describe('in German', () => {
  test('are code actions', async () => {
    const client = await connect({ locale: 'de' });
    const document = await client.open(`${text}\nEvery touch point.\n`);
    const titles = (await document.codeActions({ at: 'touch point' })).map(({ title }) => title);
    expect(titles).toEqual([
      'Durch „touchpoint“ ersetzen',
      'Alle 2 in diesem Dokument durch „touchpoint“ ersetzen',
      '„touch point“ hier ignorieren',
      'term-variant in diesem Dokument ignorieren',
    ]);
  });

  test('is the hover, in which what to write stands out', async () => {
    const client = await connect({ locale: 'de' });
    const card = await (await client.open(text)).card('touch point');
    expect(card).toContain('Schreiben Sie **touchpoint**.');
    expect(card).toContain('*Quelle:*');
  });

  test('is the page of an entry, but for what the glossary says', async () => {
    const client = await connect({ locale: 'de' });
    const entry = await client.entry('touchpoint');
    expect(entry?.markdown).toContain('*Substantiv · ');
    expect(entry?.markdown).toContain('| Form | Status | Hinweis |');
    expect(entry?.markdown).toContain('| touchpoint | bevorzugt |');
    expect(entry?.markdown).toContain('## Quellen');
  });

  test('is what explains a completion', async () => {
    const client = await connect({ locale: 'de' });
    const document = await client.open('Our CSA');
    const list = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri },
      position: { line: 0, character: 7 },
    });
    const items = Array.isArray(list) ? list : (list?.items ?? []);
    expect(items.map(({ detail }) => detail)).toContain('Abkürzung, bevorzugt · customer satisfaction');
  });

  test('are findings of files that are not open', async () => {
    const one = await CheckedWorkspace.with({ 'a.md': wrong }, { locale: 'de' });
    const [report] = await one.pull();
    expect(report?.kind === 'full' && report.items[0]?.message).toContain('wird zusammengeschrieben');
  });

  test('they are checked again after another language', async () => {
    const workspace = new Workspace({ 'a.md': wrong });
    const before = await (await CheckedWorkspace.in(workspace)).pull();
    const one = await CheckedWorkspace.in(workspace, { locale: 'de' });
    expect(one.counts(await one.pull(before))).toEqual({ 'a.md': 1 });
  });

  test('are faults of configuration files, with what puts them right, and the help with them', async () => {
    const workspace = new Workspace({});
    const uri = workspace.uri('.cx-terminology.yaml');
    const capabilities = { ...editorCapabilities };
    const client = await connect({ capabilities, locale: 'de', workspaceFolders: [workspace.uri()] });
    const document = await client.open('spelling: en\nrule: {}\n', { languageId: 'yaml', uri });
    const { diagnostics } = await client.published.first((sent) => sent.uri === uri);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '„spelling“ muss „en-US“, „en-GB“ oder „off“ sein, nicht „en“.',
      '„rule“ hat hier keine Bedeutung. Meinten Sie „rules“?',
    ]);
    const actions = await document.codeActions({ at: 'rule', diagnostics });
    expect(actions.map(({ title }) => title)).toEqual(['In „rules“ ändern', '„rule“ entfernen']);
    const hover = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    expect(JSON.stringify(hover)).toContain('Die Schreibung, die Begriffe haben sollen');
    expect(JSON.stringify(hover)).toContain('Ohne Angabe: `en-US`.');
  });

  test('are lenses, with numbers as they are written there', async () => {
    const uses = Array.from({ length: 1001 }, () => 'A smart basket.\n\n').join('');
    const team = 'concepts:\n  - term: smart basket\n';
    const workspace = new Workspace({ 'a.md': uses, '.cx-terminology.yaml': team });
    const uri = workspace.uri('.cx-terminology.yaml');
    const initializationOptions = { commands: ['cxTerminology.showUses'] };
    const workspaceFolders = [workspace.uri()];
    const client = await connect({ locale: 'de', workspaceFolders, initializationOptions });
    await client.open(team, { languageId: 'yaml', uri });
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    const [lens] = lenses ?? [];
    if (!lens) throw new Error('There is no lens.');
    const { command } = await client.connection.sendRequest(CodeLensResolveRequest.type, lens);
    expect(command?.title).toBe('1.001 Verwendungen in 1 Datei');
  });
});
