/** What is a finding and what is not: marked text in, the same marked text out. */
import { describe, expect, it } from 'vitest';
import { builtinTermBase, only, recheck } from './marked.ts';

const termBase = builtinTermBase();
const settings = only('term-variant', 'deprecated-term', 'abbreviation-form');

const groups: Record<string, readonly string[]> = {
  'term-variant: hyphen, space or solid': [
    'An «omni-channel→omnichannel» shop, an «omni channel→omnichannel» shop, an omnichannel shop.',
    'Every «touch point→touchpoint» and «touch-point→touchpoint» counts; a touchpoint does.',
    'The «customer-experience→customer experience» team. The customer experience team.',
    'A «customerexperience→customer experience» and a customer experience.',
    'A «customer centric→customer-centric» view, a customer-centric view.',
    '«Multichannel→Multi-channel» or «multi channel→multi-channel» or multi-channel.',
    'We teach cross-selling and «crossselling→cross-selling»; «cross selling→cross-selling» and «up selling→upselling».',
    'To cross-sell and to upsell: «cross sell→cross-sell», «up-sell→upsell», «up sell→upsell», «up-sold→upsold».',
    'A «chat bot→chatbot», a «chat-bot→chatbot», a «sand box→sandbox».',
    'A «software-as-a-service→software as a service» product.',
    'Her «on target earnings→on-target earnings» and the «self service→self-service» portal.',
    'The «data driven decision making→data-driven decision making»; data-driven decision-making is right, too.',
  ],
  'term-variant: plural and possessive': [
    'All «touch points→touchpoints», all «touch-points→touchpoints».',
    "The «touch point→touchpoint»’s place, the «touch points→touchpoints»’ places, the «chat bot→chatbot»'s name.",
    'Moments of truth, touchpoints, calls for proposals, customers’ journeys.',
  ],
  'term-variant: case pattern': [
    '«Touch Points→Touchpoints» and «TOUCH POINTS→TOUCHPOINTS» and «Touch points→Touchpoints».',
    '«Customer Centric→Customer-Centric», «CUSTOMER CENTRIC→CUSTOMER-CENTRIC», «Customer centric→Customer-centric».',
    '«Software-as-a-Service→Software as a Service»',
    '# «Multichannel Support→Multi-Channel Support»',
  ],
  'term-variant: dashes, special hyphens and spaces': [
    'Use «real–time data→real-time data» and «real−time data→real-time data».',
    'A «touch\u00a0point→touchpoint», an «omni\u2011channel→omnichannel» and an «omni‐channel→omnichannel» view.',
    'A typographic hyphen or space in a right term is right: customer\u2011centric, customer\u00a0experience.',
    'A soft hyphen is invisible: omni\u00adchannel, an «om\u00adni-channel→omnichannel».',
  ],
  'term-variant: American and British spelling': [
    '«personalisation→personalization», «customer behaviour→customer behavior», «Customer Journey Optimisation→Customer Journey Optimization»',
    'a «customer advocacy programme→customer advocacy program», a «tyre-kicker→tire-kicker»',
  ],
  'term-variant: inside a compound': [
    'An «omni-channel→omnichannel»-first plan for non-«customer centric→customer-centric» teams and «csat→CSAT»-led work.',
  ],
  'term-variant: over line breaks and through markup': [
    'Our second «touch\npoint→touchpoint» counts.',
    '> Our second «touch\n> point→touchpoint» counts.',
    '- Our second «touch\n  point→touchpoint» counts.',
    'The «customer *life time value→customer lifetime value»* is high.',
    'A **«touch point→touchpoint»**, a [«touch point→touchpoint»](touch-point.md), ~~«touch point→touchpoint»~~.',
    'A [«touch](x.md) point→touchpoint» is one.',
  ],
  'deprecated-term': [
    'The «CLTV→CLV» and the «CLTVs→CLVs» of two «voice of customer→voice of the customer» studies.',
    '«Voice of Customer→Voice of the Customer» and «VOICE OF CUSTOMER→VOICE OF THE CUSTOMER»',
    'The «Net Promotor Score→Net Promoter Score» rose.',
    'The voice of customer service is heard.',
  ],
  'abbreviation-form': [
    '«csat→CSAT», «Csat→CSAT», «C-SAT→CSAT», «c-sat→CSAT», «C.S.A.T.→CSAT», CSAT, CSATs',
    'An «nps→NPS» and an «N.P.S.→NPS» survey, «slas→SLAs», SLAs, SLA’s',
    '«SAAS→SaaS», «Saas→SaaS», «saas→SaaS», SaaS; «VOC→VoC», «Voc→VoC», VoC',
    'The «net promoter score→Net Promoter Score», the «Net promoter score→Net Promoter Score», NET PROMOTER SCORE',
    '«api security→API security», «Api Security→API Security», API Security',
    'Customer Effort Score («Ces→CES») and «ces→CES» (customer effort score)',
  ],
  'the article': ['A «touch point→touchpoint», a «nps→NPS» survey, a «ux→UX» writer.'],
  'grammar is no finding': [
    'The customer’s journey, customers’ experience, customers experience delays, the customer experienced it.',
    'A customer facing a problem, each customer facing delays, the customer facing teams, keep the customer focused.',
    'Our «customer facing→customer-facing» teams. These roles are «customer facing→customer-facing».',
    'Mr. Cross sells shoes, and later Cross sold hers. We «cross sell→cross-sell» shoes.',
    'Buyers look up sell-side ratings. A multi-touch point. The voice of customer Jane Doe, of customer number four.',
    'A design-thinking-led team, a customer-experience-driven plan, a «customer-experience→customer experience» plan.',
    'A user-experience driven firm, a customer-feedback based plan. A «user-experience→user experience» driver.',
    'Customer on boarding the ship waved. Our «customer on boarding→customer onboarding» takes a day.',
    'The word “touch point” is obsolete. The “«touch point→touchpoint»” is one.',
    'They end up selling, gave up selling, speed up selling; pay based on target earnings.',
    'It is processed in real time data by data; decisions in real time; decision-making.',
    'Advertisers pay per click, you pay per click; our «pay per click→pay-per-click» ads.',
    'From business to business; sold business to business. Our «business to business→business-to-business» contracts.',
    'An ex colleague, five ces, the var statement, 5 cms.',
    'Two CEs, CMs and VCs; CustomerExperience, OmniChannel, Microsoft.Dynamics.Crm.',
    'A touch, point by point. He felt a touch. Point taken. The touch (point).',
  ],
  'what only machines read is no finding': [
    'See docs/omni-channel/ and ./touch-point.md, nps.csv, nps_score, nps.gov, C:\\csat\\x.',
    'See https://example.org/omni-channel and www.omni-channel.com or csat@example.org.',
    'Tagged #omni-channel by @nps with --csat and key=csat, cx:csat, $nps.',
    'The page how-omni-channel-works-today and csat-2024.',
    'Install node-addon-api, vso-node-api or jslint-xml; see b2c-user-flows.',
    'A non-«csat→CSAT» question, an «nps→NPS»-style one, a Node-«api→API» call.',
    '- [api] Add a method.\n- [fix api] Add another.\n- fix(api): add a third.\n- «api→API» [new]',
    '[«csat→CSAT» and «Nps→NPS»] are up.',
    'An «api→API» (new) and one more [«api→API»](x.md). Our [new «api→API»] is here.',
    'The type xml -> text/xml, text => xml. The «xml→XML» - as it was - is gone.',
  ],
  'names of others are no finding': [
    'We use the Acme Omni-Channel Suite. The Omni-Channel Institute of Acme said so.',
    'Our «Omni-channel→Omnichannel» plan.',
    'How To Build a Voice of the Customer (VOC) Insights Program. The Voice of the Customer («VOC→VoC») told us.',
    'The Low-Impact Software-as-a-Service (LI-SaaS) Systems of the agency.',
    'Search for api site:example.org today.',
    '---\nsummary: It runs Low-Impact Software-as-a-Service (LI-SaaS) Systems for the agency.\n---',
    '---\nsummary: It runs «Software-as-a-Service→Software as a Service» for the agency.\n---',
    '---\ntitle: The «Omni-Channel→Omnichannel» Strategy of the Year\n---',
  ],
};

describe.each(Object.entries(groups))('%s', (_, snippets) => {
  it.each(snippets)('%s', (marked) => {
    expect(recheck(marked, termBase, settings)).toBe(marked);
  });
});

describe('settings', () => {
  it('prefers British spelling where that is set', () => {
    const marked =
      '«personalization→personalisation», personalisation, «Customer behavior→Customer behaviour»';
    expect(recheck(marked, termBase, { spelling: 'en-GB' })).toBe(marked);
  });

  it('takes both spellings where none is preferred', () => {
    const marked = 'personalization and personalisation, a «touch point→touchpoint»';
    expect(recheck(marked, termBase, { spelling: 'off' })).toBe(marked);
  });

  it('leaves out a rule that is off', () => {
    const marked = 'A touch point and «csat→CSAT».';
    expect(recheck(marked, termBase, only('abbreviation-form'))).toBe(marked);
  });
});
