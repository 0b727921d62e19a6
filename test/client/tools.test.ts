import assert from 'node:assert/strict';
import { extensions, type LanguageModelTextPart, lm, type Uri, workspace } from 'vscode';
import { activate, extensionId, open } from './editor.ts';
import { uriOf, write } from './files.ts';

/** The parts of a tool’s answer, as a language model gets them. */
async function invoke(name: string, input: object): Promise<string[]> {
  const { content } = await lm.invokeTool(`cxTerminology_${name}`, { input, toolInvocationToken: undefined });
  return (content as LanguageModelTextPart[]).map(({ value }) => value);
}

const written: Uri[] = [];

/** Writes a file into the workspace, and resolves with its URI. */
async function writeFile(name: string, text: string): Promise<Uri> {
  const uri = uriOf(name);
  await write(uri, text);
  written.push(uri);
  return uri;
}

describe('language model tools', () => {
  before(async () => {
    await activate();
    // The terms of the built-in glossary hold in an untitled document.
    await open('Nothing to see.\n');
  });

  after(async () => {
    for (const uri of written) await workspace.fs.delete(uri);
  });

  it('are those of the manifest', () => {
    const declared: { name: string }[] =
      extensions.getExtension(extensionId)?.packageJSON.contributes.languageModelTools;
    const offered = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('cxTerminology_'));
    assert.deepEqual(offered.toSorted(), declared.map(({ name }) => name).toSorted());
  });

  describe('look-up', () => {
    it('says of a wrong form what to write, and what it means', async () => {
      const [answer = ''] = await invoke('lookUp', { term: 'C-SAT' });
      assert.match(answer, /^Do not write “C-SAT” \(variant\); the term is “customer satisfaction”\./);
      assert.match(answer, /# customer satisfaction \(CSAT\)/);
      assert.match(answer, /Metric that states/);
      assert.ok(!answer.includes('cx-terminology:'));
    });

    it('says of a right form that it is', async () => {
      const [answer = ''] = await invoke('lookUp', { term: 'touchpoint' });
      assert.match(answer, /^“touchpoint” is right\./);
    });

    it('has all that an ambiguous form stands for', async () => {
      assert.equal((await invoke('lookUp', { term: 'FCR' })).length, 2);
    });

    it('names similar terms, or says that there are none', async () => {
      const [similar = ''] = await invoke('lookUp', { term: 'effort' });
      assert.match(similar, /^The glossary has no term “effort”\. Similar ones:\n- customer effort: /);
      assert.deepEqual(await invoke('lookUp', { term: 'qqqqqq' }), [
        'The glossary has no term like “qqqqqq”.',
      ]);
    });

    it('wants a term', async () => {
      await assert.rejects(invoke('lookUp', { term: '  ' }), /Give a term to look up/);
    });
  });

  describe('check', () => {
    it('reports the findings of a text, and corrects it', async () => {
      const [report = '', corrected] = await invoke('check', {
        text: 'Hello.\n\nEvery touch point has a chat bot.\n',
      });
      const [head, first = '', second = ''] = report.split('\n');
      assert.equal(head, '2 findings:');
      assert.match(first, /^3:7 warning term-variant “touch point”: Write “touchpoint”\. /);
      assert.match(second, /^3:25 warning term-variant “chat bot”: /);
      assert.match(report, /The corrected text follows\.$/);
      assert.equal(corrected, 'Hello.\n\nEvery touchpoint has a chatbot.\n');
    });

    it('says what it leaves to a person', async () => {
      const [report = '', corrected] = await invoke('check', { text: '# Touch points\n\nA chat bot.\n' });
      assert.match(
        report,
        /follows; 1 finding left, as a person has to decide, or links may lead to a heading/,
      );
      assert.equal(corrected, '# Touch points\n\nA chatbot.\n');
    });

    it('says that all is well', async () => {
      assert.deepEqual(await invoke('check', { text: 'All is well.' }), [
        'No findings: all terms are written as the glossary has them.',
      ]);
    });

    it('checks a file by its path or URI, and corrects its text if asked', async () => {
      const uri = await writeFile('tool-check.md', 'One touch point.\n');
      const [report = '', ...others] = await invoke('check', { file: 'tool-check.md' });
      assert.match(report, /^1 finding:\n1:5 warning term-variant/);
      assert.deepEqual(others, []);
      assert.deepEqual(await invoke('check', { file: uri.path }), [report]);
      const [, corrected] = await invoke('check', { file: uri.toString(), correctedText: true });
      assert.equal(corrected, 'One touchpoint.\n');
    });

    it('says what to do where there is no such file, or it is none that is checked', async () => {
      await writeFile('tool-check.txt', 'One touch point.\n');
      await assert.rejects(
        invoke('check', { file: 'nowhere.md' }),
        /no file “nowhere\.md” in the workspace\. Give/,
      );
      await assert.rejects(invoke('check', { file: '../../etc/hosts' }), /no file/);
      await assert.rejects(invoke('check', { file: 'file:///etc/hosts' }), /no file/);
      await assert.rejects(invoke('check', { file: 'tool-check.txt' }), /neither Markdown nor MDX/);
      await assert.rejects(invoke('check', {}), /either a text to check or a file/);
    });
  });

  describe('glossary', () => {
    it('comes page by page', async () => {
      const [first = ''] = await invoke('glossary', {});
      assert.match(first, /^Concepts 1 to 50 of \d+\. Page 2 has more\.\n- /);
      assert.equal(first.split('\n').length, 51);
      const [last = ''] = await invoke('glossary', { page: 4 });
      assert.match(last, /^Concepts 151 to \d+ of \d+\.\n/);
      await assert.rejects(invoke('glossary', { page: 9 }), /no page 9: the last one is 4/);
    });

    it('can be filtered', async () => {
      const [answer = ''] = await invoke('glossary', { filter: 'Churn' });
      assert.match(answer, /\n- customer churn: /);
      for (const line of answer.split('\n').slice(1)) assert.match(line, /churn/i);
      const [nothing = ''] = await invoke('glossary', { filter: 'qqqqqq' });
      assert.match(nothing, /^Nothing in the glossary mentions “qqqqqq”\./);
    });
  });

  describe('fix', () => {
    it('fixes a file in the editor, and leaves it to the user to save', async () => {
      const uri = await writeFile('tool-fix.md', 'One touch point, a chat bot.\n');
      const [answer = ''] = await invoke('fix', { file: 'tool-fix.md' });
      assert.match(
        answer,
        /^Fixed 2 findings in “tool-fix\.md”\. The changes are in the editor, not yet saved\./,
      );
      const document = await workspace.openTextDocument(uri);
      assert.equal(document.getText(), 'One touchpoint, a chatbot.\n');
      assert.ok(document.isDirty);
      await document.save();
      assert.deepEqual(await invoke('fix', { file: 'tool-fix.md' }), [
        'There is nothing to fix in “tool-fix.md”.',
      ]);
    });
  });
});
