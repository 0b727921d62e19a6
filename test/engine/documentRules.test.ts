/** Rules that need the whole document: marked text in, the same marked text out; then what a writer may choose. */
import { describe, expect, it } from 'vitest';
import { applyEdits, check, defaultSettings } from '../../server/src/engine/index.ts';
import { builtinTermBase, only, readMarks, recheck } from './marked.ts';

const termBase = builtinTermBase();

const groups: Record<string, readonly string[]> = {
  'abbreviation-mismatch': [
    'The customer effort score («CSAT→CES») rose.',
    'The «CSAT→CES» (customer effort score) rose.',
    'The Net Promoter Score («CES→NPS»), the customer effort score (CES).',
    'Two service level agreements (SLAs), first call resolution (FCR), first contact resolution (FCR).',
    'Customer relationship management system (CRM), customer relationship management (CRM), CRM (see above).',
    'Customer satisfaction survey (CSAT) and customer experience (CX, UX).',
    'The customer effort score, or CSAT (see NPS).',
    'We track customer loyalty (NPS) and good customer service (CX).',
    'Two service level agreements («KPIs→SLAs»).',
  ],
  'ambiguous-abbreviation': [
    'The «FCR→» rose. The FCR fell.',
    'First call resolution matters. The FCR rose.',
    'The FCR rose; FCR is first contact resolution.',
    'The CSAT rose.',
  ],
  'redundant-abbreviation': [
    'The «NPS score→NPS» and the «CRM management→CRM», an «SLA agreement→SLA», a «CMS system→CMS».',
    'Two «CMS systems→CMSs».',
    'The NPS scored well. The NPS-score. The NPS, score by score. Net Promoter Score.',
    'A SaaS service level agreement.',
    'The NPS question, the CRM system, SLA terms.',
  ],
  'mixed-usage': [
    'Geo-fencing helps. Geo-fencing costs. «Geofencing→Geo-fencing» is new.',
    'Sentiment analysis, also called opinion mining, is sentiment analysis.',
    'A customer persona is one. Another «persona→customer persona».',
    'Two customer personas and a customer persona.',
    'Customer experience (CX) and CX.',
    'Customer experience management (CEM, also CXM) is a job.',
    'Personas help. Each persona does. Two «customer personas→personas».',
    'A customer persona is no persona non grata. Another «persona→customer persona» is a non-starter.',
  ],
  'undefined-abbreviation': [
    'The «CSAT→» rose. The CSAT fell.',
    'The customer satisfaction (CSAT) rose. The CSAT fell.',
    '# CSAT\n\nOur «CSAT→» rose.',
    'The «NPS→» and the customer’s CX, which is the customer experience.',
    '`CSAT` and [x](CSAT.md)',
    '*[CSAT]: Customer satisfaction\n\nThe CSAT rose.',
    'csat rose; FCR rose.',
    'The Special Libraries Association (SLA) met. The SLA voted.',
    'VAR (vector autoregression) models.',
    '- CMS = Centers for Medicare & Medicaid Services\n- CAC: common access card\n- SLA – Special Libraries Association',
    'The Centers for Medicare & Medicaid Services (CMS) pay. The CMS pays.',
    '- «CMS→»: the old one\n- «SLA→» – in force\n- «KPI→» = 5',
    'Rangers of the National Park Service met. The NPS has an app.',
    'The «NPS→» of a National Park is high. A National park Service met.',
    'Show your PIV/CAC card, the LI-SaaS form and the XML-RPC call. An «API→»/«SDK→» for all, a «SaaS→»-first plan.',
    'Read Achieving Good SEO. Our «SEO→» works.',
    'Amy Ashida: a «UX→» Designer. The plan: Better UX For All.',
    'The Experience API (xAPI) is new. The Flickr «API→» is old.',
    'Ask the Special Interest Group for «SEO→». The offices of «UX→» in Town Hall moved.',
  ],
  capitalization: [
    'Our «Customer Journey→customer journey» is long. Customer Journey starts a sentence.',
    '# Our Customer Journey\n\nThe «Touchpoint→touchpoint» counts.',
    'The Acme Customer Success Team and Net Promoter Score.',
    'An «API Security→API security» check.',
    'We talk: Linking Systems to Drive Citizen/Customer Engagement. A citizen/«Customer Engagement→customer engagement» plan.',
    'The fact sheet is Improving Customer Experience and Service Delivery for All.',
    'Ask the «User Experience→user experience» and «Customer Experience→customer experience» groups.',
    'The Demand-Driven Open Data project. Our «Demand→demand»-driven plan.',
    // What is longer than a title is none, whatever words it has.
    `${'The API of IT: '.repeat(20)}a «Touchpoint→touchpoint»: a word.`,
    '- **Skewed Bounce Rate**: a visit breaks.\n- We fear a skewed «Bounce Rate→bounce rate»: a visit breaks.',
  ],
};

describe.each(Object.entries(groups))('%s', (code, snippets) => {
  it.each(snippets)('%s', (marked) => {
    // Where nothing certain is to be written, the mark has no right side, whatever may be chosen.
    const { text, marks } = readMarks(marked);
    const { findings } = check(text, termBase, { ...defaultSettings, ...only(code) });
    expect(findings.map((f) => [f.code, f.from, f.form, f.replacement])).toEqual(
      marks.map(({ from, wrong, right }) => [code, from, wrong, right]),
    );
  });
});

describe('what a writer may choose', () => {
  it.each([
    ['undefined-abbreviation', 'The CSAT rose.', ['The customer satisfaction (CSAT) rose.']],
    ['undefined-abbreviation', 'CSAT rose.', ['Customer satisfaction (CSAT) rose.']],
    ['undefined-abbreviation', 'An NPS survey, two SLAs', ['A Net Promoter Score (NPS) survey, two SLAs']],
    ['undefined-abbreviation', 'Two SLAs are **new**.', ['Two service level agreements (SLAs) are **new**.']],
    ['undefined-abbreviation', 'A CSAT-led team.', []],
    ['undefined-abbreviation', 'The score (CSAT).', []],
    [
      'ambiguous-abbreviation',
      'The FCR.',
      ['The first call resolution (FCR).', 'The first contact resolution (FCR).'],
    ],
    ['abbreviation-mismatch', 'A customer effort score (CSAT).', ['A customer effort score (CES).']],
    ['redundant-abbreviation', 'The *NPS* score.', ['The *NPS*.']],
    ['mixed-usage', 'Geo-fencing is geo-fencing; geofencing', ['Geo-fencing is geo-fencing; geo-fencing']],
  ])('%s: %s → %j', (code, text, results) => {
    const [finding] = check(text, termBase, { ...defaultSettings, ...only(code) }).findings;
    expect((finding?.choices ?? []).map(({ edits }) => applyEdits(text, edits))).toEqual(results);
  });

  it('shows where the other form stands', () => {
    const text = 'Geo-fencing and geo-fencing and geofencing.';
    const [finding] = check(text, termBase, { ...defaultSettings, ...only('mixed-usage') }).findings;
    expect(finding?.related?.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Geo-fencing',
      'geo-fencing',
    ]);
  });

  it('fixes capitals without asking, since that is certain', () => {
    const text = 'Our Customer Journey is long.';
    const [finding] = check(text, termBase, { ...defaultSettings, ...only('capitalization') }).findings;
    expect(applyEdits(text, finding?.edits ?? [])).toBe('Our customer journey is long.');
  });
});

describe('suppressions', () => {
  const settings = only('term-variant', 'abbreviation-form', 'unused-suppression');

  it.each([
    '<!-- cx-terminology-disable-next-line -->\nA touch point.\n\nA «touch point→touchpoint».',
    '<!-- cx-terminology-disable-next-line term-variant -->\nA touch point and «csat→CSAT».',
    '<!-- cx-terminology-disable-next-line -->\n\nA touch point.',
    'A touch point. <!-- cx-terminology-disable-line -->\nA «touch point→touchpoint».',
    '<!-- cx-terminology-disable -->\n\ncsat\n\n<!-- cx-terminology-enable -->\n\n«csat→CSAT»',
    '<!-- cx-terminology-disable term-variant -->\n\ncsat touch point <!-- cx-terminology-disable-line abbreviation-form -->\n\ntouch point «csat→CSAT»',
    '<!-- cx-terminology-disable term-variant -->\n\ntouch point, «csat→CSAT»',
    '<!-- cx-terminology-disable -->\r\n\r\ncsat\r\n',
    '---\ncx-terminology: false\n---\n\ncsat',
    '{/* cx-terminology-disable-next-line */}\nA touch point.',
    '- item\n  <!-- cx-terminology-disable-next-line -->\n  touch point\n- «touch point→touchpoint»',
    '`<!-- cx-terminology-disable -->` «csat→CSAT»',
    '```\n<!-- cx-terminology-disable -->\n```\n\n«csat→CSAT»',
    '«<!-- cx-terminology-disable-next-line -->→»\nA touchpoint.',
    '«<!-- cx-terminology-disable-next-line term-variant abbreviation-form -->→»\nA csat.',
    '«<!-- cx-terminology-disable-line no-such-rule -->→» nothing',
  ])('%j', (marked) => {
    expect(recheck(marked, termBase, settings)).toBe(marked);
  });

  it.each([
    ['<!-- cx-terminology-disable-next-line -->\nA touchpoint.\n', 'A touchpoint.\n'],
    ['A touchpoint. <!-- cx-terminology-disable-line --> End.\n', 'A touchpoint.  End.\n'],
  ])('unused ones can be removed: %j', (text, result) => {
    const [finding] = check(text, termBase, { ...defaultSettings, ...settings }).findings;
    expect(applyEdits(text, finding?.choices?.[0]?.edits ?? [])).toBe(result);
  });
});
