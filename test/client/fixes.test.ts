import assert from 'node:assert/strict';
import { CodeActionKind, commands, workspace } from 'vscode';
import { actionsOver, findings, open } from './editor.ts';

describe('fixes', () => {
  it('replace one form and clear its finding', async () => {
    const { document } = await open('A Touch Points review, and omni-channel.\n');
    await findings(document, 2);
    const [preferred] = (await actionsOver(document, 'Touch Points')).filter(
      ({ isPreferred }) => isPreferred,
    );
    assert.ok(preferred?.edit, 'there is a preferred quick fix');
    await workspace.applyEdit(preferred.edit);
    assert.equal(document.getText(), 'A Touchpoints review, and omni-channel.\n');
    await findings(document, 1);
  });

  it('replace all of one term in the document', async () => {
    const { document } = await open('A touch point, two touch-points, csat.\n');
    await findings(document, 3);
    const all = (await actionsOver(document, 'touch point')).find(({ title }) => /all/i.test(title));
    assert.ok(all?.edit, 'there is a quick fix for all of them');
    await workspace.applyEdit(all.edit);
    assert.equal(document.getText(), 'A touchpoint, two touchpoints, csat.\n');
    await findings(document, 1);
  });

  it('offer another right term, as a rewriting', async () => {
    const { document } = await open('Our CLV rose, as a touch point.\n');
    await findings(document, 1);
    const [action] = await actionsOver(document, 'CLV', CodeActionKind.RefactorRewrite);
    assert.equal(action?.title, 'Write out “customer lifetime value”');
    assert.ok(action.edit, 'it has an edit');
    await workspace.applyEdit(action.edit);
    assert.equal(document.getText(), 'Our customer lifetime value rose, as a touch point.\n');
  });

  it('fix all, as a source action for saving', async () => {
    const { document } = await open('a nps survey,\nthe voice of\ncustomer.\n');
    await findings(document, 2);
    const kind = CodeActionKind.SourceFixAll.append('cxTerminology');
    const [action] = await actionsOver(document, 'nps', kind);
    assert.ok(action?.edit, 'there is a source action');
    await workspace.applyEdit(action.edit);
    assert.equal(document.getText(), 'an NPS survey,\nthe voice of\nthe customer.\n');
    await findings(document, 0);
  });

  it('fix all by the command, and undo it in one step', async () => {
    const before = 'A touch point, csat, omni-channel and `csat`.\n';
    const { document } = await open(before);
    await findings(document, 3);
    await commands.executeCommand('cxTerminology.fixAll');
    await findings(document, 0);
    assert.equal(document.getText(), 'A touchpoint, CSAT, omnichannel and `csat`.\n');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
