/** American and British spellings of the words that terms are made of. */

/** Which spelling counts as right: the glossary's own (`en-US`), the British one, or both (`off`). */
export type SpellingPreference = 'en-US' | 'en-GB' | 'off';

/** A regular correspondence: a word part, and what stands before and after it. */
interface Correspondence {
  readonly before: string;
  readonly american: string;
  readonly british: string;
  readonly after: string;
}

const nounEndings = '|s|ed|ing|al|ally|ite|ites|able|ably';

/** The one that any number of words follow: `-ize`, `-ise`, with three letters or more before it. */
const izeOrIse = /i([sz])(?:e|es|ed|ing|er|ers|ation|ations|ational)$/;

/** Those that some words follow, of which a spelling that looks like several is of the first. */
const correspondences: readonly Correspondence[] = [
  {
    before: 'behavi|col|fav|flav|hon|lab|neighb|endeav|harb|hum',
    american: 'or',
    british: 'our',
    after: nounEndings,
  },
  { before: 'anal|catal|paral', american: 'yz', british: 'ys', after: 'e|es|ed|ing|er|ers' },
  { before: 'cent|theat|fib', american: 'er', british: 're', after: '|s' },
  { before: 'fulfil|enrol|instal', american: 'l', british: '', after: 'ment|ments' },
  {
    before: 'cancel|dial|label|level|model|signal|travel|channel',
    american: '',
    british: 'l',
    after: 'ed|ing|er|ers',
  },
  { before: 'program', american: '', british: 'me', after: '|s' },
  { before: 'catalog', american: '', british: 'ue', after: '|s' },
  { before: 't', american: 'i', british: 'y', after: 're|res' },
];

/** Words that end so and are spelled alike everywhere. */
const sameEverywhere: ReadonlySet<string> = new Set(
  (
    'capsize downsize oversize resize advertise advertised advertises advertising advertiser advertisers ' +
    'advise advised advises advising adviser advisers compromise compromised compromises enterprise ' +
    'enterprises enterprising exercise exercised exercises exercising expertise franchise franchised ' +
    'franchises franchising improvise improvised merchandise merchandised merchandiser merchandising ' +
    'precise premise premises promise promised promises promising revise revised revises revising supervise ' +
    'supervised supervises supervising surprise surprised surprises surprising televise televised otherwise ' +
    'likewise comprise comprised comprises comprising concise devise devised devises devising praise praised'
  ).split(' '),
);

/** A word in the other spelling, and whose that is. */
interface OtherSpelling {
  readonly word: string;
  readonly locale: 'en-US' | 'en-GB';
}

/** The other spelling of each word that follows one of the correspondences, either way. */
const others: ReadonlyMap<string, OtherSpelling> = new Map(
  correspondences
    .flatMap(({ before, american, british, after }) =>
      before.split('|').flatMap((stem) =>
        after.split('|').flatMap((ending): [string, OtherSpelling][] => {
          const [ours, theirs] = [`${stem}${american}${ending}`, `${stem}${british}${ending}`];
          return [
            [ours, { word: theirs, locale: 'en-GB' }],
            [theirs, { word: ours, locale: 'en-US' }],
          ];
        }),
      ),
    )
    // Of the same keys a map keeps the last.
    .reverse(),
);

/** The other spelling of a word in lower case, and whose it is; `undefined` where all spell it alike. */
export function otherSpelling(word: string): OtherSpelling | undefined {
  const ending = izeOrIse.exec(word);
  if (!ending || !/^\p{L}{3,}$/u.test(word.slice(0, ending.index))) return others.get(word);
  if (sameEverywhere.has(word)) return undefined;
  const isBritish = ending[1] === 's';
  const at = ending.index + 1;
  return {
    word: `${word.slice(0, at)}${isBritish ? 'z' : 's'}${word.slice(at + 1)}`,
    locale: isBritish ? 'en-US' : 'en-GB',
  };
}

/** The spelling of a word in lower case that a preference wants, given the glossary's own. */
export function preferredSpelling(word: string, preference: SpellingPreference): string {
  if (preference !== 'en-GB') return word;
  const other = otherSpelling(word);
  return other?.locale === 'en-GB' ? other.word : word;
}
