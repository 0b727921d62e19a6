/** What is written with capitals or hyphens everywhere, and is no term of anybody's. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Words in lower case that end a phrase although they have a capital: names of the calendar, and of parts of a text. */
export const phraseEnds = words(
  `january february march april may june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday
   figure table chapter section appendix step note tip warning example see click select choose`,
);

/** Abbreviations that nobody has to explain, without those that a glossary of this field has anyway. */
export const generalAbbreviations = words(
  `AC AD AI AKA AM ANSI APA ASAP ASCII BC BSD CD CEO CFO CIO COO CPU CSS CSV CTO CV DC DIY DNS DVD EG EOF ETA ETC EU EUR
   FAQ FAQs FTP FYI GB GBP GIF GIT GMT GPL GPS GPU HDMI HQ HR HTML HTTP HTTPS ID IDE IDs IE II III IIS IO IP IRL ISBN
   ISO IT IV IX JPEG JPG JSON KB KM LLC LTD MB MD MDX MIT MP3 MP4 NA NASA NB NY OK OS PC PDF PDFs PIN PM PNG PO PS QR RAM
   RFC RSS SMS SQL SSD SSH SSL SVG TB TBA TBC TBD TCP TLS TODO TSV TV UDP UI UK UN URI URIs URL URLs US USA USB USD
   UTC UTF UUID VAT VI VII VIII VPN VS WC WWW XI XII XIII YAML ZIP PhD`,
);

/** First parts of hyphenated words in lower case that make words of the general language: non-profit, well-known. */
export const generalFirstParts = words(
  `ad all anti any best better bi big built co cross de deep double e easy eight eighth even ever every ex extra fast few fifth
   first five four fourth free full good great half hard heavy high higher highest ill inter intra jump last late later lead
   light like little long longer low lower lowest macro main many mega micro mid mini mis more most much multi must near never
   new newly next nine no non often old once one only open over part past post pre private pro pseudo public quarter
   quick re read ready real same second self semi seven short side single six slow small so soft sub super ten third
   three tri twelve twenty two ultra un uni very vice well whole wide world write year zero`,
);

/** Last parts that do the same with any noun: data-driven, user-friendly, sign-in. */
export const generalLastParts = words(
  `able alike aware back based bound bred built by centered centric class coded cost day days depth down driven due edge effective effectively efficient
   ended ending enabled end facing fashioned first focused fold following free friendly fully generated going grade
   grained growing heavy hour hours house hungry in ins independent induced inducing intensive kind known last latter law
   led less level light like line linked long looking made making managed max mile minded minute minutes month months
   name neutral new off old on only oriented out outs over owned party paced packed performing person place poor powered
   price priced prone proof quality quarter ranging rate ready related relevant rich role run running safe saving savvy
   scale sensitive side size sized specific speed stage standing step style term through time timer tier to tone top
   type up ups user value way week weeks wide winning wise worthy year years`,
);

/** Words of the general language that are only written with a hyphen. */
export const generalCompounds = words(
  `add-on bottom-line check-list co-founder co-operate co-operation co-ordinate co-ordination cost-effective
   cutting-edge decision-maker decision-makers decision-making drop-down e-mail e-mails end-user end-users fine-tune
   fine-tuned fine-tuning game-changer game-changing hands-on head-count in-house key-value left-hand life-cycle
   problem-solving right-hand role-playing root-cause run-time set-up stand-alone start-up start-ups state-of-the-art
   sub-section team-mate thought-provoking time-consuming trade-off trade-offs user-defined web-site work-life`,
);
