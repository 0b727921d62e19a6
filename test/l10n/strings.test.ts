/** What the extension and the server say to readers goes by way of translation. */
import { expect, test } from 'vitest';
import { schemaTexts } from './schemaTexts.ts';
import { type Text, textsIn } from './source.ts';

/** What VS Code or an editor shows. */
const shown = new Set(
  'title label aria-label detail description message problem prompt placeHolder placeholder tooltip containerName documentation'.split(
    ' ',
  ),
);

/** What only developers and who looks into the log get to see. */
const forDevelopers = /^(?:Error|RangeError|this\.error|(?:.*\.)?(?:log|console)\.\w+)$/;

/** Two words with a space between them, quotation marks, or one word with a capital. */
function isForReaders({ text, property }: Text): boolean {
  if (property === 'class') return false;
  if (property !== undefined && shown.has(property)) return /\p{L}{2}/u.test(text);
  const isSentence = /\p{L}{2,}[,.:;…!?]?\s(?:\p{L}|\{\})/u.test(text) || /[“”]/.test(text);
  return isSentence || /^\p{Lu}\p{Ll}+…?$/u.test(text);
}

function untranslated(
  patterns: readonly string[],
  isSaying: RegExp,
  exceptions: readonly RegExp[],
): string[] {
  const found = textsIn(patterns).filter(
    (one) =>
      isForReaders(one) && !one.calls.some((callee) => isSaying.test(callee) || forDevelopers.test(callee)),
  );
  const unused = exceptions.filter((exception) => !found.some(({ text }) => exception.test(text)));
  expect(unused, 'exceptions that nothing is an exception by').toEqual([]);
  return found
    .filter(({ text }) => !exceptions.some((exception) => exception.test(text)))
    .map(({ place, text }) => `${place} ${text}`);
}

test('in the client', () => {
  const exceptions = [
    // The name of the extension is the same everywhere.
    /^CX Terminology$/,
    // Ids of what stands in the tree.
    /^(?:\{\}subject|concept|form) \{\}/,
    // HTML and its policy; what readers see of it is put in.
    /^(?:\{\}|\s)*</,
    // Front matter.
    /^---\n/,
    /^style-src/,
    // A key.
    /^Escape$/,
  ];
  // What tools answer is for language models.
  const files = ['client/{src,page}/**/*.{ts,tsx}', '!client/src/tools/**'];
  expect(untranslated(files, /^l10n\.t$/, exceptions)).toEqual([]);
});

test('in the server', () => {
  const files = [
    'server/src/**/*.ts',
    // The command line is English.
    '!server/src/{cli,messages}/**',
    '!server/src/{commandLine,node}.ts',
    // What is wrong with settings of the editor is told in the log.
    '!server/src/{settings,settingsStore}.ts',
    // The protocol.
    '!server/src/wire/**',
    // Lists of words and names of syntax, and what is wrong with the built-in glossary.
    '!server/src/engine/{extraction,fixes,glossary,language,markdown,matching,presence}/**',
  ];
  const texts = schemaTexts();
  const isOfSchema = [...texts].map((text) => new RegExp(`^${text.replace(/[^\w\s]/g, '\\$&')}$`));
  const exceptions = [
    // The name of the server.
    /^CX Terminology$/,
    // Faults of the protocol, which clients don't show.
    /^The request was cancelled\.$/,
    /^The documents? ha(?:s|ve) changed\.$/,
    /^\{\} takes /,
    // What the engine calls things.
    /^(?:full form|same type|proper noun|front matter|term with abbreviation|Document|Block)$/,
    // What is written into a team's file.
    /^Own terms$/,
    /^(?:definition: What|# What your team|\{\}# concepts:)/,
    // Says of a text what language it is in.
    /^<(\w+) lang="en">\s*(?:\{\}\s*)?<\/\1>$/,
    // What is watched, for the log.
    /^configuration files$/,
    /^cx-terminology workspace index/,
  ];
  const found = untranslated(files, /(?:^|\.)say$|^sayIn\(.*\)$|^UnreadableFile$/, exceptions);
  const others = found.filter((one) => !isOfSchema.some((text) => text.test(one.replace(/^\S+ /, ''))));
  expect(others).toEqual([]);
});
