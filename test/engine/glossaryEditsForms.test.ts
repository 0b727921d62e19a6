/** Under which form a glossary names what stands in a text. */
import concepts from 'cx-terminology:glossary';
import { expect, test } from 'vitest';
import { check, citationForm, compileTermBase, defaultSettings } from '../../server/src/engine/index.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';

const termBase = compileTermBase(concepts);

test.each([
  ['Touch Points', 'touch point'],
  ['TOUCH POINTS', 'touch point'],
  ['touch\npoints', 'touch point'],
  ['*touch* points', 'touch point'],
  ['touchpoint', 'touchpoint'],
  ['moments-of-truth', 'moment-of-truth'],
  ['Customer behaviours', 'customer behaviour'],
  ['custmer experiences', 'custmer experience'],
  ['CLTVs', 'CLTV'],
  ['csat', 'csat'],
  ['N.P.S.', 'N.P.S.'],
  ['net promoter score', 'net promoter score'],
  ['Net Promoter Scores', 'Net Promoter Score'],
  ['B2B Data-Enrichment', 'B2B data-enrichment'],
  // Listed in the glossary as an inflection, of which nothing says that it is a plural.
  ['Personae', 'personae'],
])('%j → %s', (text, form) => {
  const [placed] = check(`The ${text} here.`, termBase, defaultSettings, isEnglishWord).occurrences;
  expect(placed && citationForm(placed, termBase)).toBe(form);
});
