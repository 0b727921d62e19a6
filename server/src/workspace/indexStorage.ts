/** Where an index is kept between two runs of the server. */

import { nextTurn } from '../nextTurn.ts';
import { contentHash } from './contentHash.ts';
import type { FileRecord } from './fileRecord.ts';

/** One text for each workspace; the platform says where. */
export interface IndexStorage {
  /** The text that was written last; `undefined` where there is none or it can't be read. */
  read(): Promise<string | undefined>;
  /**
   * Replaces the text: at no moment there is half of one.
   * @throws Error where it can't be written.
   */
  write(text: string): Promise<void>;
}

/** Says what follows, and what is to be changed together with what follows. */
const format = 'cx-terminology workspace index 3';

/** How many lines are read or written before others have their turn. */
const linesPerTurn = 200;

/** What stands in a line for each file: the URI and its record. */
type Line = readonly [string, FileRecord];

/** The records of files, by URI, as a text. */
export async function writeRecords(records: ReadonlyMap<string, FileRecord>): Promise<string> {
  const lines: string[] = [];
  for (const [uri, record] of records) {
    lines.push(JSON.stringify([uri, record] satisfies Line));
    if (lines.length % linesPerTurn === 0) await nextTurn();
  }
  const body = lines.join('\n');
  return `${format} ${contentHash(body)}\n${body}`;
}

/** The records that were written; none where anything is not as it was written. */
export async function readRecords(text: string): Promise<Map<string, FileRecord>> {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== `${format} ${contentHash(body)}`) return new Map();
  const records = new Map<string, FileRecord>();
  for (const line of body === '' ? [] : body.split('\n')) {
    const [uri, record] = JSON.parse(line) as Line;
    records.set(uri, record);
    if (records.size % linesPerTurn === 0) await nextTurn();
  }
  return records;
}
