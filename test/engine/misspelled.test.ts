/** misspelled-term: slips that are found and repaired, and what only looks like one. */

import packedWords from 'cx-terminology:words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, compileTermBase, conceptsOf, defaultSettings } from '../../server/src/engine/index.ts';
import { packWords, wordTest } from '../../server/src/engine/language/wordList.ts';
import { isMisspelled } from '../../server/src/engine/matching/misspelling.ts';
import { slipBetween } from '../../server/src/engine/matching/slip.ts';
import { SlipIndex } from '../../server/src/engine/matching/slipIndex.ts';
import { isEnglishWord } from '../../server/src/englishWords.ts';
import { builtinTermBase, fixAll, only, readMarks, recheck } from './marked.ts';

const termBase = builtinTermBase();
const settings = only('misspelled-term');

const found: Record<string, readonly string[]> = {
  'every kind of slip': [
    'The «custmer experience→customer experience» counts.',
    'The «custommer experience→customer experience» counts.',
    'The «cusromer experience→customer experience» counts.',
    'The «cusotmer experience→customer experience» counts.',
    'The «customer experiencee→customer experience» counts.',
    'The «ustomer experience→customer experience», «ucstomer experience→customer experience» and «vustomer experience→customer experience».',
    'A «customer experienc→customer experience».',
  ],
  'any word of a term': [
    'A «custmer journey→customer journey», a «customer jorney→customer journey», «customer jorney mapping→customer journey mapping».',
    'The «moment of thruth→moment of truth», the «voice of the custmer→voice of the customer».',
    'A «service levle agreement→service level agreement», «software as a servce→software as a service».',
    'The «first contct resolution→first contact resolution» and the «bouncee rate→bounce rate».',
    'We do «custmer relationship managment→customer relationship management».',
  ],
  'one slip in each of several words': [
    'A «custmer experiance→customer experience», a «cusotmer jorney→customer journey».',
    'Their «emotionl inteligence→emotional intelligence», our «marekting operatoins→marketing operations».',
    'The «custmer jorney maping→customer journey mapping» and the «moment of thruth→moment of truth».',
    'A «suvject mattter expret→subject matter expert» and a «custmer-centirc→customer-centric» team.',
    '# «Custmer Experiance→Customer Experience»',
    'The «custmer\nexperiance→customer experience» and the **«custmer** experiance→customer experience».',
  ],
  'doubled consonants': [
    '«Targetted marketing→Targeted marketing», «targeted marketting→targeted marketing».',
    '«Customer successs→Customer success», «unit economicss→unit economics», «video sellling→video selling».',
  ],
  'long terms of one word': [
    'An «omnichanel→omnichannel» shop, every «touchpiont→touchpoint», more «personalizaton→personalization» and «upseling→upselling».',
    '«Touchpiont→Touchpoint» one. «Omnichannnel→Omnichannel» two.',
    'All «touchponts→touchpoints», a «touchpont→touchpoint»’s place.',
  ],
  'number, possessive and case are kept': [
    'Two «customer lifetme values→customer lifetime values», the «custmer journey→customer journey»’s end.',
    'Two «customer experiencs→customer experiences» and «customer journes→customer journeys».',
    'The «Custmer Experience→Customer Experience» is what counts.',
    '«Custmer experience→Customer experience» counts. THE «CUSTMER EXPERIENCE→CUSTOMER EXPERIENCE».',
    '# «Custmer Experience→Customer Experience»',
  ],
  'a name keeps its capitals': [
    'The «Net Promter Score→Net Promoter Score», the «net promter score→Net Promoter Score», NET PROMOTER SCORE.',
    'An «API securty→API security» check.',
  ],
  'one finding for all that is wrong': [
    'The «custmer-experience→customer experience» team.',
    'A «touch piont→touchpoint», an «omni-chanel→omnichannel» shop, a «self servce→self-service» portal.',
    '«Custmer Centric→Customer-Centric» and «custmer-centric→customer-centric» teams.',
    'The «custmer behaviour→customer behavior» changes; «personalisaton→personalization» too.',
    'A «custmer–centric→customer-centric» view.',
  ],
  'beside each other and in compounds': [
    'An «omnichanel→omnichannel» «touchpiont→touchpoint» and a non-«custmer-centric→customer-centric» team.',
  ],
  'through markup and over line breaks': [
    'The «custmer *experience→customer experience»* counts.',
    'The «custmer\nexperience→customer experience» counts.',
    '> The «customer\n> experince→customer experience» counts.',
    '| A |\n| - |\n| «custmer experience→customer experience» |',
  ],
};

const notFound: Record<string, readonly string[]> = {
  'English words': [
    'The costumer experience, the customs experience, the custom journey.',
    'Customers experience delays, customer experiences, the customer experienced it.',
    'A customer success manger sleeps in a stable.',
    'The consumer journey and the custody service.',
    'The event of the sate: even support.',
  ],
  'inflections that no list has': [
    'It is sandboxed, a sandboxer, touchpointed.',
    'Customer-focussed, customer-focussing and benefitted customers.',
    'Customer focussed teams, two omnichannels.',
    'Customer servicers, softwares as a service.',
  ],
  'right forms': [
    'Customer experiences, customers’ journeys, the customer’s journey, moments of truth, touchpoints’ order.',
    'CUSTOMER EXPERIENCE, Customer Experience, customer\u00adexperience.',
  ],
  names: [
    'Ask Kustomer service, the Kustomer Experience and kustoo.',
    'The Custmer experience of Mr. Custmer.',
    'We asked Touchpiont and Omnichanel.',
    'Acme Custmer Experience Suite is a product.',
    'Mitch deck, Ross selling, Vimeo marketing, Quora attainment.',
    'Gmail verification is no email verification; gmail verification neither.',
    'We asked Custmer Experiance and the Emotionl Inteligence lab.',
  ],
  'other languages': [
    'Die Digitale Kundenreise, digitale transformation, content strategi, customer expérience.',
    'La experiencia del cliente, programa de fidelidad, customer journei.',
  ],
  'prefixes and words that lost their space': [
    'An ecustomer experience, an icustomer journey, acustomer experience, uCustomer Service.',
  ],
  'what only machines read': [
    'See docs/custmer-experience/ and custmer-experience.md, custmer_experience, custmerExperience.',
    'https://example.org/custmer-experience and `custmer experience` and #omnichanel and @touchpiont.',
    'The page our-custmer-experience-today and touchpiont-2024.',
    'CustMer experience, CUSTMER experience, custm3r experience.',
  ],
  'more than one slip in a word': [
    'A csotmer experience, a custmmeer experience, a custmr experiance, a cstmer exprience.',
    'A tuchpiont, an omichanel shop.',
  ],
  'short words, and terms of one short word': [
    'A chatbo, a sandbx, two chatbtos, a freemum plan.',
    'Voice fo the customer, a leed generator, a churn rte, an ad spnd.',
  ],
  'abbreviations, known and unknown': [
    'CSTA, NSP, Nsp, the CXX team, the MQLS and SQLS.',
    'Cost per MQL, API secur., B2B dtaa.',
  ],
  'words that do not belong together': [
    'Custmer, experience. The custmer (experience). Custmer/experience.',
    'The custmer.\n\nExperience counts. A custmer\n- experience',
    'The experinece of a custmer. A custmer, experiance. The experiance custmer.',
    'A custmer foobar, a fobar experiance, a custmer of experiance.',
  ],
  quoted: ['They wrote “custmer experience” [sic] and custmer experience (sic).'],
};

describe.each(Object.entries(found))('found: %s', (_, snippets) => {
  it.each(snippets)('%s', (marked) => {
    expect(recheck(marked, termBase, settings)).toBe(marked);
  });
});

describe.each(Object.entries(notFound))('not found: %s', (_, snippets) => {
  it.each(snippets)('%s', (text) => {
    expect(recheck(text, termBase, settings)).toBe(text);
  });
});

describe('beside other rules', () => {
  it.each([
    'The «Net Promotor Score→Net Promoter Score» is deprecated, not misspelled.',
    'The «voice of custmer→voice of the customer» is both.',
  ])('%s', (marked) => {
    expect(recheck(marked, termBase)).toBe(marked);
    const { findings } = check(readMarks(marked).text, termBase, defaultSettings, isEnglishWord);
    expect(findings.map(({ code }) => code)).toEqual(['deprecated-term']);
  });

  it('says which word is misspelled', () => {
    const { findings } = check('A custmer-experience.', termBase, defaultSettings, isEnglishWord);
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['misspelled-term', 'Write “customer experience”. “custmer” is misspelled.'],
    ]);
  });

  it('reports nothing without a test for words, or switched off', () => {
    const text = 'A custmer experience.';
    expect(check(text, termBase, defaultSettings).findings).toEqual([]);
    const off = { ...defaultSettings, severities: { 'misspelled-term': 'off' as const } };
    expect(check(text, termBase, off, isEnglishWord).findings).toEqual([]);
  });

  it.each([
    'Our «regonal partner suport portal→regional partner support portal».',
    'Our «regonal partnr support portal→regional partner support portal».',
    'Our «regonal partnr suport portl→regional partner support portal».',
    'Our regonal partnr suport portxx.',
  ])('repairs one slip in each word: %s', (marked) => {
    const entry = { id: 'x', partOfSpeech: 'noun' as const, definition: 'x' };
    const concepts = [{ ...entry, term: 'regional partner support portal' }];
    expect(recheck(marked, compileTermBase(conceptsOf({ subject: 'x', concepts })), settings)).toBe(marked);
  });

  it('reports nothing where two terms may be meant', () => {
    const concept = (term: string) => ({ id: term, term, partOfSpeech: 'noun' as const, definition: 'x' });
    const terms = compileTermBase(
      conceptsOf({ subject: 'x', concepts: [concept('qarter zone'), concept('qurter zone')] }),
    );
    expect(recheck('The qrter zone.', terms, settings)).toBe('The qrter zone.');
  });
});

/** A word after one slip. */
const slipOf = (word: string) =>
  fc
    .tuple(
      fc.constantFrom('add', 'leave out', 'change', 'swap'),
      fc.nat(word.length - 2),
      fc.stringMatching(/^[a-z]$/),
    )
    .map(([kind, at, letter]) => {
      const head = word.slice(0, at);
      if (kind === 'add') return head + letter + word.slice(at);
      if (kind === 'leave out') return head + word.slice(at + 1);
      if (kind === 'change') return head + letter + word.slice(at + 1);
      return head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    })
    .filter((slipped) => slipped !== word);

describe('slips', () => {
  const long = termBase.concepts.flatMap(({ designations, partOfSpeech }) =>
    designations
      .filter(({ type, status }) => type === 'full form' && /preferred|admitted/.test(status))
      .filter(({ text }) => text === text.toLowerCase() && partOfSpeech === 'noun')
      .flatMap(({ text }) => {
        const words = text.split(' ');
        return words.length < 2
          ? []
          : words.filter((word) => /^[a-z]{7,}$/.test(word)).map((word) => ({ text, word }));
      }),
  );

  const allWords = [...new Set([...termBase.surfaces].flatMap(({ words }) => words))];

  it('of a long word in any term are repaired, unless they make another word', () => {
    const known = { isWord: isEnglishWord, isOfTerm: (word: string) => termBase.knows(word) };
    const slipped = fc
      .constantFrom(...long)
      .chain(({ text, word }) => slipOf(word).map((written) => ({ text, word, written })));
    let repaired = 0;
    fc.assert(
      fc.property(slipped, ({ text, word, written }) => {
        if (!isMisspelled(written, word, known)) return;
        repaired++;
        const sentence = (instead: string) => `It is ${text.replace(word, instead)} here.`;
        const meant = allWords.filter((other) => slipBetween(written, other));
        // "Analysas" may be "analysis" or "analyses": then either is right, and so is nothing.
        const right = meant.length > 1 ? [...meant, written] : [word];
        expect(right.map(sentence)).toContain(fixAll(sentence(written), termBase, settings));
      }),
      { seed: 5, numRuns: 2000 },
    );
    expect(repaired).toBeGreaterThan(1700);
  });

  it('and other faults are repaired in one go, in any mixture', () => {
    const words =
      'custmer customer Custmer jorney journey mapping maping experience experince-mapping omnichanel Omni chanel ' +
      'touch piont point voice of the servce level levle agreement lifetme life time value managment net promter score';
    const text = fc.array(fc.constantFrom(...words.split(' '), ',', '*x*'), { maxLength: 20 });
    fc.assert(
      fc.property(text, (parts) => {
        const fixed = fixAll(parts.join(' '), termBase);
        const { findings } = check(fixed, termBase, defaultSettings, isEnglishWord);
        expect(findings.filter(({ edits }) => edits)).toEqual([]);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  const word = fc.stringMatching(/^[a-e]{5,9}$/);

  it('are found by the index as by comparing with every word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, seed) => {
        const index = new SlipIndex();
        words.forEach((word, number) => {
          index.add(word, number);
        });
        const origin = words[seed % words.length] as string;
        for (const written of fc.sample(slipOf(origin), { seed, numRuns: 20 })) {
          const isNear = (number: number) => slipBetween(written, words[number] as string) !== undefined;
          const wanted = [...words.keys()].filter(isNear);
          const near = index.near(written).filter(isNear);
          expect(near.toSorted((a, b) => a - b)).toEqual(wanted);
        }
      }),
      { seed: 6 },
    );
  });
});

describe('the word list', () => {
  it('knows exactly its words', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-d]{1,7}$/), { maxLength: 300 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-d]{1,7}$/), (list, other) => {
        const isWord = wordTest(() => packWords(list));
        for (const word of list) expect(isWord(word)).toBe(true);
        expect(isWord(other)).toBe(list.includes(other));
      }),
      { seed: 7 },
    );
  });

  it('is not asked for before the first question, and then once', () => {
    let loads = 0;
    const isWord = wordTest(() => {
      loads++;
      return packWords(['word']);
    });
    expect(loads).toBe(0);
    expect([isWord('word'), isWord('wrd'), loads]).toEqual([true, false, 1]);
  });

  it('has the spellings of all dialects, inflected forms, and half a megabyte at most', () => {
    for (const word of ['behaviour', 'behaviors', 'personalising', 'costumer', 'customers', 'analyses']) {
      expect(isEnglishWord(word), word).toBe(true);
    }
    for (const word of ['custmer', 'experince', 'managment']) expect(isEnglishWord(word), word).toBe(false);
    expect(packedWords.length).toBeLessThan(500_000);
  });
});
