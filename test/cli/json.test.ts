/** The report for programs. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';
import { check, report } from './support/program.ts';

test('has everything about findings, files, sums and errors', async () => {
  const folder = folderWith({
    'docs/a.md': '# 🎉\r\n\r\n🎉 The touch\r\npoint and more.\r\n',
    'docs/b.md': 'Nothing to find.\n',
  });
  const { exitCode, stdout, stderr } = await check(['--format', 'json', 'docs', 'missing.md'], {
    in: folder,
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('missing.md does not exist');
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    files: [
      {
        path: join('docs', 'a.md'),
        findings: [
          {
            code: 'term-variant',
            severity: 'warning',
            message: 'Write “touchpoint”. “touchpoint” is one word.',
            conceptId: 'touchpoint',
            form: 'touch point',
            replacement: 'touchpoint',
            start: { line: 3, column: 8 },
            end: { line: 4, column: 6 },
            range: [15, 27],
            fixable: true,
            edits: expect.any(Array),
          },
        ],
        fixed: 0,
      },
      { path: join('docs', 'b.md'), findings: [], fixed: 0 },
    ],
    summary: {
      files: 2,
      filesWithFindings: 1,
      findings: 1,
      fixable: 1,
      fixed: 0,
      filesFixed: 0,
      linksCorrected: 0,
      filesWithLinksCorrected: 0,
      failing: 1,
      bySeverity: { error: 0, warning: 1, information: 0, hint: 0 },
    },
    errors: [{ path: 'missing.md', message: expect.stringContaining('does not exist') }],
  });
});

test('ranges and edits are offsets without the byte order mark', async () => {
  const text = 'An omni-channel plan.\n';
  const { files } = await report(['-'], { input: `\uFEFF${text}` });
  const finding = files[0]?.findings[0];
  expect(text.slice(...(finding?.range ?? [0, 0]))).toBe('omni-channel');
  expect(finding?.edits).toEqual([{ range: [7, 8], text: '' }]);
});

test('after fixing, it tells what is left and how many findings are gone', async () => {
  const folder = folderWith({ 'a.md': 'A touch point and a chat bot.\n', 'b.md': 'Nothing to find.\n' });
  const { files, summary } = await report(['--fix', '.'], { in: folder });
  expect(files).toEqual([
    { path: 'a.md', findings: [], fixed: 2 },
    { path: 'b.md', findings: [], fixed: 0 },
  ]);
  expect(summary).toMatchObject({ findings: 0, fixed: 2, filesFixed: 1 });
});

test('is valid without files', async () => {
  expect(await report(['.'], { in: folderWith({}) })).toMatchObject({ version: 1, files: [], errors: [] });
});
