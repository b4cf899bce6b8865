import {
  DAY_IN_FIGURES,
  DAY_OF_BIRTH,
  HOUSE,
  MAIL_ADDRESS,
  NATIONAL_INSURANCE,
  PHONE_NUMBER,
} from '#checks/rules/personal-data.ts';

const NAME = String.raw`\p{Lu}\p{Ll}{1,30}`;
const A_NAME = 'the name of a person';

/** What belongs to somebody in a case: "Dave's hairline". */
const OWNED =
  '(?:hairline|crown|scalp|scars?|head|hair|beard|temples?|parting|case|results?|transformation|story|treatment|sessions?|journey)';
/** Words with a capital that name nobody, or a scale. */
const NOBODY = String.raw`(?:Men|Women|Man|Woman|Boys?|Girls?|Clients?|Customers?|Patients?|Persons?|People|Gentlem[ae]n|Lad(?:y|ies)|Adults?|Some(?:one|body)|Any(?:one|body)|Every(?:one|body)|Nobody|One|Other|Another|Each|Who|Whose|Nature|Today|Yesterday|Mother|Father|Clinic|Norwood|Hamilton|Ludwig|Savin|Sinclair|Fitzpatrick|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Crown|Temples?|Hairline|Parting|Vertex|Nape|Forelock|Scalp|It|He|She|That|There|Here|What|Let)`;

/** Words and months before a number of another sort. */
const BEFORE_NUMBERS =
  '(?:In|On|At|By|Since|Until|After|Before|About|January|February|March|April|May|June|July|August|September|October|November|December)';

/** Who is known to many is found by what they are known for. */
const KNOWN =
  /\b(?:celebrit(?:y|ies)|celebs?|famous|well[ -]known|(?:x factor|love island|big brother|strictly|apprentice|bake off|the voice|britain['’]s got talent|premier league|england|olympic|reality|talent show) (?:finalists?|winners?|contestants?|stars?|players?|footballers?|celebrit(?:y|ies)|judges?|islanders?|champions?)|x factor|love island|(?:pop|rock|reality|tv|television|film|movie|soap|youtube|tiktok|instagram|football) ?stars?|(?:tv|television|radio) presenters?|finalists?|influencers?|youtubers?|tiktokers?|(?:actor|actress|singer|rapper|footballer|comedian|politician|councillor|olympian)s?|members? of parliament)\b/iu;

/** What points to one person; a name among other words is told from them by what stands at it. */
export const TELLS: [found: RegExp, what: string][] = [
  [MAIL_ADDRESS, 'an e-mail address'],
  [PHONE_NUMBER, 'a number of a person'],
  [DAY_IN_FIGURES, 'a day as in a date of birth'],
  [DAY_OF_BIRTH, 'the day of a birth'],
  [NATIONAL_INSURANCE, 'a number of a person'],
  [HOUSE, 'an address'],
  [/(?<![\w.@/])@[a-z][\w.]{2,29}\b/i, 'what somebody is called on a network'],
  [
    /\b(?:instagram|facebook|tiktok|x|twitter|linkedin|snapchat)\.com\/[^\s)]{1,80}|\bwa\.me\/[^\s)]{1,40}/i,
    'a link to a person',
  ],
  [new RegExp(String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx)\.? ${NAME}`, 'u'), A_NAME],
  [
    new RegExp(
      String.raw`\b(?:named|called|(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|[Cc]lient['’]s|[Mm]an['’]s|[Ww]oman['’]s) (?:first |full |real )?name is|[Cc]lient:|[Mm]eet|[Ss]ay hello to|goes by) (?!${NOBODY}\b)${NAME}`,
      'u',
    ),
    A_NAME,
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L} )\b(?!The |An? |Afro)${NAME} ${NAME}['’]s (?!disease|law)\p{Ll}`,
      'u',
    ),
    A_NAME,
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}\p{M}])(?!${NOBODY}['’]s)${NAME}['’]s (?:(?:own|new|old|whole|full|receding|thinning|shaven) )?${OWNED}\b`,
      'u',
    ),
    A_NAME,
  ],
  [
    new RegExp(String.raw`\b[Cc]lient,? (?!${NOBODY}\b)${NAME} (?!${NOBODY}\b)${NAME}\b`, 'u'),
    A_NAME,
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L})(?!${NOBODY}\b|${BEFORE_NUMBERS}\b)${NAME}(?: (?!${BEFORE_NUMBERS}\b)${NAME})?(?:(?:, \d\d, | \(\d\d\),? |, aged? \d\d,? )(?:from|of|is|was|who|came|has|had)|, \d\d from)\b`,
      'u',
    ),
    A_NAME,
  ],
  [
    new RegExp(
      String.raw`\b[Tt]hank(?:s| you)(?: again| so much| very much)?(?: to)?,? (?!(?:${NOBODY}|Scalp|Micropigmentation|Pigments?|Density|Small|Modern|Good|New)\b)${NAME}(?: ${NAME})?(?=[.!]|$| for (?:letting|allowing|sharing|coming|trusting|agreeing|the|his|her|their|your|showing|being)\b)`,
      'u',
    ),
    A_NAME,
  ],
  [
    new RegExp(
      String.raw`(?<![\p{L}.])\p{Lu}\. ?(?:\p{Lu}\.?)?,? (?:\p{Ll}{1,20} ){1,5}(?:at|for|of|in) (?:the )?\p{Lu}\p{Ll}`,
      'u',
    ),
    'who somebody is, by initials and a place',
  ],
  [KNOWN, 'what somebody is known for'],
];
