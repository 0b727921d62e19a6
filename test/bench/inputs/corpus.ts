/**
 * Folders of Markdown files: one of stated make-up, from a seed, or a copy of the files of another one.
 * The one made here has 180 files for each megabyte, of 0.5 to 60 KB, half of them below 4 KB, in folders
 * of 50; for each megabyte about 25 wrong forms in prose and 150 elsewhere.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MarkdownWriter, type Wording } from './markdown.ts';
import { Random } from './random.ts';

export interface CorpusFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Corpus {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** What it is, for the report. */
  readonly description: string;
}

const perMegabyte = { files: 180, wrong: 25, hidden: 150 };

/** The files of a corpus of about so many megabytes (of 10⁶ code units). */
export function* syntheticFiles(megabytes: number, wording: Wording, seed: number): Generator<CorpusFile> {
  const random = new Random(seed);
  const files = Math.max(1, Math.round(megabytes * perMegabyte.files));
  const shares = Array.from({ length: files }, () => Math.exp(normal(random)));
  const sum = shares.reduce((a, b) => a + b);
  for (const [index, share] of shares.entries()) {
    const length = Math.min(60_000, Math.max(500, (share / sum) * megabytes * 1e6));
    const writer = new MarkdownWriter(wording, seed + index);
    const [wrong, hidden] = [perMegabyte.wrong, perMegabyte.hidden].map((count) =>
      wholeNumber((count * length) / 1e6, random),
    );
    const text = writer.frontMatter() + writer.document(length, wrong ?? 0, hidden ?? 0);
    yield { path: `part-${Math.floor(index / 50)}/page-${index}.md`, text };
  }
}

/** Writes a synthetic corpus. */
export function writeSynthetic(folder: string, megabytes: number, wording: Wording, seed: number): Corpus {
  return write(folder, syntheticFiles(megabytes, wording, seed), `synthetic, seed ${seed}`);
}

/**
 * Copies the Markdown files below a folder, so that every program sees the same ones and no configuration.
 */
export function copyCorpus(from: string, folder: string): Corpus {
  return write(folder, markdownFiles(from), 'given');
}

function* markdownFiles(folder: string): Generator<CorpusFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue;
    const file = join(entry.parentPath, entry.name);
    yield {
      path: file.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
      text: readFileSync(file, 'utf8'),
    };
  }
}

function write(folder: string, files: Iterable<CorpusFile>, kind: string): Corpus {
  let [count, bytes] = [0, 0];
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    count++;
    bytes += Buffer.byteLength(text);
  }
  const description = `${kind}: ${count.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB`;
  return { folder, files: count, bytes, description };
}

/** Normally distributed, about 0 with a deviation of 1 (Box–Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

/** A whole number that is this one on average. */
function wholeNumber(expected: number, random: Random): number {
  return Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
}
