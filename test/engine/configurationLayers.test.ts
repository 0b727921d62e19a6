/** Configurations on top of the built-in glossary: what is found, and what is wrong in view of it. */
import concepts from 'cx-terminology:glossary';
import { describe, expect, test } from 'vitest';
import {
  applyLayer,
  fileFilter,
  IgnoredForms,
  placed,
  readConfiguration,
} from '../../server/src/engine/configuration/index.ts';
import { type Concept, check, compileTermBase, defaultSettings } from '../../server/src/engine/index.ts';

/** The built-in glossary with a configuration on top. */
function layered(text: string, base: readonly Concept[] = concepts) {
  const { configuration, faults } = readConfiguration(text, 'terms');
  expect(faults).toEqual([]);
  if (!configuration) throw new Error('There is no configuration.');
  const result = applyLayer(base, configuration, 'terms');
  return {
    concepts: result.concepts,
    configuration,
    faults: placed(result.faults, text).map(
      ({ severity, start, message }) => `${start.line}:${start.column} ${severity}: ${message}`,
    ),
  };
}

/** The warnings and errors in a text, as `form → replacement`. */
function found(configuration: string, text: string): string[] {
  const { concepts: merged, configuration: own } = layered(configuration);
  const settings = { ...defaultSettings, ignored: new IgnoredForms(own.ignore) };
  return check(text, compileTermBase(merged), settings)
    .findings.filter(({ severity }) => severity === 'warning')
    .map(({ form, replacement }) => `${form} → ${replacement}`);
}

describe('own concepts', () => {
  const own = `
concepts:
  - term: smart basket
    terms:
      - term: smart cart
        status: deprecated
  - term: login
    joints: log|in
`;
  test.each([
    ['The smart basket and the login.', []],
    ['The smart-basket.', ['smart-basket → smart basket']],
    ['Our smart carts.', ['smart carts → smart baskets']],
    ['The log-in page.', ['log-in → login']],
    ['A touch point.', ['touch point → touchpoint']],
  ])('%s', (text, expected) => {
    expect(found(own, text)).toEqual(expected);
  });

  test('replace those with the same id', () => {
    const { concepts: merged, faults } = layered('concepts:\n  - term: touchpoint\n    definition: Ours.');
    expect(faults).toEqual([]);
    expect(merged).toHaveLength(concepts.length);
    expect(merged.find(({ id }) => id === 'touchpoint')).toMatchObject({
      definition: 'Ours.',
      origin: { glossary: 'terms' },
    });
  });

  test('come without the built-in ones where they build on nothing', () => {
    const { concepts: merged } = layered(own, []);
    expect(merged.map(({ id }) => id)).toEqual(['smart-basket', 'login']);
  });
});

describe('changes', () => {
  test.each([
    ['prefer another abbreviation', 'CLV: { prefer: CLTV }', 'Our CLV and CLTV.', ['CLV → CLTV']],
    [
      'prefer a term that is admitted',
      'customer persona: { prefer: persona }',
      'A customer persona, a persona.',
      ['customer persona → persona'],
    ],
    ['prefer, and admit the former', 'CLV: { prefer: CLTV, admit: [CLV] }', 'Our CLV and CLTV.', []],
    [
      'prefer another spelling',
      'omnichannel: { prefer: omni-channel }',
      'Omni-channel, omnichannel, omni channel.',
      ['omnichannel → omni-channel', 'omni channel → omni-channel'],
    ],
    [
      'prefer one word for two',
      'on-target earnings: { prefer: ontarget earnings }',
      'The on-target earnings.',
      ['on-target earnings → ontarget earnings'],
    ],
    ['prefer other capitals', 'VoC: { prefer: VOC }', 'The VOC and the VoC.', ['VoC → VOC']],
    [
      'prefer a new term',
      'chatbot: { prefer: virtual assistant }',
      'Our chatbots.',
      ['chatbots → virtual assistants'],
    ],
    [
      'forbid a new form',
      'touchpoint: { forbid: [contact point] }',
      'Each contact point.',
      ['contact point → touchpoint'],
    ],
    [
      'forbid a form that is admitted',
      'persona: { forbid: [persona] }',
      'A persona.',
      ['persona → customer persona'],
    ],
    ['forbid an abbreviation', 'NPS: { forbid: [NPS] }', 'Our NPS.', ['NPS → Net Promoter Score']],
    ['admit a form that is deprecated', 'CLV: { admit: [CLTV] }', 'Our CLTV.', []],
    ['admit a variant', 'omnichannel: { admit: [omni-channel] }', 'Omni-channel and omnichannel.', []],
    ['drop', 'touchpoint: { drop: true }', 'A touch point.', []],
    ['by id', 'customer-lifetime-value: { prefer: CLTV }', 'Our CLV.', ['CLV → CLTV']],
    [
      'of own concepts',
      'smart basket: { forbid: [trolley] }\nconcepts: [{ term: smart basket }]',
      'A trolley.',
      ['trolley → smart basket'],
    ],
  ])('%s', (_, change, text, expected) => {
    const [first, ...rest] = change.split('\n');
    expect(found(`changes:\n  ${first}\n${rest.join('\n')}`, text)).toEqual(expected);
  });

  test('say why', () => {
    const { concepts: merged } = layered(
      'changes:\n  touchpoint:\n    forbid: [contact point]\n    note: Nobody says so.',
    );
    const [finding] = check('Each contact point.', compileTermBase(merged), defaultSettings).findings;
    expect(finding?.message).toBe('Write “touchpoint”. Nobody says so.');
  });

  test('leave the rest of the glossary as it is', () => {
    const { concepts: merged } = layered('changes:\n  CLV: { prefer: CLTV }');
    const changed = merged.filter((concept, index) => concept !== concepts[index]);
    expect(changed.map(({ id, origin }) => ({ id, origin }))).toEqual([
      { id: 'customer-lifetime-value', origin: { changedIn: 'terms' } },
    ]);
  });

  test('leave no link to a concept that is dropped', () => {
    const { concepts: merged } = layered('changes:\n  NPS: { drop: true }');
    expect(JSON.stringify(merged)).not.toContain('"net-promoter-score"');
  });
});

describe('what only the other glossary shows to be wrong', () => {
  test.each([
    [
      'changes:\n  CLTVV:\n    drop: true',
      '2:3 error: “CLTVV” is no term of the glossaries below. Did you mean “CLTV”?',
    ],
    [
      'changes:\n  zebra crossing:\n    drop: true',
      '2:3 error: “zebra crossing” is no term of the glossaries below. Write one of its terms as the glossary has it, or its id.',
    ],
    [
      'changes:\n  FCR:\n    drop: true',
      '2:3 error: “FCR” stands for 2 concepts. Name one by its id: “first-call-resolution” or “first-contact-resolution”.',
    ],
    [
      'changes:\n  touchpoint:\n    forbid:\n      - touchpoint',
      '4:9 error: “touchpoint” is the term to write. Say with prefer what to write instead.',
    ],
    [
      'changes:\n  touchpoint:\n    admit: [contact]\n    forbid: [contact]',
      '4:14 error: “contact” is admitted, too. Remove it from one of the two lists.',
    ],
    [
      'changes:\n  touchpoint:\n    drop: true\n    prefer: x',
      '3:11 error: A term that is dropped can’t be changed as well. Remove drop, or everything beside it.',
    ],
    [
      'changes:\n  touchpoint:\n    forbid: [persona]',
      '3:14 error: “persona” is a form of “customer persona”. Change it there, or drop “customer persona”.',
    ],
    ['changes:\n  CLV:\n    prefer: CLV', '3:13 warning: “CLV” is preferred already; remove this.'],
    [
      'concepts:\n  - term: smart basket\n    related:\n      - touchpiont',
      '4:9 warning: There is no concept “touchpiont”. Did you mean “touchpoint”?',
    ],
    [
      'concepts:\n  - term: customer engagement suite\n    abbreviation: CES',
      '2:5 warning: “CES” is a form of “customer effort score” in the built-in glossary, too, and from now on only yours. Say ambiguous: true if it has two meanings.',
    ],
    [
      'concepts:\n  - id: contact\n    term: touchpoint',
      '2:5 warning: “touchpoint” is a term of the built-in glossary, too, and yours replaces it. Say id: touchpoint if that is what you want, or ambiguous: true if it has two meanings.',
    ],
  ])('%j', (text, fault) => {
    expect(layered(text).faults).toEqual([fault]);
  });

  test('a form may have two meanings where the file says so', () => {
    const { concepts: merged, faults } = layered(
      'concepts:\n  - term: customer engagement suite\n    abbreviation: { term: CES, ambiguous: true }',
    );
    expect(faults).toEqual([]);
    const sharing = merged.filter(({ designations }) =>
      designations.some(({ text, ambiguous }) => text === 'CES' && ambiguous),
    );
    expect(sharing.map(({ id }) => id)).toEqual(['customer-effort-score', 'customer-engagement-suite']);
  });
});

describe('ignored forms', () => {
  test.each([
    [
      'touch point',
      'A touch point, Touch Points, a touch point’s end; omni-channel.',
      ['omni-channel → omnichannel'],
    ],
    [
      'Omni-Channel Suite',
      'The Omni-Channel Suite is an omni-channel suite.',
      ['omni-channel → omnichannel'],
    ],
    ['channel', 'An omni-channel.', ['omni-channel → omnichannel']],
    ['C-SAT', 'Our C-SAT and c-sat.', ['c-sat → CSAT']],
    ['a.b*c (x', 'A touch point.', ['touch point → touchpoint']],
    ['…', 'A touch point.', ['touch point → touchpoint']],
  ])('%s', (form, text, expected) => {
    expect(found(`ignore: [${JSON.stringify(form)}]`, text)).toEqual(expected);
  });
});

describe('files', () => {
  test.each([
    ['', 'a.md', true],
    ['include: [docs/]', 'docs/a/b.md', true],
    ['include: [docs/]', 'a.md', false],
    ['exclude: [vendor/]', 'a/vendor/b.md', false],
    ['exclude: [/vendor/]', 'a/vendor/b.md', true],
    ['exclude: ["*.draft.md"]', 'a/b.draft.md', false],
    ['include: [docs/]\nexclude: [docs/old/]', 'docs/old/a.md', false],
    ['exclude: ["*.md", "!keep.md"]', 'keep.md', true],
    ['exclude: [Vendor/]', 'vendor/a.md', true],
    ['include: [docs/]', '../a.md', false],
  ])('%j: %s', (text, path, expected) => {
    expect(fileFilter(layered(text).configuration)(path)).toBe(expected);
  });
});
