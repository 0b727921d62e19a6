/** Findings that a program can't fix for certain: changes to choose from, and the other places that they are about. */
import { expect, test } from 'vitest';
import { connect } from './support/client.ts';

test('an abbreviation that is never written out can be', async () => {
  const client = await connect();
  const document = await client.open('An NPS survey.\n');
  const actions = await document.codeActions({ only: ['quickfix'] });
  expect(actions.map(({ title }) => title).filter((title) => !title.startsWith('Ignore'))).toEqual([
    'Write “Net Promoter Score (NPS)”',
  ]);
  expect(actions[0]?.isPreferred).toBeUndefined();
  expect(document.after(actions[0]?.edit)).toBe('A Net Promoter Score (NPS) survey.\n');
});

test('an ambiguous abbreviation offers each meaning', async () => {
  const client = await connect();
  const document = await client.open('Our FCR rose.\n');
  const actions = await document.codeActions({ only: ['quickfix'] });
  const choices = actions.filter(({ title }) => !title.startsWith('Ignore'));
  expect(choices.map(({ edit }) => document.after(edit))).toEqual([
    'Our first call resolution (FCR) rose.\n',
    'Our first contact resolution (FCR) rose.\n',
  ]);
});

test('choices are no part of fix all', async () => {
  const client = await connect();
  const document = await client.open('Our FCR rose, and the NPS score.\n');
  expect(await document.codeActions({ only: ['source.fixAll'] })).toEqual([]);
});

test('mixed usage shows where the other form stands', async () => {
  const client = await connect();
  const document = await client.open('Geo-fencing and geo-fencing.\nAnd geofencing.\n');
  const [finding] = await document.diagnostics();
  expect(finding?.code).toBe('mixed-usage');
  expect(finding?.relatedInformation?.map(({ location }) => location.range.start.line)).toEqual([0, 0]);
});

test('a comment that suppresses nothing can be removed', async () => {
  const client = await connect();
  const document = await client.open('<!-- cx-terminology-disable-next-line -->\nA touchpoint.\n');
  const [action] = await document.codeActions({ only: ['quickfix'] });
  expect(document.after(action?.edit)).toBe('A touchpoint.\n');
});
