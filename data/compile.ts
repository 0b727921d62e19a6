/** Reads the glossary files of this folder, checks them, and gives the concepts: the build and the tests start here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Concept } from '../server/src/engine/glossary/concept.ts';
import { conceptsOf, type GlossaryFile } from '../server/src/engine/glossary/entry.ts';
import { faultsOfGlossary } from '../server/src/engine/glossary/validate.ts';
import { phrasesSharedWithSources } from './sources.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** A fault in the glossary data: where it is and what to do. */
export interface DataFault {
  file: string;
  /** 1-based; absent where the fault is in no one place. */
  line?: number;
  message: string;
}

/** The glossary is not valid; the message lists every fault. */
export class GlossaryError extends Error {
  readonly faults: readonly DataFault[];

  constructor(faults: readonly DataFault[]) {
    super(faults.map(({ file, line, message }) => `${file}${line ? `:${line}` : ''}: ${message}`).join('\n'));
    this.name = 'GlossaryError';
    this.faults = faults;
  }
}

/**
 * The built-in concepts in alphabetical order of their ids.
 * @throws GlossaryError where a file breaks the schema or a rule that a schema can't express.
 */
export function compileGlossary(): Concept[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return compileFiles(files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })));
}

/** As compileGlossary, over files given by name and text. */
export function compileFiles(files: readonly { name: string; text: string }[]): Concept[] {
  const schema = JSON.parse(readFileSync(join(folder, 'glossary.schema.json'), 'utf8'));
  const validate = new Ajv({ allErrors: true, verbose: true }).compile<GlossaryFile>(schema);
  const faults: DataFault[] = [];
  const concepts: Concept[] = [];
  const places = new Map<string, { file: string; line: number }>();
  for (const { name, text } of files) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    const lineOf = (path: readonly (string | number)[]) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    };
    for (const error of document.errors) {
      faults.push({ file: name, line: error.linePos?.[0].line ?? 1, message: error.message });
    }
    if (document.errors.length > 0) continue;
    const data: unknown = document.toJS();
    if (!validate(data)) {
      for (const { instancePath, message, params } of validate.errors ?? []) {
        const path = instancePath
          .split('/')
          .slice(1)
          .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
        const extra = 'additionalProperty' in params ? `: ${params.additionalProperty}` : '';
        faults.push({
          file: name,
          line: lineOf(path),
          message: `${path.join('.') || 'the file'} ${message}${extra}`,
        });
      }
      continue;
    }
    data.concepts.forEach((entry, index) => {
      places.set(entry.id, { file: name, line: lineOf(['concepts', index]) });
    });
    concepts.push(...conceptsOf(data));
  }
  if (faults.length === 0) {
    const found = [...faultsOfGlossary(concepts), ...phrasesSharedWithSources(concepts)];
    for (const { conceptId, message } of found) {
      faults.push({
        ...(places.get(conceptId) ?? { file: 'glossary' }),
        message: `${conceptId}: ${message}`,
      });
    }
  }
  if (faults.length > 0) throw new GlossaryError(faults);
  return concepts.sort((a, b) => (a.id < b.id ? -1 : 1));
}
