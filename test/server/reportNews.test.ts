/** When a report is told to be out of date. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReportNews } from '../../server/src/report/reportNews.ts';

let documents: Map<string, string>;
let told: number;
let news: ReportNews;

beforeEach(() => {
  vi.useFakeTimers();
  documents = new Map([
    ['a', '1'],
    ['b', '1'],
  ]);
  told = 0;
  news = new ReportNews(
    (uri) => documents.get(uri),
    () => told++,
  );
});

afterEach(() => {
  vi.useRealTimers();
});

function change(uri: string, state: string): void {
  documents.set(uri, state);
  news.changed([uri]);
}

function make(): void {
  news.begin();
  news.made(new Map(documents));
}

test('once, for all changes after it', () => {
  make();
  change('a', '2');
  change('b', '2');
  vi.runAllTimers();
  change('a', '3');
  vi.runAllTimers();
  expect(told).toBe(1);
  make();
  change('a', '4');
  vi.runAllTimers();
  expect(told).toBe(2);
});

test('not for what is in it already, though it changed while it was made', () => {
  news.begin();
  change('a', '2');
  news.made(new Map(documents));
  vi.runAllTimers();
  expect(told).toBe(0);
});

test('for what changed too late to be in it', () => {
  news.begin();
  const states = new Map(documents);
  change('a', '2');
  news.made(states);
  vi.runAllTimers();
  expect(told).toBe(1);
});

test('for documents that are new or gone', () => {
  make();
  change('c', '1');
  vi.runAllTimers();
  make();
  documents.delete('c');
  news.changed(['c']);
  vi.runAllTimers();
  expect(told).toBe(2);
});

test('not when another one is begun before it is told', () => {
  make();
  change('a', '2');
  make();
  vi.runAllTimers();
  expect(told).toBe(0);
});

test('never before one is made', () => {
  change('a', '2');
  news.begin();
  change('b', '2');
  vi.runAllTimers();
  expect(told).toBe(0);
});
