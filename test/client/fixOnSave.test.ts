import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { activate, findings, withSetting } from './editor.ts';
import { clear, openFile, retype, textOf, write } from './files.ts';

const onSave = { 'source.fixAll.cxTerminology': 'explicit' };

/** Has VS Code fix what it saves for the time of `action`. */
async function fixingOnSave(action: () => Promise<void>): Promise<void> {
  const section = workspace.getConfiguration('editor');
  await section.update('codeActionsOnSave', onSave, ConfigurationTarget.Global);
  try {
    await action();
  } finally {
    await section.update('codeActionsOnSave', undefined, ConfigurationTarget.Global);
  }
}

describe('fixes on saving', () => {
  before(activate);
  afterEach(clear);

  it('are all that are safe, and leave links and code alone', () =>
    fixingOnSave(() =>
      withSetting('severities', { capitalization: 'warning' }, async () => {
        const editor = await openFile('saved/rules.md', 'Typed soon.\n');
        await retype(
          editor,
          [
            'Every [touch point](touch-points.md) at https://example.org/touch-point, `touch point`.',
            'A nps survey, a CLTV, a custmer journey, and about the Customer Effort Score a word.',
            'The CLV value is for its reader to judge.\n',
          ].join('\n\n'),
        );
        await findings(editor.document, 6);
        assert.ok(await editor.document.save());
        assert.equal(
          await textOf('saved/rules.md'),
          [
            'Every [touchpoint](touch-points.md) at https://example.org/touch-point, `touch point`.',
            'An NPS survey, a CLV, a customer journey, and about the customer effort score a word.',
            'The CLV value is for its reader to judge.\n',
          ].join('\n\n'),
        );
        assert.equal(editor.document.isDirty, false);
        await findings(editor.document, 1);
      }),
    ));

  it('take links to a changed heading along: here on disk, elsewhere for the writer to save', () =>
    fixingOnSave(async () => {
      await write('saved/other.md', 'See [all](heading.md#touch-points) of them.\n');
      const editor = await openFile('saved/heading.md', 'Typed soon.\n');
      await retype(editor, '# Touch points\n\nSee [above](#touch-points).\n');
      await findings(editor.document, 1);
      assert.ok(await editor.document.save());
      assert.equal(await textOf('saved/heading.md'), '# Touchpoints\n\nSee [above](#touchpoints).\n');
      const other = workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/saved/other.md'));
      assert.ok(other, 'the other file is open');
      assert.equal(other.getText(), 'See [all](heading.md#touchpoints) of them.\n');
      assert.ok(other.isDirty);
      assert.ok(await other.save());
      assert.equal(await textOf('saved/other.md'), 'See [all](heading.md#touchpoints) of them.\n');
    }));

  it('are none where the setting is not made', async () => {
    const editor = await openFile('saved/plain.md', 'Typed soon.\n');
    await retype(editor, 'Every touch point.\n');
    await findings(editor.document, 1);
    assert.ok(await editor.document.save());
    assert.equal(await textOf('saved/plain.md'), 'Every touch point.\n');
  });
});
