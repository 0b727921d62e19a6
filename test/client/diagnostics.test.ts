import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode';
import { findings, open, underlined, withSetting } from './editor.ts';

describe('diagnostics', () => {
  it('appear at the right ranges when a document is opened', async () => {
    const { document } = await open(
      '# Our touch points\n\nThe csat of **omni-channel** shops; `csat` is code.\n',
    );
    const found = await findings(document, 3);
    assert.deepEqual(
      found.map((finding) => [underlined(document, finding), finding.range.start.line]),
      [
        ['touch points', 0],
        ['csat', 2],
        ['omni-channel', 2],
      ],
    );
  });

  it('say what to write and why, with the rule and its page', async () => {
    const { document } = await open('One touch point.\n');
    const [finding] = await findings(document, 1);
    assert.equal(finding?.severity, DiagnosticSeverity.Warning);
    assert.match(finding?.message ?? '', /^Write “touchpoint”\. .+\.$/);
    const code = finding?.code;
    assert.ok(typeof code === 'object' && code.value === 'term-variant');
    assert.match(code.target.toString(), /docs\/rules\/term-variant\.md$/);
  });

  it('follow the text as it is typed', async () => {
    const editor = await open('A touch point.\n');
    await findings(editor.document, 1);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), 'The nps. '));
    await findings(editor.document, 2);
    await editor.edit((edit) => edit.delete(editor.document.lineAt(0).range));
    await findings(editor.document, 0);
  });

  it('come in MDX and stay away from other languages', async () => {
    const mdx = await open('A touch point.\n', 'mdx');
    await findings(mdx.document, 1);
    const plain = await open('A touch point.\n', 'plaintext');
    const markdown = await open('A touch point.\n');
    await findings(markdown.document, 1);
    await findings(plain.document, 0);
  });

  it('follow the settings at once', async () => {
    const { document } = await open('A touch point and csat.\n');
    await findings(document, 2);
    await withSetting('severities', { 'term-variant': 'off' }, async () => {
      const [left] = await findings(document, 1);
      assert.ok(left && underlined(document, left) === 'csat');
    });
    await withSetting('enable', false, async () => {
      await findings(document, 0);
    });
    await findings(document, 2);
  });
});
