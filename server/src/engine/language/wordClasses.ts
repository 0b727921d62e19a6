/** The closed word classes of English, as far as reading a term in its sentence needs them. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Determiners that a singular noun follows: after them "customer" is the noun and what follows a verb form. */
export const singularDeterminers = words('a an the this that each every any another one no either neither');

/** What starts a new noun phrase and so can't continue a compound. */
export const phraseStarters = words(
  'a an the this that these those each every any another one no some all both many much more most few several ' +
    'my your his her its our their whose which what who whom i you he she it we they me him us them ' +
    'of in on at by for from to with without about into onto over under between through during before after ' +
    'against among within across along around behind below beneath beside beyond despite down except inside ' +
    'near off out outside past since toward towards until up upon via per than and or but nor so yet if when ' +
    'while because although though unless whether as not also only just even still already again now here there',
);

/** Forms of "be" and other verbs that an adjective may follow at the end of a clause. */
export const linkingVerbs = words(
  'be is are was were been being am become becomes became becoming seem seems seemed remain remains remained feel feels more ' +
    'most very truly highly fully less so too',
);

/** What may stand before a noun phrase without being a verb whose particle the next word could be. */
export const nounIntroducers = words(
  'a an the this that these those each every any another no some all both my your his her its our their ' +
    'of in at by for from with without about through via and or & as than like including versus vs',
);

/** After these a verb follows. */
export const verbIntroducers = words(
  'i you he she it we they who to can could may might must shall should will would do does did don’t not never ' +
    'please let lets cannot',
);

/** Verbs that take "up" for themselves ("end up selling"), in all their forms. */
export const verbsWithUp = words(
  'end ends ended ending wind winds wound winding give gives gave given giving speed speeds sped speeding set ' +
    'sets setting pick picks picked picking step steps stepped stepping ramp ramps ramped ramping start starts ' +
    'started starting keep keeps kept keeping build builds built building back backs backed backing open opens ' +
    'opened opening follow follows followed following show shows showed showing line lines lined lining sign ' +
    'signs signed signing gear gears geared gearing bring brings brought bringing break breaks broke broken ' +
    'breaking free frees freed freeing team teams teamed teaming split splits splitting make makes made making ' +
    'take takes took taken taking come comes came coming use uses used using scale scales scaled scaling rise ' +
    'rises rose rising put puts putting turn turns turned turning wrap wraps wrapped wrapping',
);

/** Words that close a longer modifier: a user-experience driven company. */
export const modifierEndings = words(
  'based driven led focused focussed oriented orientated centered centred centric related specific minded obsessed ' +
    'powered enabled aware friendly facing ready first wide',
);

/** Prefixes that a hyphen may join to any word. */
export const prefixes = words(
  'non pre post anti pro multi cross inter intra sub semi mid ex re un co de all self quasi pseudo meta micro macro mini ' +
    'mega super hyper ultra omni',
);
