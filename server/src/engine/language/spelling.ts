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

const verbEndings = 'e|es|ed|ing|er|ers|ation|ations|ational';
const nounEndings = '|s|ed|ing|al|ally|ite|ites|able|ably';

const correspondences: readonly Correspondence[] = [
  { before: '\\p{L}{3,}', american: 'iz', british: 'is', after: verbEndings },
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

/** Words that fit a pattern above and are spelled alike everywhere. */
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

/** One way of reading a word: as British or as American, and what stands in the other spelling. */
interface Reading {
  readonly pattern: RegExp;
  readonly other: string;
  readonly locale: 'en-US' | 'en-GB';
}

// The longer spelling is tried first, so that "programme" is not read as "program" + "me".
const readings: readonly Reading[] = correspondences.flatMap(({ before, american, british, after }) => {
  const read = (own: string, other: string, locale: Reading['locale']): Reading => ({
    pattern: new RegExp(`^(${before})${own}(${after})$`, 'u'),
    other,
    locale,
  });
  const asAmerican = read(american, british, 'en-GB');
  const asBritish = read(british, american, 'en-US');
  return american.length > british.length ? [asAmerican, asBritish] : [asBritish, asAmerican];
});

/** Any of them, in one pass: most words have one spelling, and a glossary has thousands of words. */
const anyReading = new RegExp(readings.map(({ pattern }) => pattern.source).join('|'), 'u');

/** The other spelling of a word in lower case, and whose it is; `undefined` where all spell it alike. */
export function otherSpelling(word: string): { word: string; locale: 'en-US' | 'en-GB' } | undefined {
  if (!anyReading.test(word) || sameEverywhere.has(word)) return undefined;
  for (const { pattern, other, locale } of readings) {
    const match = pattern.exec(word);
    if (match) return { word: `${match[1]}${other}${match[2]}`, locale };
  }
  return undefined;
}

/** The spelling of a word in lower case that a preference wants, given the glossary's own. */
export function preferredSpelling(word: string, preference: SpellingPreference): string {
  if (preference !== 'en-GB') return word;
  const other = otherSpelling(word);
  return other?.locale === 'en-GB' ? other.word : word;
}
