/** Looks for what may be a term in the text of a file. Loaded when somebody wants to know. */
import { languageOfFile } from '../documentLanguage.ts';
import { packSightings, phrasePlaces, sightingsIn } from '../engine/extraction/index.ts';
import { isEnglishWord } from '../englishWords.ts';
import { defaultServerSettings } from '../settings.ts';
import type { PackedProseSettings, ProseJob } from './proseJob.ts';

/** What in a text may be a term, known or not, packed. */
export function sightingsOf({ uri, text, settings }: ProseJob): string {
  return packSightings(sightingsIn(text, unpack(uri, settings), isEnglishWord));
}

/** Where phrases with one of these keys stand in a text: `[from, to)` in UTF-16 offsets. */
export function placesOf({ uri, text, settings }: ProseJob, keys: ReadonlySet<string>) {
  return phrasePlaces(text, unpack(uri, settings), isEnglishWord, keys);
}

function unpack(uri: string, { frontMatterKeys, dialects }: PackedProseSettings) {
  return {
    frontMatterKeys,
    dialects: defaultServerSettings.dialects.with(dialects),
    language: languageOfFile(uri),
  };
}
